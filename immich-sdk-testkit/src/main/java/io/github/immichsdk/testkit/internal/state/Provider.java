package io.github.immichsdk.testkit.internal.state;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The OAuth provider that the fake server trusts: it lets in whoever names themselves, and keeps the codes it gave out until
 * they are used.
 */
public final class Provider {

    /** A code that was given out: for whom, where it was sent to, and whose verifier it wants. */
    private record Grant(String subject, String redirectUri, String codeChallenge) {}

    private final Map<String, Grant> grants = new HashMap<>();
    private boolean enabled = true;

    Provider() {}

    /** {@return whether the server lets in by OAuth} */
    public boolean enabled() {
        return enabled;
    }

    /** Lets in by OAuth. */
    public void switchOn() {
        enabled = true;
    }

    /** Lets in by OAuth no longer. */
    public void switchOff() {
        enabled = false;
    }

    /**
     * Gives out a code.
     *
     * @param code a new one
     * @param subject who consented
     * @param redirectUri where the code is sent to
     * @param codeChallenge the S256 challenge
     */
    public void grant(String code, String subject, String redirectUri, String codeChallenge) {
        grants.put(code, new Grant(subject, redirectUri, codeChallenge));
    }

    /**
     * Takes a code back. One that does not fit is not used up.
     *
     * @return the subject, or null if the code is unknown or used, or address or verifier are not those of its log in
     */
    public @Nullable String redeem(String code, String redirectUri, String codeVerifier) {
        Grant grant = grants.get(code);
        if (grant == null
                || !grant.redirectUri.equals(redirectUri)
                || !grant.codeChallenge.equals(challenge(codeVerifier))) {
            return null;
        }
        grants.remove(code);
        return grant.subject;
    }

    /** {@return the S256 challenge of a verifier} */
    public static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
