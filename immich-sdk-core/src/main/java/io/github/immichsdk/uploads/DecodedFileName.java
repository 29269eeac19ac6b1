package io.github.immichsdk.uploads;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Checks that this JVM decodes file names correctly. If the locale cannot represent them (LANG is not set, as in cron jobs
 * and many containers), the JDK returns wrong names, and the server would store those.
 */
final class DecodedFileName {

    private static final char UNKNOWN = '\uFFFD';

    private DecodedFileName() {}

    /**
     * Returns the name of a file.
     *
     * @throws IllegalArgumentException if this JVM cannot decode it; the message says how to fix that
     */
    static String of(Path path) {
        Path last = Objects.requireNonNull(path.getFileName(), "file");
        String name = last.toString();
        boolean ascii = name.chars().allMatch(c -> c < 0x80);
        if (ascii || !path.getFileSystem().equals(FileSystems.getDefault())) {
            return name;
        }
        String raw = path.toUri().getRawPath();
        String encoding = System.getProperty("sun.jnu.encoding", "unknown");
        return checked(name, raw.substring(raw.lastIndexOf('/') + 1), encoding);
    }

    /**
     * Checks that a name is what the bytes of it say.
     *
     * @param name as this JVM reads it
     * @param raw the bytes, those beyond ASCII as {@code %XX}
     * @param encoding in what this JVM reads names
     */
    static String checked(String name, String raw, String encoding) {
        String meant = utf8(raw);
        if (meant == null && name.indexOf(UNKNOWN) < 0) {
            // not UTF-8, but this JVM knows what it is
            return name;
        }
        if (meant != null
                && Normalizer.normalize(meant, Normalizer.Form.NFC)
                        .equals(Normalizer.normalize(name, Normalizer.Form.NFC))) {
            return name;
        }
        throw new IllegalArgumentException("file: this JVM cannot read the name " + (meant == null ? raw : meant)
                + ", since it takes names for " + encoding + ", and would upload it as '" + name + "'. "
                + (meant == null
                        ? "The name is not in UTF-8: rename the file"
                        : "Start it with LC_ALL=C.UTF-8 in the environment"));
    }

    /** {@return what bytes mean in UTF-8, or null if they are none} */
    private static @Nullable String utf8(String raw) {
        ByteBuffer bytes = ByteBuffer.allocate(raw.length() * 3);
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '%') {
                bytes.put((byte) Integer.parseInt(raw.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                // a URI of a file on Windows keeps some characters beyond ASCII as they are
                bytes.put(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
