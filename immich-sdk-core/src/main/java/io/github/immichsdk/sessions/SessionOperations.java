package io.github.immichsdk.sessions;

import io.github.immichsdk.api.Answer;
import io.github.immichsdk.api.Effect;
import io.github.immichsdk.api.Operation;
import io.github.immichsdk.api.Permission;
import java.util.List;

/** The operations on sessions. */
public final class SessionOperations {

    /** Lists the caller's sessions. */
    public static final Operation GET_SESSIONS = Operation.get("getSessions", "/sessions")
            .needs(Permission.SESSION_READ)
            .build();

    /** Makes a child of the calling session. The server's list of permissions has one for it, but it refuses API keys. */
    public static final Operation CREATE_SESSION = Operation.post("createSession", "/sessions")
            .needs(Permission.SESSION_CREATE)
            .sessionsOnly()
            .build();

    /** Changes a session. */
    public static final Operation UPDATE_SESSION = Operation.put("updateSession", "/sessions/{id}")
            .needs(Permission.SESSION_UPDATE)
            .build();

    /** Ends one session. */
    public static final Operation DELETE_SESSION = Operation.delete("deleteSession", "/sessions/{id}")
            .needs(Permission.SESSION_DELETE)
            .build();

    /** Ends all sessions but the one that asks. A repeat ends what is left, so it is no bulk delete that can fail half way. */
    public static final Operation DELETE_ALL_SESSIONS = Operation.delete("deleteAllSessions", "/sessions")
            .effect(Effect.REPEATABLE)
            .needs(Permission.SESSION_DELETE)
            .build();

    /** Takes back that a session was unlocked with the PIN. */
    public static final Operation LOCK_SESSION = Operation.post("lockSession", "/sessions/{id}/lock")
            .effect(Effect.REPEATABLE)
            .answers(Answer.NONE)
            .needs(Permission.SESSION_LOCK)
            .build();

    /** All of them. */
    public static final List<Operation> ALL =
            List.of(GET_SESSIONS, CREATE_SESSION, UPDATE_SESSION, DELETE_SESSION, DELETE_ALL_SESSIONS, LOCK_SESSION);

    private SessionOperations() {}
}
