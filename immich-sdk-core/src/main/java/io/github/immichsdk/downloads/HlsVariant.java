package io.github.immichsdk.downloads;

import io.github.immichsdk.api.Experimental;
import org.jspecify.annotations.Nullable;

/**
 * A form of a video that the server can transcode while it plays.
 *
 * @param index the number of the variant on the server
 * @param bandwidth the maximum number of bits for each second; 0 if the playlist does not name it
 * @param resolution the width and height, such as {@code 1280x720}; null if the playlist does not name it
 * @param codecs the codecs, such as {@code avc1.64001e,mp4a.40.2}; null if the playlist does not name them
 */
@Experimental
public record HlsVariant(
        int index,
        long bandwidth,
        @Nullable String resolution,
        @Nullable String codecs) {}
