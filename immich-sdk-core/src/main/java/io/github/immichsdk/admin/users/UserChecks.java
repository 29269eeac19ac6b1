package io.github.immichsdk.admin.users;

import io.github.immichsdk.internal.checks.TextChecks;
import java.util.regex.Pattern;

/** Checks the values of users that servers accept and then change, or that lock an account. */
final class UserChecks {

    private static final Pattern LABEL = Pattern.compile("[^./\\\\?<>:*|\"\\p{Cntrl}]+");
    private static final Pattern PIN = Pattern.compile("[0-9]{6}");

    private UserChecks() {}

    static String name(String name) {
        return TextChecks.notEmpty("name", name);
    }

    static String password(String password) {
        return TextChecks.notEmpty("password", password);
    }

    static long quota(long bytes) {
        if (bytes < 0) {
            throw new IllegalArgumentException("quota: expected 0 bytes or more, got " + bytes);
        }
        return bytes;
    }

    static String storageLabel(String label) {
        if (!LABEL.matcher(label).matches()) {
            throw new IllegalArgumentException("storageLabel: expected a folder name without dots and the special"
                    + " characters of paths, which the server removes, got '" + label + "'");
        }
        return label;
    }

    static String pin(String pin) {
        if (!PIN.matcher(pin).matches()) {
            throw new IllegalArgumentException("pin: expected six digits");
        }
        return pin;
    }
}
