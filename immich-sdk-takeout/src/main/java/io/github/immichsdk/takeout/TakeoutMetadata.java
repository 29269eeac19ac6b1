package io.github.immichsdk.takeout;

import io.github.immichsdk.internal.checks.Copies;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a JSON sidecar of a Takeout says of a photo or video.
 *
 * @param title the name of the file when it came to Google Photos, complete and with all its characters; null if absent
 * @param description the description; null if there is none
 * @param takenAt when it was taken, to the second; null if the sidecar does not say
 * @param location where it was taken, as corrected in Google Photos, or else as the camera wrote it; null if unknown
 * @param favorite whether it is a favorite
 * @param archived whether it is in the archive
 * @param trashed whether it is in the trash
 * @param people the names of the people in it
 */
public record TakeoutMetadata(
        @Nullable String title,
        @Nullable String description,
        @Nullable Instant takenAt,
        @Nullable TakeoutLocation location,
        boolean favorite,
        boolean archived,
        boolean trashed,
        List<String> people) {

    private static final TakeoutMetadata NONE =
            new TakeoutMetadata(null, null, null, null, false, false, false, List.of());

    /** Copies the list. */
    public TakeoutMetadata {
        people = Copies.list("people", people);
    }

    /** {@return the metadata of a file without a sidecar} */
    public static TakeoutMetadata none() {
        return NONE;
    }
}
