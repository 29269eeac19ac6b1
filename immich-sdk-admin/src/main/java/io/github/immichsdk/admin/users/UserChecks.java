package io.github.immichsdk.admin.users;

import io.github.immichsdk.internal.checks.TextChecks;
import java.util.regex.Pattern;

/** Checks the values of users that servers accept and then change, or that lock an account. */
final class UserChecks {

    private static final Pattern LABEL = Pattern.compile("[^./\\\\?<>:*|\"\\p{Cntrl}]+");
    private static final Pattern PIN = Pattern.compile("[0-9]{6}");

    /** The largest number that the server stores exactly. */
    private static final long MAX_QUOTA = (1L << 53) - 1;

    private UserChecks() {}

    static String name(String name) {
        return TextChecks.notEmpty("name", name);
    }

    static String email(String email) {
        return TextChecks.notEmpty("email", email);
    }

    static String avatarColor(String color) {
        return TextChecks.notEmpty("avatarColor", color);
    }

    static String password(String password) {
        return TextChecks.notEmpty("password", password);
    }

    static long quota(long bytes) {
        if (bytes < 0 || bytes > MAX_QUOTA) {
            throw new IllegalArgumentException("quota: expected 0 to " + MAX_QUOTA + " bytes, got " + bytes);
        }
        return bytes;
    }

    static String storageLabel(String label) {
        if (!LABEL.matcher(label).matches()) {
            throw new IllegalArgumentException("storageLabel: expected a folder name without dots and the special"
                    + " characters of paths, which the server removes, got " + TextChecks.quoted(label));
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
