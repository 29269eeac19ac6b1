package io.github.immichsdk.assets;

import io.github.immichsdk.search.AssetQuery;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The part of an {@link Asset} that grouping needs: a tenth of its size, so that a large library fits in memory. No request returns
 * it; {@link #of} makes it from an asset, for {@code StackCriteria} of the stacking module and
 * {@link io.github.immichsdk.duplicates.DuplicateSet}.
 *
 * @param id the asset's ID
 * @param ownerId the ID of its owner; groups never mix owners
 * @param fileName its original file name
 * @param folder the folder of the file on the server; empty if unknown
 * @param type picture, video or other
 * @param takenAt when it was taken
 * @param localTime the wall-clock time where it was taken, as the camera wrote it
 * @param checksum the SHA-1 of the file in base64; empty if unknown
 * @param make the camera's maker; null if the file does not say, or the query did not ask for EXIF values
 * @param model the camera's model; null likewise
 * @param favorite whether it is the caller's favorite
 * @param rating the stars, 1 to 5; -1 for rejected; 0 for none
 * @param pixels width times height; 0 if unknown
 * @param bytes the size of the file; null if unknown, as the asset has no EXIF values
 */
public record AssetSummary(
        String id,
        String ownerId,
        String fileName,
        String folder,
        AssetType type,
        Instant takenAt,
        LocalDateTime localTime,
        String checksum,
        @Nullable String make,
        @Nullable String model,
        boolean favorite,
        int rating,
        long pixels,
        @Nullable Long bytes) {
    /** Checks that nothing is missing. */
    public AssetSummary {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(ownerId, "ownerId");
        Objects.requireNonNull(fileName, "fileName");
        Objects.requireNonNull(folder, "folder");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(takenAt, "takenAt");
        Objects.requireNonNull(localTime, "localTime");
        Objects.requireNonNull(checksum, "checksum");
    }

    /**
     * Summarizes an asset. Camera, rating and file size are known only if the asset was listed with
     * {@link AssetQuery#includeExif} or read with {@link Assets#get}.
     *
     * @param asset the asset
     * @return its summary
     */
    public static AssetSummary of(Asset asset) {
        Objects.requireNonNull(asset, "asset");
        Exif exif = asset.exif();
        // equal texts are kept once: a library has few owners, folders and cameras
        return new AssetSummary(
                asset.id(),
                asset.ownerId().intern(),
                asset.originalFileName(),
                folderOf(asset.originalPath()).intern(),
                asset.type(),
                asset.fileCreatedAt(),
                asset.localDateTime(),
                asset.checksum(),
                exif == null ? null : interned(exif.make()),
                exif == null ? null : interned(exif.model()),
                asset.favorite(),
                exif == null || exif.rating() == null ? 0 : exif.rating(),
                pixels(asset, exif),
                exif == null ? null : exif.fileSizeInByte());
    }

    /** {@return the file name without its extension} */
    public String baseName() {
        int dot = fileName.lastIndexOf('.');
        return dot <= 0 ? fileName : fileName.substring(0, dot);
    }

    /** {@return the extension in lower case, without its dot; empty if there is none} */
    public String extension() {
        int dot = fileName.lastIndexOf('.');
        return dot <= 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static long pixels(Asset asset, @Nullable Exif exif) {
        Integer width = asset.width() != null || exif == null ? asset.width() : exif.exifImageWidth();
        Integer height = asset.height() != null || exif == null ? asset.height() : exif.exifImageHeight();
        return width == null || height == null ? 0 : (long) width * height;
    }

    private static String folderOf(String path) {
        int end = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
        return end < 0 ? "" : path.substring(0, end);
    }

    private static @Nullable String interned(@Nullable String text) {
        return text == null ? null : text.intern();
    }
}
