package io.github.immichsdk.downloads;

import java.nio.file.Path;

/**
 * A file of a backup.
 *
 * @param assetId the ID of its asset
 * @param path the path of the file
 */
public record KeptFile(String assetId, Path path) {}
