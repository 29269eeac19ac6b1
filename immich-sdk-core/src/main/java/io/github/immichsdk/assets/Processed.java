package io.github.immichsdk.assets;

/** How far the server has come with a new asset. */
public enum Processed {
    /** It has read the file: date, camera, place, size. */
    METADATA {
        @Override
        boolean of(Asset asset) {
            return asset.exif() != null && asset.exif().dateTimeOriginal() != null;
        }
    },
    /** It has made the thumbnail. Never of the video of a live photo, which is not shown. */
    THUMBNAIL {
        @Override
        boolean of(Asset asset) {
            return asset.thumbhash() != null;
        }
    };

    /** {@return whether an asset is as far} */
    abstract boolean of(Asset asset);
}
