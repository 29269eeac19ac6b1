package io.github.immichsdk.oauth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.random.RandomGenerator;

/** The secrets of one login, as RFC 7636 requires: the code verifier with its S256 challenge, and the state. */
final class Pkce {

    /** The length that RFC 7636 recommends for a verifier: 256 bits, 43 characters. */
    private static final int OCTETS = 32;

    private Pkce() {}

    /** {@return a secret of 256 random bits, in URL-safe characters} */
    static String secret(RandomGenerator random) {
        byte[] octets = new byte[OCTETS];
        random.nextBytes(octets);
        return encoded(octets);
    }

    /** {@return the S256 challenge of a verifier} */
    static String challenge(String verifier) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return encoded(sha256.digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("each Java platform has SHA-256", e);
        }
    }

    private static String encoded(byte[] octets) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
    }
}
