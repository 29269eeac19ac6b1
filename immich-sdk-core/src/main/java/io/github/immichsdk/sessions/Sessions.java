package io.github.immichsdk.sessions;

import io.github.immichsdk.api.JsonField;
import io.github.immichsdk.api.Operations;
import io.github.immichsdk.errors.ImmichSessionEndedException;
import io.github.immichsdk.internal.call.Call;
import io.github.immichsdk.internal.call.CallExecutor;
import io.github.immichsdk.internal.call.DryRun;
import io.github.immichsdk.internal.call.InternalAccess;
import io.github.immichsdk.internal.call.UrlEncoding;
import io.github.immichsdk.users.MyUser;
import io.github.immichsdk.users.Users;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lists, creates, locks and ends the user's sessions: the devices and programs that are logged in. Thread-safe. */
public final class Sessions {

    static {
        InternalAccess.makes(Sessions.class, Sessions::new);
    }

    private record SyncReset(boolean isPendingSyncReset) {}

    /** A child to create; the duration is in seconds. */
    private record ChildRequest(
            @Nullable String deviceType,
            @Nullable String deviceOS,
            @Nullable Long duration) {}

    /** An active session, and the token that opens it. */
    private record ChildResponse(
            String token,
            String id,
            Instant createdAt,
            Instant updatedAt,
            @JsonField(lenient = true) @Nullable Instant expiresAt,
            @JsonField(absent = "false") boolean current,
            @JsonField(absent = "") String deviceType,
            @JsonField(absent = "") String deviceOS,
            @Nullable String appVersion,
            @JsonField(absent = "false") boolean isPendingSyncReset,
            Map<String, @Nullable Object> additionalProperties) {

        ActiveSession active() {
            return new ActiveSession(
                    id,
                    createdAt,
                    updatedAt,
                    expiresAt,
                    current,
                    deviceType,
                    deviceOS,
                    appVersion,
                    isPendingSyncReset,
                    additionalProperties);
        }
    }

    private final CallExecutor calls;

    Sessions(CallExecutor calls) {
        this.calls = calls;
    }

    /**
     * Lists the user's sessions that have not expired, newest first. Costs one request; needs {@code session.read}.
     *
     * @return all sessions
     * @see io.github.immichsdk.api.Operations#GET_SESSIONS
     */
    public List<ActiveSession> list() {
        return calls.execute(
                Call.<List<ActiveSession>>to(Operations.GET_SESSIONS).reading(in -> in.array(ActiveSession.class)));
    }

    /**
     * Creates a child of the client's session: one for each device or replica, so that each can be ended separately. A child
     * ends with its parent at the latest, and so do its own children. Costs two requests: to read the user, and to create
     * the session.
     *
     * <p>In a dry run, the access token is a placeholder that no server accepts.
     *
     * @param options what it is called and how long it lasts
     * @return the child: what opens it, and its id
     * @throws io.github.immichsdk.errors.ImmichCredentialException if the client uses an API key: only sessions have
     *     children
     * @see io.github.immichsdk.api.Operations#CREATE_SESSION
     */
    public ChildSession createChild(ChildSessionOptions options) {
        Objects.requireNonNull(options, "options");
        calls.requireSupported(Operations.CREATE_SESSION);
        MyUser user = InternalAccess.make(Users.class, calls).me();
        Duration duration = options.duration();
        ChildRequest request = new ChildRequest(
                options.deviceType(), options.deviceOS(), duration == null ? null : duration.toSeconds());
        return calls.execute(Call.<ChildSession>to(Operations.CREATE_SESSION)
                .json(request)
                .secretResponse()
                .object(ChildResponse.class, made -> child(made, user))
                .inDryRun(() -> pretended(request, user)));
    }

    private ChildSession child(ChildResponse made, MyUser user) {
        Session session = new Session(
                UrlEncoding.serverOf(calls.api()),
                made.token(),
                user.id(),
                user.email(),
                user.name(),
                user.admin(),
                calls.ambient().clock().instant(),
                made.expiresAt(),
                calls.credentials().authType());
        return new ChildSession(session, made.active());
    }

    private ChildSession pretended(ChildRequest request, MyUser user) {
        DryRun dryRun = Objects.requireNonNull(calls.dryRun());
        Instant now = calls.ambient().clock().instant();
        String deviceType = request.deviceType();
        String deviceOS = request.deviceOS();
        ChildResponse made = new ChildResponse(
                "dry-run-" + dryRun.newId(),
                dryRun.newId(),
                now,
                now,
                null,
                false,
                deviceType == null ? "" : deviceType,
                deviceOS == null ? "" : deviceOS,
                null,
                false,
                Map.of());
        return child(made, user);
    }

    /**
     * Ends a session, and its children. It may be the client's own; the next call then fails. Costs one request; needs
     * {@code session.delete}.
     *
     * @param id the session's ID
     * @throws io.github.immichsdk.errors.ImmichNotFoundException if the user has no session of that id
     * @see io.github.immichsdk.api.Operations#DELETE_SESSION
     */
    public void end(String id) {
        try {
            calls.execute(Call.<Void>to(Operations.DELETE_SESSION).id("id", id));
        } catch (ImmichSessionEndedException e) {
            if (e.attempts() == 1) {
                throw e;
            }
            // it was the client's own session, and the attempt whose response was lost has ended it
        }
    }

    /**
     * Ends all of the user's sessions but the client's own. Costs one request; needs {@code session.delete}.
     *
     * <p>A client with an API key has no session of its own: it ends all of them. API keys stay.
     *
     * @see io.github.immichsdk.api.Operations#DELETE_ALL_SESSIONS
     */
    public void endOthers() {
        calls.execute(Call.<Void>to(Operations.DELETE_ALL_SESSIONS));
    }

    /**
     * Locks a session, so that it must give the PIN again before it sees the locked folder. Costs one request; needs
     * {@code session.lock}.
     *
     * @param id the session's ID
     * @throws io.github.immichsdk.errors.ImmichNotFoundException if the user has no session of that id
     * @see io.github.immichsdk.api.Operations#LOCK_SESSION
     */
    public void lock(String id) {
        calls.execute(Call.<Void>to(Operations.LOCK_SESSION).id("id", id));
    }

    /**
     * Resets the sync of a session: its next sync starts again, as if it had never synced. Costs one request; needs
     * {@code session.update}.
     *
     * @param id the session's ID
     * @throws io.github.immichsdk.errors.ImmichNotFoundException if the user has no session of that id
     * @see io.github.immichsdk.api.Operations#UPDATE_SESSION
     */
    public void requestSyncReset(String id) {
        calls.execute(Call.<Void>to(Operations.UPDATE_SESSION).id("id", id).json(new SyncReset(true)));
    }
}
