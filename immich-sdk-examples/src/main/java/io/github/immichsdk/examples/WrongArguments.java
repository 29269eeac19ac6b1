package io.github.immichsdk.examples;

import io.github.immichsdk.search.AssetQuery;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Thrown if the arguments are not sufficient to start: the exit code is 2. The message names options and variables, never a
 * value.
 */
final class WrongArguments extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    WrongArguments(String message) {
        super(message);
    }

    /**
     * Checks a value as the SDK does, before anything is sent. The error names the option in place of the SDK's parameter, and
     * what is expected, but not the value.
     *
     * @param option the option or parameter
     * @param use takes the value
     * @return what the value makes
     */
    static <T> T check(String option, Supplier<T> use) {
        try {
            return use.get();
        } catch (WrongArguments known) {
            throw known;
        } catch (IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage());
            int from = Math.max(0, message.indexOf("expected "));
            int to = message.indexOf(", got ", from);
            throw new WrongArguments(option + ": " + message.substring(from, to < 0 ? message.length() : to));
        }
    }

    /** Checks a part of a file name, if there is one. */
    static void checkFileName(String option, @Nullable String part) {
        if (part != null) {
            check(option, () -> AssetQuery.all().fileName(part));
        }
    }

    /** Checks a port to listen on; 0 is any free one. */
    static void checkPort(int port) {
        if (port < 0 || port > 65535) {
            throw new WrongArguments("--port: expected 0 to 65535");
        }
    }

    /** Refuses options that change what NAME finds if there is no NAME. */
    static void unlessNamed(@Nullable String name, String options, boolean given) {
        if (name == null && given) {
            throw new WrongArguments(options + ": expected with a NAME, which is missing");
        }
        if (name != null && name.isBlank()) {
            throw new WrongArguments("NAME: expected a name, found an empty one");
        }
    }
}
