package io.github.immichsdk.assets;

/** A step of the server's background work on a new asset. */
public enum ProcessingStep {
    /** The server has read the metadata of the file: date, camera, location, size. */
    METADATA {
        @Override
        boolean of(Asset asset) {
            return asset.exif() != null && asset.exif().dateTimeOriginal() != null;
        }
    },
    /** The server has generated the thumbnail. Never reached by the video of a live photo, which is not shown. */
    THUMBNAIL {
        @Override
        boolean of(Asset asset) {
            return asset.thumbhash() != null;
        }
    };

    /** {@return whether an asset has reached this step} */
    abstract boolean of(Asset asset);
}
