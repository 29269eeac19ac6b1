package io.github.immichsdk.internal.text;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Removes secrets from text that a server sent back: some proxies echo the request. Also removes the beginning of a secret, since a text
 * may be cut inside one.
 */
public final class Redaction {

    /** So much of a secret says nothing; a shorter beginning would be found in any text. */
    private static final int BEGINNING = 8;

    private static final String HIDDEN = "***";

    private Redaction() {}

    /**
     * Removes a secret.
     *
     * @param text any text
     * @param secret the secret as it was sent, not empty
     * @return the text without the secret, without its forms in JSON and in URLs, and without beginnings of these
     */
    public static String without(String text, String secret) {
        String redacted = text;
        for (String form : forms(secret)) {
            redacted = withoutForm(redacted, form);
        }
        return redacted;
    }

    private static Set<String> forms(String secret) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(secret);
        forms.add(escaped(secret));
        String url = URLEncoder.encode(secret, StandardCharsets.UTF_8);
        forms.add(url);
        forms.add(url.replace("+", "%20"));
        return forms;
    }

    private static String escaped(String secret) {
        return secret.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\t", "\\t");
    }

    private static String withoutForm(String text, String secret) {
        String beginning = secret.substring(0, Math.min(BEGINNING, secret.length()));
        int at = text.indexOf(beginning);
        if (at < 0) {
            return text;
        }
        StringBuilder redacted = new StringBuilder(text.length());
        int from = 0;
        for (; at >= 0; at = text.indexOf(beginning, from)) {
            redacted.append(text, from, at).append(HIDDEN);
            int end = at + beginning.length();
            int length = beginning.length();
            while (length < secret.length() && end < text.length() && text.charAt(end) == secret.charAt(length)) {
                end++;
                length++;
            }
            from = end;
        }
        return redacted.append(text, from, text.length()).toString();
    }
}
