package io.github.immichsdk.internal.http;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The server's kind of checksum, computed along the way. */
public final class Sha1 {

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
     * Ends a digest, and gives it in the form that the server gives.
     *
     * @param digest the digest, which begins anew with this
     * @return 28 characters of base64
     */
    public static String base64(MessageDigest digest) {
        return Base64.getEncoder().encodeToString(digest.digest());
    }
}
