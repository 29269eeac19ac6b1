package io.github.immichsdk.downloads;

import io.github.immichsdk.internal.checks.Copies;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        Objects.requireNonNull(additionalProperties, "additionalProperties");
        archives = Copies.list("archives", archives);
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
            Objects.requireNonNull(additionalProperties, "additionalProperties");
            assetIds = Copies.list("assetIds", assetIds);
        }
    }
}
