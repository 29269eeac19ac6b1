package io.github.immichsdk.testkit.internal.state;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A SHA-1, small and comparable. */
public record Checksum(long first, long second, int third) {
    /** {@return the checksum of some bytes} */
    public static Checksum of(byte[] bytes) {
        return ofDigest(sha1().digest(bytes));
    }

    /** {@return the checksum of what a stream has; closes it} */
    public static Checksum of(InputStream stream) {
        MessageDigest sha1 = sha1();
        try (InputStream in = stream) {
            byte[] buffer = new byte[64 * 1024];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                sha1.update(buffer, 0, read);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return ofDigest(sha1.digest());
    }

    /** {@return a new SHA-1 digest} */
    public static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** {@return the checksum with these 20 bytes} */
    public static Checksum ofDigest(byte[] digest) {
        ByteBuffer buffer = ByteBuffer.wrap(digest);
        return new Checksum(buffer.getLong(), buffer.getLong(), buffer.getInt());
    }

    /** {@return the checksum in a text: 28 characters are base64, else hex; null if it is neither} */
    public static @Nullable Checksum parse(String text) {
        try {
            byte[] bytes = text.length() == 28
                    ? Base64.getDecoder().decode(text)
                    : HexFormat.of().parseHex(text);
            return bytes.length == 20 ? ofDigest(bytes) : null;
        } catch (IllegalArgumentException neither) {
            return null;
        }
    }

    /** {@return the 20 bytes} */
    public byte[] bytes() {
        return ByteBuffer.allocate(20)
                .putLong(first)
                .putLong(second)
                .putInt(third)
                .array();
    }

    /** {@return the form the server writes} */
    public String base64() {
        return Base64.getEncoder().encodeToString(bytes());
    }
}
