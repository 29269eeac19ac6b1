package io.github.immichsdk.benchmarks.stub;

import io.github.immichsdk.benchmarks.data.OriginalId;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

/** The files of assets whose IDs say their size. Each repeats a block of its own. Thread-safe. */
final class Originals {

    private static final int BLOCK = 1 << 20;

    private final byte[] random = new byte[BLOCK];
    private final Map<OriginalId, String> checksums = new ConcurrentHashMap<>();

    Originals() {
        new Random(1).nextBytes(random);
    }

    String asset(OriginalId id) {
        return "{\"id\":\"" + id + "\",\"createdAt\":\"2026-01-02T03:04:05.678Z\","
                + "\"ownerId\":\"8c4e03d6-0801-4671-a459-7d9d17c443ff\",\"libraryId\":null,\"type\":\"VIDEO\","
                + "\"originalPath\":\"/data/library/admin/" + id.number() + ".mp4\",\"originalFileName\":\"VID_"
                + id.number() + ".mp4\",\"originalMimeType\":\"video/mp4\",\"thumbhash\":null,"
                + "\"fileCreatedAt\":\"2025-01-02T03:04:05.678Z\",\"fileModifiedAt\":\"2025-01-02T03:04:05.678Z\","
                + "\"localDateTime\":\"2025-01-02T03:04:05.678Z\",\"updatedAt\":\"2026-01-02T03:04:05.678Z\","
                + "\"isFavorite\":false,\"isArchived\":false,\"isTrashed\":false,\"visibility\":\"timeline\","
                + "\"duration\":null,\"livePhotoVideoId\":null,\"people\":[],\"checksum\":\"" + checksum(id)
                + "\",\"isOffline\":false,\"hasMetadata\":true,\"duplicateId\":null,\"resized\":true,\"width\":1920,"
                + "\"height\":1080,\"isEdited\":false}";
    }

    void write(OriginalId id, Output out) throws IOException {
        out.write(Response.head(
                200,
                "Content-Type: video/mp4",
                "Content-Disposition: inline; filename*=UTF-8''VID_" + id.number() + ".mp4",
                "Accept-Ranges: bytes",
                "Last-Modified: Sun, 04 Feb 2024 08:02:00 GMT",
                "ETag: W/\"" + id + "\"",
                "Content-Length: " + id.size()));
        byte[] block = block(id);
        for (long sent = 0; sent < id.size(); sent += BLOCK) {
            out.write(block, 0, (int) Math.min(BLOCK, id.size() - sent));
        }
    }

    private byte[] block(OriginalId id) {
        byte[] block = random.clone();
        ByteBuffer.wrap(block).putLong(id.number());
        return block;
    }

    private String checksum(OriginalId id) {
        return checksums.computeIfAbsent(id, made -> {
            try {
                MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
                byte[] block = block(id);
                for (long hashed = 0; hashed < id.size(); hashed += BLOCK) {
                    sha1.update(block, 0, (int) Math.min(BLOCK, id.size() - hashed));
                }
                return Base64.getEncoder().encodeToString(sha1.digest());
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
