package io.github.immichsdk.albums;

import io.github.immichsdk.api.ItemResults;
import java.util.Objects;

/**
 * A newly created album, and the results of adding its assets.
 *
 * @param album the album, including the assets
 * @param assets the result for each asset; empty if no assets were requested
 */
public record CreatedAlbum(Album album, ItemResults assets) {
    /** Checks that nothing is missing. */
    public CreatedAlbum {
        Objects.requireNonNull(album, "album");
        Objects.requireNonNull(assets, "assets");
    }
}
