package io.github.immichsdk.downloads;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The result for one file of a run.
 *
 * @param assetId the asset's ID
 * @param path where the file is, or would be; null if it has none
 * @param outcome the outcome
 * @param size its length in bytes if it was downloaded, otherwise -1
 * @param reason why it failed; null if it did not
 */
public record FileResult(
        String assetId,
        @Nullable Path path,
        FileOutcome outcome,
        long size,
        @Nullable String reason) {}
