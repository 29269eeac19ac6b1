package io.github.immichsdk.downloads;

import java.nio.file.Path;

/**
 * A file of a backup.
 *
 * @param assetId the asset that it was of
 * @param path where it is
 */
public record KeptFile(String assetId, Path path) {}
