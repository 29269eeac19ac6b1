package io.github.immichsdk.testkit.internal.wire;

import java.util.Locale;
import java.util.UUID;

/** Ids in texts. */
public final class Ids {
    private static final UUID NOBODY = new UUID(0, 0);

    private Ids() {}

    /** {@return the id; one that no row has when the text is in upper case, since the genuine server does not find it then} */
    public static UUID parse(String text) {
        return text.equals(text.toLowerCase(Locale.ROOT)) ? UUID.fromString(text) : NOBODY;
    }
}
