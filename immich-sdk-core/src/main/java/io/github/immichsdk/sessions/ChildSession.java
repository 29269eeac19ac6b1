package io.github.immichsdk.sessions;

/**
 * A child session that was just made.
 *
 * @param session what opens it, for a client of its own
 * @param active the same session as the server lists it; its id is what {@link Sessions#end} takes
 */
public record ChildSession(Session session, ActiveSession active) {}
