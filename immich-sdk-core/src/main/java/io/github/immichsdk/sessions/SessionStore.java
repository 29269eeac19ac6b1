package io.github.immichsdk.sessions;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where a program keeps its session, so that its user logs in once. Holds one session, or none.
 *
 * <p>A stored session may have ended meanwhile: calls then fail with
 * {@link io.github.immichsdk.errors.ImmichSessionEndedException}, and it is time to {@linkplain #clear() clear} the store and
 * log in again. What cannot be read or written is an
 * {@link io.github.immichsdk.errors.ImmichFileException}.
 */
public interface SessionStore {

    /**
     * Reads the session.
     *
     * @return the session, or nothing if none is stored
     */
    Optional<Session> load();

    /**
     * Stores a session in place of any other.
     *
     * @param session what to keep
     */
    void save(Session session);

    /** Removes the session; does nothing if none is stored. It does not end it: that is a logout. */
    void clear();

    /**
     * Reads the session, or logs in and stores what that gives.
     *
     * @param login makes a session; not called if one is stored
     * @return the session
     */
    default Session loadOr(Supplier<Session> login) {
        Optional<Session> stored = load();
        if (stored.isPresent()) {
            return stored.get();
        }
        Session made = login.get();
        save(made);
        return made;
    }
}
