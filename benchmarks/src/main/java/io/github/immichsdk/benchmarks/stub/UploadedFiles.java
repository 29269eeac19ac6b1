package io.github.immichsdk.benchmarks.stub;

import io.github.immichsdk.benchmarks.data.Digits;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The files that were uploaded: their count, their bytes and the checksums that came with them. Thread-safe. */
final class UploadedFiles {

    private static final int ID_KIND = 3;

    private final Map<String, String> idByChecksum = new ConcurrentHashMap<>();
    private final AtomicLong files = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();

    /**
     * Keeps a file.
     *
     * @param length its length
     * @param checksum its SHA-1 as the client gives it; null if it gives none
     * @return the new asset's ID
     */
    String add(long length, @Nullable String checksum) {
        String id = Digits.id(files.incrementAndGet(), ID_KIND);
        bytes.addAndGet(length);
        if (checksum != null) {
            idByChecksum.put(base64(checksum), id);
        }
        return id;
    }

    /** {@return the ID of the asset with a SHA-1, or null} */
    @Nullable
    String find(String checksum) {
        return idByChecksum.get(base64(checksum));
    }

    String json() {
        return "{\"files\":" + files + ",\"bytes\":" + bytes + "}";
    }

    private static String base64(String checksum) {
        return checksum.length() == 40
                ? Base64.getEncoder().encodeToString(HexFormat.of().parseHex(checksum))
                : checksum;
    }
}
