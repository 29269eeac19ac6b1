package io.github.immichsdk.sessions;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.errors.ImmichSessionEndedException;
import io.github.immichsdk.internal.call.Call;
import io.github.immichsdk.internal.call.Calls;
import io.github.immichsdk.internal.call.DryRun;
import io.github.immichsdk.internal.call.Urls;
import io.github.immichsdk.internal.json.DateTimes;
import io.github.immichsdk.internal.json.JsonFields;
import io.github.immichsdk.internal.json.JsonObject;
import io.github.immichsdk.users.MyUser;
import io.github.immichsdk.users.Users;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lists, creates, locks and ends the user's sessions: the devices and programs that are logged in. Thread-safe. */
public final class Sessions {

    private final Calls calls;

    /**
     * Created by the client.
     *
     * @param calls sends the calls
     */
    public Sessions(Calls calls) {
        this.calls = calls;
    }

    /**
     * Lists the user's sessions that have not expired, newest first. Costs one request; needs {@code session.read}.
     *
     * @return all sessions
     */
    public List<ActiveSession> list() {
        return calls.execute(
                Call.<List<ActiveSession>>to(Operations.GET_SESSIONS).reading(in -> in.array(SessionCodec::active)));
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
     */
    public ChildSession createChild(ChildSessionOptions options) {
        calls.refuseHopeless(Operations.CREATE_SESSION);
        MyUser user = new Users(calls).me();
        JsonFields fields = new JsonFields()
                .put("deviceType", options.deviceType())
                .put("deviceOS", options.deviceOS())
                .put(
                        "duration",
                        options.duration() == null ? null : options.duration().toSeconds());
        return calls.execute(Call.<ChildSession>to(Operations.CREATE_SESSION)
                .json(fields)
                .secretAnswer()
                .object(in -> child(in, user))
                .inDryRun(() -> pretended(fields, user)));
    }

    private ChildSession child(JsonObject in, MyUser user) {
        String token = in.string("token");
        ActiveSession active = SessionCodec.active(in);
        Session session = new Session(
                Urls.serverOf(calls.api()),
                token,
                user.id(),
                user.email(),
                user.name(),
                user.admin(),
                calls.ambient().clock().instant(),
                active.expiresAt(),
                calls.credentials().authType());
        return new ChildSession(session, active);
    }

    private ChildSession pretended(JsonFields asked, MyUser user) {
        DryRun dryRun = Objects.requireNonNull(calls.dryRun());
        String now = DateTimes.write(calls.ambient().clock().instant());
        Map<String, @Nullable Object> made = new LinkedHashMap<>(asked.map());
        made.remove("duration");
        made.put("id", dryRun.newId());
        made.put("token", "dry-run-" + dryRun.newId());
        made.put("createdAt", now);
        made.put("updatedAt", now);
        return child(JsonObject.of(made), user);
    }

    /**
     * Ends a session, and its children. It may be the client's own; the next call then fails. Costs one request; needs
     * {@code session.delete}.
     *
     * @param id the session's ID
     * @throws io.github.immichsdk.errors.ImmichNotFoundException if the user has no session of that id
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
     */
    public void requestSyncReset(String id) {
        calls.execute(Call.<Void>to(Operations.UPDATE_SESSION)
                .id("id", id)
                .json(new JsonFields().put("isPendingSyncReset", true)));
    }
}
