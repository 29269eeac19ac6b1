package io.github.immichsdk.internal.checks;

import java.util.regex.Pattern;

/** Checks colors before they are sent. */
public final class Colors {

    private static final Pattern HEX = Pattern.compile("#?([0-9A-Fa-f]{3,4}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})");

    private Colors() {}

    /** {@return a color with {@code #}, as only servers from 3.0 on add it} */
    public static String checked(String hex) {
        if (!HEX.matcher(hex).matches()) {
            throw new IllegalArgumentException(
                    "color: expected 3, 4, 6 or 8 hex digits such as #1e88e5, got " + TextChecks.quoted(hex));
        }
        return hex.startsWith("#") ? hex : "#" + hex;
    }
}
