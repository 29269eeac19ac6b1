package io.github.immichsdk.takeout;

import io.github.immichsdk.internal.json.Json;
import io.github.immichsdk.internal.json.JsonShapeException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A JSON file of a Takeout, as far as it can be read. Takes a value of an unexpected kind for absent and reports it, so that the
 * rest of the file counts.
 *
 * @param path the file
 * @param kind what it describes
 * @param metadata what it says of a photo or video
 */
record SidecarJson(Path path, Kind kind, TakeoutMetadata metadata) {

    /** The size from which on a JSON file is refused; genuine ones have some kilobytes. */
    static final int LIMIT = 1_000_000;

    /** 0001-01-01 and 9999-12-31 in seconds, the range that the server takes. */
    private static final long FIRST = -62_135_596_800L;

    private static final long LAST = 253_402_300_799L;

    /** The names of an album's own file, in the languages of the accounts. */
    private static final Set<String> ALBUM_FILES = Folded.plain(
            "metadata",
            "metadaten",
            "metadonnees",
            "metadatos",
            "metadades",
            "metadati",
            "metadados",
            "metagegevens",
            "metadane",
            "metaadatok",
            "metaadat",
            "metatiedot",
            "metadate",
            "metapodaci",
            "metapodatki",
            "meta veriler",
            "meta veri",
            "метаданные",
            "метадані",
            "метаданни",
            "μεταδεδομενα",
            "メタデータ",
            "메타데이터",
            "元数据",
            "中繼資料",
            "元資料",
            "ข้อมูลเมตา",
            "siêu du lieu");

    private static final Set<String> OF_A_FILE =
            Set.of("photoTakenTime", "creationTime", "geoData", "geoDataExif", "imageViews", "googlePhotosOrigin");
    private static final Set<String> OF_AN_ALBUM = Set.of("albumData", "access", "date", "enrichments");

    /** What a JSON file describes. */
    enum Kind {
        /** A photo or video. */
        FILE,
        /** An album; the title of the metadata is the album's. */
        ALBUM,
        /** A photo or video, if one has a matching name; otherwise irrelevant here. */
        PERHAPS,
        /** It cannot be read. */
        BROKEN
    }

    /** Reads one. A broken one is reported, not thrown. */
    static SidecarJson read(Path path, Consumer<TakeoutProblem> problems) {
        String wrong;
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(LIMIT + 1);
            if (bytes.length > LIMIT) {
                wrong = "it is larger than " + LIMIT / 1_000_000 + " MB";
            } else if (Json.value(bytes, 0, bytes.length) instanceof Map<?, ?> fields) {
                return new Reader(path, problems).read(fields);
            } else {
                wrong = "it is no JSON object";
            }
        } catch (IOException e) {
            wrong = "it cannot be read: " + e;
        } catch (JsonShapeException e) {
            wrong = e.getMessage();
        }
        problems.accept(new TakeoutProblem(path, "ignored, since " + wrong));
        return new SidecarJson(path, isAlbumFile(path) ? Kind.ALBUM : Kind.BROKEN, TakeoutMetadata.none());
    }

    private static boolean isAlbumFile(Path path) {
        String name = Folded.plain(path.getFileName().toString());
        String base = name.substring(0, name.length() - SidecarName.JSON.length());
        return ALBUM_FILES.contains(Numbered.of(base).base());
    }

    /** Reads the fields of one file. */
    private record Reader(Path path, Consumer<TakeoutProblem> problems) {

        SidecarJson read(Map<?, ?> fields) {
            boolean ofFile = OF_A_FILE.stream().anyMatch(fields::containsKey);
            if (!ofFile && (isAlbumFile(path) || OF_AN_ALBUM.stream().anyMatch(fields::containsKey))) {
                Map<?, ?> data = fields.get("albumData") instanceof Map<?, ?> inner ? inner : fields;
                return new SidecarJson(path, Kind.ALBUM, titled(text(data, "title")));
            }
            TakeoutMetadata metadata = new TakeoutMetadata(
                    text(fields, "title"),
                    text(fields, "description"),
                    time(fields),
                    location(fields),
                    flag(fields, "favorited"),
                    flag(fields, "archived"),
                    flag(fields, "trashed"),
                    people(fields));
            return new SidecarJson(path, ofFile ? Kind.FILE : Kind.PERHAPS, metadata);
        }

        private static TakeoutMetadata titled(@Nullable String title) {
            return new TakeoutMetadata(title, null, null, null, false, false, false, List.of());
        }

        private void wrong(String name, String expected) {
            problems.accept(new TakeoutProblem(
                    path, "'" + name + "' is ignored, since it is not " + expected + "; the rest counts"));
        }

        private @Nullable String text(Map<?, ?> fields, String name) {
            Object value = fields.get(name);
            if (value instanceof String text) {
                return text.isBlank() ? null : text;
            }
            if (value != null) {
                wrong(name, "text");
            }
            return null;
        }

        private boolean flag(Map<?, ?> fields, String name) {
            Object value = fields.get(name);
            if (value != null && !(value instanceof Boolean)) {
                wrong(name, "true or false");
            }
            return Boolean.TRUE.equals(value);
        }

        /** When it was taken. Zero seconds is how an unknown time is written. */
        private @Nullable Instant time(Map<?, ?> fields) {
            Object value = fields.get("photoTakenTime");
            Object stamp = value instanceof Map<?, ?> time ? time.get("timestamp") : value;
            if (stamp == null) {
                return null;
            }
            Double seconds = number(stamp);
            if (seconds == null || !(seconds >= FIRST && seconds <= LAST)) {
                wrong("photoTakenTime", "a number of seconds since 1970 within the years 1 to 9999");
                return null;
            }
            return seconds == 0 ? null : Instant.ofEpochSecond(seconds.longValue());
        }

        private @Nullable TakeoutLocation location(Map<?, ?> fields) {
            TakeoutLocation corrected = location(fields, "geoData");
            return corrected == null ? location(fields, "geoDataExif") : corrected;
        }

        /** A location. Zero degrees in both directions is how an unknown one is written. */
        private @Nullable TakeoutLocation location(Map<?, ?> fields, String name) {
            Object value = fields.get(name);
            if (!(value instanceof Map<?, ?> geo)) {
                if (value != null) {
                    wrong(name, "an object");
                }
                return null;
            }
            if (geo.get("latitude") == null && geo.get("longitude") == null) {
                return null;
            }
            Double latitude = number(geo.get("latitude"));
            Double longitude = number(geo.get("longitude"));
            if (latitude == null || longitude == null || !TakeoutLocation.valid(latitude, longitude)) {
                wrong(name, "a location");
                return null;
            }
            return latitude == 0 && longitude == 0 ? null : new TakeoutLocation(latitude, longitude);
        }

        private static @Nullable Double number(@Nullable Object value) {
            if (value instanceof Number number) {
                return number.doubleValue();
            }
            try {
                return value instanceof String text ? Double.valueOf(text.strip()) : null;
            } catch (NumberFormatException e) {
                return null;
            }
        }

        private List<String> people(Map<?, ?> fields) {
            List<String> names = new ArrayList<>();
            if (fields.get("people") instanceof List<?> people) {
                for (Object person : people) {
                    if (person instanceof Map<?, ?> known
                            && known.get("name") instanceof String name
                            && !name.isBlank()) {
                        names.add(name);
                    }
                }
            }
            return names;
        }
    }
}
