package io.github.immichsdk.dryrun;

import org.jspecify.annotations.Nullable;

/**
 * A change that a dry run did not send.
 *
 * @param operation the operation's id, such as {@code createAlbum}
 * @param request method and path, such as {@code POST /albums}
 * @param body what would have been sent: JSON as text, or a word on what it is; null if nothing
 */
public record HeldBackWrite(
        String operation, String request, @Nullable String body) {

    private static final int SHOWN = 160;

    /** {@return one line: operation, request and the first part of the body} */
    @Override
    public String toString() {
        if (body == null) {
            return operation + "  " + request;
        }
        return operation + "  " + request + "  " + (body.length() <= SHOWN ? body : body.substring(0, SHOWN) + "…");
    }
}
