package io.github.immichsdk.sessions;

import java.util.Objects;

/**
 * A newly created child session.
 *
 * @param session the session, to use in a new client
 * @param active the same session as the server lists it; its id is what {@link Sessions#end} takes
 */
public record ChildSession(Session session, ActiveSession active) {
    /** Checks that nothing is missing. */
    public ChildSession {
        Objects.requireNonNull(session, "session");
        Objects.requireNonNull(active, "active");
    }
}
