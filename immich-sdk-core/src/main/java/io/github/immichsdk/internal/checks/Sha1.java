package io.github.immichsdk.internal.checks;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;
import java.util.regex.Pattern;

/** The server's checksum of files: computes and checks it. */
public final class Sha1 {

    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]{27}=");
    private static final Pattern HEX = Pattern.compile("[0-9A-Fa-f]{40}");

    private Sha1() {}

    /** {@return a new digest} */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }

    /**
     * Completes a digest, and encodes it as the server does.
     *
     * @param digest the digest, which is reset by this
     * @return 28 characters of base64
     */
    public static String base64(MessageDigest digest) {
        return Base64.getEncoder().encodeToString(digest.digest());
    }

    /** {@return a checksum in either form that the server accepts} */
    public static String checked(String name, String checksum) {
        if (!BASE64.matcher(Objects.requireNonNull(checksum, name)).matches()
                && !HEX.matcher(checksum).matches()) {
            throw new IllegalArgumentException(name + ": expected a SHA-1 as 28 characters of base64 or 40 of hex, got "
                    + TextChecks.quoted(checksum));
        }
        return checksum;
    }
}
