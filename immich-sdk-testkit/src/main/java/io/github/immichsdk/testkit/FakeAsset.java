package io.github.immichsdk.testkit;

import java.time.Instant;
import java.util.Objects;

/**
 * An asset as it was when it was added to the fake server.
 *
 * @param id the asset's id
 * @param fileName its original file name
 * @param checksum the SHA-1 of its bytes, in base64 as the server writes it
 * @param takenAt when it was taken
 */
public record FakeAsset(String id, String fileName, String checksum, Instant takenAt) {
    /** Checks that nothing is missing. */
    public FakeAsset {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(fileName, "fileName");
        Objects.requireNonNull(checksum, "checksum");
        Objects.requireNonNull(takenAt, "takenAt");
    }
}
