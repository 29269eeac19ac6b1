package io.github.immichsdk.testkit;

import java.time.Instant;

/**
 * An asset that was put into the fake server, as it was then.
 *
 * @param id the asset's id
 * @param fileName its original file name
 * @param checksum the SHA-1 of its bytes, in base64 as the server writes it
 * @param takenAt when it was taken
 */
public record FakeAsset(String id, String fileName, String checksum, Instant takenAt) {}
