package io.github.immichsdk.benchmarks;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Rows as the server writes them, and records of the same fields as the SDK's, for the reader that it is compared with. */
@NullMarked
public record Page(List<Asset> items) {

    /** An open word. */
    public record Word(String value) {}

    public record Asset(
            String id,
            String ownerId,
            Word type,
            @Nullable Word visibility,
            String originalFileName,
            String originalPath,
            @Nullable String originalMimeType,
            String checksum,
            @Nullable String thumbhash,
            Instant fileCreatedAt,
            @Nullable Instant fileModifiedAt,
            LocalDateTime localDateTime,
            @Nullable Instant createdAt,
            @Nullable Instant updatedAt,
            @Nullable Long duration,
            @Nullable Integer width,
            @Nullable Integer height,
            boolean isFavorite,
            boolean isArchived,
            boolean isTrashed,
            boolean isOffline,
            @Nullable Boolean isEdited,
            boolean hasMetadata,
            @Nullable String livePhotoVideoId,
            @Nullable String libraryId,
            @Nullable String duplicateId,
            @Nullable Exif exifInfo,
            List<String> tags) {}

    public record Exif(
            @Nullable String make,
            @Nullable String model,
            @Nullable String lensModel,
            @Nullable Integer exifImageWidth,
            @Nullable Integer exifImageHeight,
            @Nullable Long fileSizeInByte,
            @Nullable String orientation,
            @Nullable Instant dateTimeOriginal,
            @Nullable Instant modifyDate,
            @Nullable String timeZone,
            @Nullable Double fNumber,
            @Nullable Double focalLength,
            @Nullable Integer iso,
            @Nullable String exposureTime,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable String city,
            @Nullable String state,
            @Nullable String country,
            @Nullable String description,
            @Nullable String projectionType,
            @Nullable Integer rating) {}

    /** A line of the event stream. */
    public record Line(String type, LineData data, String ack) {}

    public record LineData(
            String id,
            String ownerId,
            String originalFileName,
            @Nullable String thumbhash,
            String checksum,
            @Nullable Instant fileCreatedAt,
            @Nullable Instant fileModifiedAt,
            @Nullable Instant localDateTime,
            @Nullable String duration,
            Word type,
            @Nullable Instant deletedAt,
            boolean isFavorite,
            Word visibility,
            @Nullable String livePhotoVideoId,
            @Nullable String stackId,
            @Nullable String libraryId,
            @Nullable Integer width,
            @Nullable Integer height,
            boolean isEdited) {}

    /** {@return rows as JSON, in the server's order of fields} */
    static String json(int rows) {
        StringBuilder page = new StringBuilder("{\"items\":[");
        for (int i = 0; i < rows; i++) {
            page.append(i == 0 ? "" : ",").append(row(i));
        }
        return page.append("]}").toString();
    }

    private static String id(int i, int kind) {
        return String.format(Locale.ROOT, "%08x-%04x-4%03x-a%03x-%012x", i * 7919 + kind, i & 0xffff, kind, 7, i * 31L);
    }

    private static String time(int i, int offset) {
        return Instant.ofEpochMilli(1_700_000_000_123L + i * 61_007L + offset).toString();
    }

    private static String row(int i) {
        String[] make = {"Google", "Canon", "Apple"};
        String[] model = {"Pixel 8 Pro", "Canon EOS R6", "iPhone 15 Pro"};
        String[] city = {"Reine", "Svolvær", "Leknes"};
        return String.format(
                Locale.ROOT,
                "{\"id\":\"%s\",\"createdAt\":\"%s\",\"ownerId\":\"%s\",\"libraryId\":null,\"type\":\"IMAGE\","
                        + "\"originalPath\":\"/data/library/admin/2024/2024-05-%02d/IMG_%06d.jpg\","
                        + "\"originalFileName\":\"IMG_%06d.jpg\",\"originalMimeType\":\"image/jpeg\","
                        + "\"thumbhash\":\"1QcSHQRnh493V4dIh4eXh1h4kJ%04d\",\"fileCreatedAt\":\"%s\","
                        + "\"fileModifiedAt\":\"%s\",\"localDateTime\":\"%s\",\"updatedAt\":\"%s\","
                        + "\"isFavorite\":%s,\"isArchived\":false,\"isTrashed\":false,\"visibility\":\"timeline\","
                        + "\"duration\":null,\"exifInfo\":{\"make\":\"%s\",\"model\":\"%s\",\"exifImageWidth\":4032,"
                        + "\"exifImageHeight\":3024,\"fileSizeInByte\":%d,\"orientation\":\"6\","
                        + "\"dateTimeOriginal\":\"%s\",\"modifyDate\":\"%s\",\"timeZone\":\"Europe/Oslo\","
                        + "\"lensModel\":\"Pixel 8 Pro back camera 6.9mm f/1.68\",\"fNumber\":1.68,\"focalLength\":6.9,"
                        + "\"iso\":%d,\"exposureTime\":\"1/%d\",\"latitude\":67.9%d,\"longitude\":13.0%d,"
                        + "\"city\":\"%s\",\"state\":\"Nordland\",\"country\":\"Norway\",\"description\":\"\","
                        + "\"projectionType\":null,\"rating\":null},"
                        + "\"livePhotoVideoId\":null,\"tags\":[],\"checksum\":\"%027d=\",\"isOffline\":false,"
                        + "\"hasMetadata\":true,\"duplicateId\":null,\"isEdited\":false,\"width\":4032,\"height\":3024}",
                id(i, 1),
                time(i, 9_000),
                id(3, 2),
                i % 28 + 1,
                i,
                i,
                i,
                time(i, 0),
                time(i, 1_000),
                time(i, 0),
                time(i, 99_000),
                i % 9 == 0,
                make[i % 3],
                model[i % 3],
                3_000_000 + i * 17L,
                time(i, 0),
                time(i, 1_000),
                50 + i % 20 * 50,
                60 + i % 40 * 10,
                i + 1_000,
                i + 5_000,
                city[i / 50 % 3],
                i * 7_919L);
    }

    /** {@return a line of the event stream} */
    static String line(int i) {
        return String.format(
                Locale.ROOT,
                "{\"type\":\"AssetV2\",\"data\":{\"id\":\"%s\",\"ownerId\":\"%s\",\"originalFileName\":"
                        + "\"IMG_%06d.jpg\",\"thumbhash\":\"1QcSHQRnh493V4dIh4eXh1h4kJ%04d\",\"checksum\":\"%027d=\","
                        + "\"fileCreatedAt\":\"%s\",\"fileModifiedAt\":\"%s\",\"localDateTime\":\"%s\","
                        + "\"duration\":null,\"type\":\"IMAGE\",\"deletedAt\":null,\"isFavorite\":false,"
                        + "\"visibility\":\"timeline\",\"livePhotoVideoId\":null,\"stackId\":null,\"libraryId\":null,"
                        + "\"width\":4032,\"height\":3024,\"isEdited\":false},"
                        + "\"ack\":\"AssetV2|%s|%s\"}",
                id(i, 1),
                id(3, 2),
                i,
                i % 10_000,
                i * 7_919L,
                time(i, 0),
                time(i, 1_000),
                time(i, 0),
                id(i, 4),
                id(i, 5));
    }

    static Map<String, Integer> sizes() {
        return Map.of("page of 1,000 assets", json(1_000).length(), "sync line", line(1).length());
    }
}
