package io.github.immichsdk.takeout;

import io.github.immichsdk.assets.Visibility;
import io.github.immichsdk.internal.checks.Copies;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A photo or video of a Takeout.
 *
 * @param path the file
 * @param sidecar the JSON sidecar that describes it; null if there is none. An edited version and the video of a live photo share
 *     the sidecar of their original
 * @param metadata what the sidecar says
 * @param albums the titles of the albums whose directory it is in; a year directory is no album
 * @param visibility where to show it: {@link Visibility#TIMELINE}, {@link Visibility#ARCHIVE} if it is archived, or
 *     {@link Visibility#LOCKED} if it is in the locked folder
 */
public record TakeoutFile(
        Path path, @Nullable Path sidecar, TakeoutMetadata metadata, List<String> albums, Visibility visibility) {

    /** Copies the list. */
    public TakeoutFile {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(metadata, "metadata");
        Objects.requireNonNull(visibility, "visibility");
        albums = Copies.list("albums", albums);
    }
}
