package io.github.immichsdk.internal.call;

import java.text.Normalizer;

/**
 * Compares names as people read them: {@code é} may be one character, or an {@code e} with an accent after it, as a Mac's file
 * system gives it.
 */
public final class NormalizedNames {

    private NormalizedNames() {}

    /**
     * Composes a name (Unicode NFC).
     *
     * @param name the name
     * @return the name, equal for all spellings that look the same
     */
    public static String of(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }

    /**
     * Compares two names.
     *
     * @param one a name
     * @param other another one
     * @return whether both are the same name, composed or not
     */
    public static boolean same(String one, String other) {
        return one.equals(other) || of(one).equals(of(other));
    }
}
