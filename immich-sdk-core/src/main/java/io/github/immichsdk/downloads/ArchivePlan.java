package io.github.immichsdk.downloads;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the server would divide assets into archives.
 *
 * @param totalSize the size of all of them in bytes, as far as the server has read the files
 * @param archives the content of each archive, in order
 * @param additionalProperties additional fields that this SDK does not know, by name
 */
public record ArchivePlan(long totalSize, List<Content> archives, Map<String, @Nullable Object> additionalProperties) {

    /** Copies the list. */
    public ArchivePlan {
        archives = List.copyOf(archives);
    }

    /**
     * The content of one archive.
     *
     * @param size the size of its assets in bytes, as far as the server has read the files
     * @param assetIds the IDs of its assets, including the videos of live photos
     * @param additionalProperties additional fields that this SDK does not know, by name
     */
    public record Content(long size, List<String> assetIds, Map<String, @Nullable Object> additionalProperties) {

        /** Copies the list. */
        public Content {
            assetIds = List.copyOf(assetIds);
        }
    }
}
