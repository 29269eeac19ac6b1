package io.github.immichsdk.downloads;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The server's kind of checksum, computed along the way. */
final class Sha1 {

    private Sha1() {}

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }

    /** {@return a digest in the form that the server gives: 28 characters of base64} */
    static String base64(byte[] digest) {
        return Base64.getEncoder().encodeToString(digest);
    }
}
