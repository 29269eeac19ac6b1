package io.github.immichsdk.assets;

import io.github.immichsdk.internal.json.Json;
import io.github.immichsdk.internal.json.RecordCopy;
import org.jspecify.annotations.Nullable;

/** Applies changes to assets locally, for dry runs, which return what a successful call would return. */
final class ChangedAsset {

    private static final Exif NO_EXIF = Json.read("{}", Exif.class);

    private ChangedAsset() {}

    /** {@return the asset after a change; its times stay, as in a real response, since the server sets them later} */
    static Asset of(Asset before, AssetChange change) {
        AssetChange.Fields set = change.fields();
        Visibility visibility = set.visibility();
        Boolean favorite = set.isFavorite();
        return RecordCopy.of(before)
                .set("visibility", visibility == null ? before.visibility() : visibility)
                .set("favorite", favorite == null ? before.favorite() : favorite)
                .set("archived", visibility == null ? before.archived() : visibility.equals(Visibility.ARCHIVE))
                .set("livePhotoVideoId", set.livePhotoVideoId().appliedTo(before.livePhotoVideoId()))
                .set("duplicateId", set.duplicateId().appliedTo(before.duplicateId()))
                .set("exif", exif(before.exif(), set))
                .make();
    }

    /** {@return the asset in the trash} */
    static Asset trashed(Asset before) {
        return RecordCopy.with(before, "trashed", true);
    }

    private static @Nullable Exif exif(@Nullable Exif known, AssetChange.Fields set) {
        Exif before = known == null ? NO_EXIF : known;
        Exif after = RecordCopy.of(before)
                .set("timeZone", set.timeZone() == null ? before.timeZone() : set.timeZone())
                .set("latitude", set.latitude() == null ? before.latitude() : set.latitude())
                .set("longitude", set.longitude() == null ? before.longitude() : set.longitude())
                .set("description", set.description() == null ? before.description() : set.description())
                .set("rating", set.rating().appliedTo(before.rating()))
                .make();
        return after.equals(before) ? known : after;
    }
}
