package io.github.immichsdk.server;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How full the disk is on which the server keeps its files.
 *
 * @param diskSizeRaw its size in bytes
 * @param diskUseRaw how many bytes are in use
 * @param diskAvailableRaw how many bytes are free for the server
 * @param diskUsagePercentage how much is in use, 0 to 100
 * @param diskSize its size as text, such as {@code 1.8 TiB}
 * @param diskUse what is in use, as text
 * @param diskAvailable what is free, as text
 * @param additionalProperties additional fields that this SDK does not know, by name
 */
public record ServerStorage(
        long diskSizeRaw,
        long diskUseRaw,
        long diskAvailableRaw,
        double diskUsagePercentage,
        String diskSize,
        String diskUse,
        String diskAvailable,
        Map<String, @Nullable Object> additionalProperties) {
    /** Checks that nothing is missing. */
    public ServerStorage {
        Objects.requireNonNull(diskSize, "diskSize");
        Objects.requireNonNull(diskUse, "diskUse");
        Objects.requireNonNull(diskAvailable, "diskAvailable");
        Objects.requireNonNull(additionalProperties, "additionalProperties");
    }
}
