package io.github.immichsdk.dryrun;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A write that a dry run skipped.
 *
 * @param operation the operation's ID, such as {@code createAlbum}; for a raw call, its method and path template
 * @param request method and path, such as {@code POST /albums}
 * @param body the request body: JSON as a string, or a description; null if there is none
 */
public record SkippedWrite(
        String operation, String request, @Nullable String body) {

    private static final int SHOWN = 160;

    /** Checks that nothing is missing. */
    public SkippedWrite {
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(request, "request");
    }

    /** {@return one line: operation, request and the first part of the body} */
    @Override
    public String toString() {
        // the ID of a raw call is its method and path, which the request repeats
        String line = operation.indexOf(' ') < 0 ? operation + "  " + request : request;
        if (body == null) {
            return line;
        }
        return line + "  " + (body.length() <= SHOWN ? body : body.substring(0, SHOWN) + "…");
    }
}
