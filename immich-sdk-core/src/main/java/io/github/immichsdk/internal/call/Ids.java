package io.github.immichsdk.internal.call;

import io.github.immichsdk.internal.checks.TextChecks;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Checks ids before they are sent: the server says the same thing of a mistyped id and of one that is not there. */
public final class Ids {

    /** How many ids one request takes at most. The server sets no limit but fails on very long lists. */
    public static final int BATCH = 1000;

    /**
     * A request about some IDs.
     *
     * @param ids the IDs
     */
    public record Request(List<String> ids) {}

    private Ids() {}

    /**
     * Checks one id.
     *
     * @param name what it is, for the error's text
     * @param id the id
     * @return the id in lower case, since the server finds nothing under capitals
     */
    public static String checked(String name, String id) {
        Objects.requireNonNull(id, name);
        if (!isUuid(id)) {
            throw new IllegalArgumentException(name
                    + ": expected an id such as 6e3f0a58-4b1c-4e0e-9d43-0a51cf7c6d11, got " + TextChecks.quoted(id));
        }
        return id.toLowerCase(Locale.ROOT);
    }

    /** {@return the IDs, each checked, in order, with their repeats} */
    public static List<String> all(String name, Collection<String> ids) {
        return Objects.requireNonNull(ids, name).stream()
                .map(id -> checked(name, id))
                .toList();
    }

    /** {@return the IDs, each checked, in order, without repeats} */
    public static List<String> distinct(String name, Collection<String> ids) {
        LinkedHashSet<String> checked =
                new LinkedHashSet<>(Objects.requireNonNull(ids, name).size() * 2);
        for (String id : ids) {
            checked.add(checked(name, id));
        }
        return List.copyOf(checked);
    }

    /** {@return the ids in lists of at most {@link #BATCH}, in order} */
    public static List<List<String>> batches(List<String> ids) {
        List<List<String>> batches = new ArrayList<>(ids.size() / BATCH + 1);
        for (int from = 0; from < ids.size(); from += BATCH) {
            batches.add(ids.subList(from, Math.min(ids.size(), from + BATCH)));
        }
        return batches;
    }

    /** {@return whether a text is a UUID of five groups of hex digits} */
    public static boolean isUuid(String text) {
        if (text.length() != 36) {
            return false;
        }
        for (int i = 0; i < 36; i++) {
            char c = text.charAt(i);
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            if (dash ? c != '-' : Character.digit(c, 16) < 0 || c > 'f') {
                return false;
            }
        }
        return true;
    }
}
