package io.github.immichsdk.benchmarks.plain;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** The records of the plain program, with every field that the server sends, and the mapper that reads them. */
final class Records {

    static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new SimpleModule()
                    .addDeserializer(Instant.class, new Instants())
                    .addDeserializer(LocalDateTime.class, new WallClock()))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Records() {}

    /** A page of a search. */
    record Found(AssetPage assets) {}

    record AssetPage(List<Asset> items, @Nullable String nextPage) {}

    record Asset(
            String id,
            Instant createdAt,
            String ownerId,
            @Nullable String libraryId,
            String type,
            String originalPath,
            String originalFileName,
            @Nullable String originalMimeType,
            @Nullable String thumbhash,
            Instant fileCreatedAt,
            Instant fileModifiedAt,
            LocalDateTime localDateTime,
            Instant updatedAt,
            boolean isFavorite,
            boolean isArchived,
            boolean isTrashed,
            String visibility,
            @Nullable Long duration,
            @Nullable Exif exifInfo,
            @Nullable String livePhotoVideoId,
            List<Map<String, Object>> people,
            String checksum,
            boolean isOffline,
            boolean hasMetadata,
            @Nullable String duplicateId,
            @Nullable Boolean resized,
            @Nullable Integer width,
            @Nullable Integer height,
            @Nullable Boolean isEdited) {}

    record Exif(
            @Nullable String make,
            @Nullable String model,
            @Nullable Integer exifImageWidth,
            @Nullable Integer exifImageHeight,
            @Nullable Long fileSizeInByte,
            @Nullable String orientation,
            @Nullable Instant dateTimeOriginal,
            @Nullable Instant modifyDate,
            @Nullable String timeZone,
            @Nullable String lensModel,
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

    record Stack(String id, String primaryAssetId, List<Asset> assets) {}

    /** A line of the event stream that has only assets. */
    record Event(String type, EventData data, String ack) {}

    record EventData(
            String id,
            String ownerId,
            String originalFileName,
            @Nullable Instant fileCreatedAt,
            @Nullable Instant fileModifiedAt,
            @Nullable LocalDateTime localDateTime,
            String type,
            @Nullable Instant deletedAt,
            boolean isFavorite,
            String visibility,
            @Nullable Long duration,
            @Nullable String livePhotoVideoId,
            @Nullable String stackId,
            @Nullable String libraryId,
            @Nullable Integer width,
            @Nullable Integer height,
            @Nullable Boolean isEdited,
            String checksum,
            @Nullable String thumbhash) {}

    record User(
            String id,
            String email,
            String name,
            String profileImagePath,
            @Nullable String avatarColor,
            @Nullable Instant profileChangedAt,
            @Nullable String storageLabel,
            boolean shouldChangePassword,
            boolean isAdmin,
            Instant createdAt,
            @Nullable Instant deletedAt,
            Instant updatedAt,
            String oauthId,
            @Nullable Long quotaSizeInBytes,
            @Nullable Long quotaUsageInBytes,
            String status,
            @Nullable Map<String, Object> license) {}

    record Checked(List<CheckedFile> results) {}

    record CheckedFile(String id, String action, @Nullable String assetId) {}

    record Uploaded(String id, String status) {}

    private static Instant instant(JsonParser parser) {
        return FastDates.instant(parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength());
    }

    private static final class Instants extends ValueDeserializer<Instant> {
        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) {
            return instant(parser);
        }
    }

    private static final class WallClock extends ValueDeserializer<LocalDateTime> {
        @Override
        public LocalDateTime deserialize(JsonParser parser, DeserializationContext context) {
            Instant utc = instant(parser);
            return LocalDateTime.ofEpochSecond(utc.getEpochSecond(), utc.getNano(), ZoneOffset.UTC);
        }
    }
}
