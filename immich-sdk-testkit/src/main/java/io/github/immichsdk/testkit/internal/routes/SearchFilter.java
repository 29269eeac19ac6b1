package io.github.immichsdk.testkit.internal.routes;

import io.github.immichsdk.testkit.internal.state.Album;
import io.github.immichsdk.testkit.internal.state.Asset;
import io.github.immichsdk.testkit.internal.state.Checksum;
import io.github.immichsdk.testkit.internal.state.Exif;
import io.github.immichsdk.testkit.internal.state.ServerState;
import io.github.immichsdk.testkit.internal.state.Tag;
import io.github.immichsdk.testkit.internal.state.Visibility;
import io.github.immichsdk.testkit.internal.wire.Values;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which assets a search asks for. */
final class SearchFilter implements Predicate<Asset> {
    private final ServerState world;
    private final Values values;
    private final List<Predicate<Asset>> tests = new ArrayList<>();

    /**
     * Makes a filter.
     *
     * @param elevated whether the caller gave the PIN a short time ago
     */
    SearchFilter(ServerState world, Values values, boolean elevated) {
        this.world = world;
        this.values = values;
        visibility(elevated);
        trash();
        flags();
        texts();
        times();
        belonging();
    }

    @Override
    public boolean test(Asset asset) {
        for (Predicate<Asset> test : tests) {
            if (!test.test(asset)) {
                return false;
            }
        }
        return true;
    }

    private void visibility(boolean elevated) {
        String word = values.text("visibility");
        if (word != null) {
            Visibility wanted = Visibility.of(word);
            tests.add(asset -> asset.visibility == wanted);
        } else if (world.three()) {
            tests.add(asset -> elevated || asset.visibility != Visibility.LOCKED);
        } else {
            tests.add(asset -> asset.visibility == Visibility.TIMELINE);
        }
    }

    private void trash() {
        boolean with = values.bool("withDeleted", false)
                || values.given("trashedAfter")
                || values.given("trashedBefore")
                || values.bool("isOffline", false);
        if (!with) {
            tests.add(asset -> !asset.trashed());
        }
    }

    private void flags() {
        flag("isFavorite", asset -> asset.favorite);
        flag("isMotion", asset -> asset.livePhotoVideoId != null);
        flag("isOffline", asset -> asset.offline);
        flag("isEncoded", asset -> false);
        if (values.bool("isNotInAlbum", false)) {
            tests.add(asset -> world.albums.values().stream().noneMatch(album -> album.assets.contains(asset)));
        }
        // Version 1 takes the switch and does nothing with it.
        if (!values.bool("withStacked", true) && !world.one()) {
            tests.add(asset -> asset.stack == null);
        }
        if (values.bool("withExif", false)) {
            tests.add(asset -> asset.exif != null);
        }
        String type = values.text("type");
        if (type != null) {
            tests.add(asset -> type.equals(asset.video ? "VIDEO" : "IMAGE"));
        }
    }

    private void flag(String name, Predicate<Asset> is) {
        Boolean wanted = values.bool(name);
        if (wanted != null) {
            tests.add(asset -> is.test(asset) == wanted);
        }
    }

    private void texts() {
        contains("originalFileName", asset -> asset.fileName);
        contains("originalPath", Asset::originalPath);
        contains("description", asset -> asset.exif == null ? null : asset.exif.description());
        contains("ocr", asset -> null);
        exact("previewPath", asset -> null);
        exact("thumbnailPath", asset -> null);
        exact("encodedVideoPath", asset -> null);
        exact("deviceId", asset -> asset.deviceId);
        exact("deviceAssetId", Asset::deviceAssetId);
        exact("city", asset -> place(asset, Exif.Place::city));
        exact("state", asset -> place(asset, Exif.Place::state));
        exact("country", asset -> place(asset, Exif.Place::country));
        exact("make", asset -> asset.exif == null ? null : asset.exif.make());
        exact("model", asset -> asset.exif == null ? null : asset.exif.model());
        exact("lensModel", asset -> asset.exif == null ? null : asset.exif.lensModel());
        String checksum = values.text("checksum");
        if (checksum != null) {
            Checksum wanted = Checksum.parse(checksum);
            tests.add(asset -> asset.checksum.equals(wanted));
        }
        if (values.has("rating")) {
            Integer wanted = values.given("rating") ? (int) values.number("rating", 0) : null;
            tests.add(asset -> asset.exif != null && Objects.equals(asset.exif.rating(), wanted));
        }
    }

    private static @Nullable String place(Asset asset, Function<Exif.Place, String> part) {
        Exif.Place place = asset.exif == null ? null : asset.exif.place();
        return place == null ? null : part.apply(place);
    }

    private void contains(String name, Function<Asset, @Nullable String> of) {
        String wanted = values.text(name);
        if (wanted != null) {
            String plain = plain(wanted);
            tests.add(asset -> {
                String text = of.apply(asset);
                return text != null && plain(text).contains(plain);
            });
        }
    }

    private void exact(String name, Function<Asset, @Nullable String> of) {
        if (values.has(name)) {
            String wanted = values.text(name);
            tests.add(asset -> Objects.equals(of.apply(asset), wanted));
        }
    }

    /** Without accents and in lower case, as the texts are compared. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    private void times() {
        time("created", asset -> asset.createdAt);
        time("updated", asset -> asset.updatedAt);
        time("taken", asset -> asset.fileCreatedAt);
        time("trashed", asset -> asset.deletedAt);
    }

    private void time(String name, Function<Asset, @Nullable Instant> of) {
        Instant after = values.time(name + "After");
        Instant before = values.time(name + "Before");
        if (after != null || before != null) {
            tests.add(asset -> {
                Instant time = of.apply(asset);
                return time != null
                        && (after == null || !time.isBefore(after))
                        && (before == null || !time.isAfter(before));
            });
        }
    }

    private void belonging() {
        UUID id = values.uuid("id");
        if (id != null) {
            tests.add(asset -> asset.id.equals(id));
        }
        UUID library = values.uuid("libraryId");
        if (library != null) {
            tests.add(asset -> asset.library != null && asset.library.id.equals(library));
        }
        for (UUID albumId : values.uuids("albumIds")) {
            Album album = world.albums.get(albumId);
            tests.add(asset -> album != null && album.assets.contains(asset));
        }
        for (UUID personId : values.uuids("personIds")) {
            tests.add(asset -> world.faces.values().stream()
                    .anyMatch(face -> face.asset() == asset
                            && face.person() != null
                            && face.person().id.equals(personId)));
        }
        if (values.has("tagIds") && !values.given("tagIds")) {
            tests.add(asset -> asset.tags.isEmpty());
        }
        for (UUID tagId : values.uuids("tagIds")) {
            Tag wanted = world.tags.get(tagId);
            tests.add(asset -> wanted != null
                    && asset.tags.stream().map(world.tags::get).anyMatch(tag -> tag != null && tag.within(wanted)));
        }
    }
}
