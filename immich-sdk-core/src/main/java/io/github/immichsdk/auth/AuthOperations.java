package io.github.immichsdk.auth;

import io.github.immichsdk.api.Answer;
import io.github.immichsdk.api.Effect;
import io.github.immichsdk.api.Operation;
import io.github.immichsdk.api.Permission;
import java.util.List;

/** The operations of logging in and out, of the password and of the PIN. */
public final class AuthOperations {

    /** Logs in with a password. A second one would leave a session that nobody uses. */
    public static final Operation LOGIN = Operation.post("login", "/auth/login")
            .effect(Effect.ONCE)
            .isPublic()
            .build();

    /** Ends the calling session. To an API key the server says yes and does nothing, so the SDK takes sessions only. */
    public static final Operation LOGOUT = Operation.post("logout", "/auth/logout")
            .effect(Effect.REPEATABLE)
            .needs(Permission.ALL)
            .sessionsOnly()
            .build();

    /** Tells whether a credential is good. */
    public static final Operation VALIDATE_ACCESS_TOKEN = Operation.post("validateAccessToken", "/auth/validateToken")
            .effect(Effect.READS)
            .build();

    /** Tells what the caller has: a password, a PIN, the locked folder open. */
    public static final Operation GET_AUTH_STATUS =
            Operation.get("getAuthStatus", "/auth/status").needs(Permission.ALL).build();

    /** Changes the password. A repeat would come with the old one, which is wrong by then. */
    public static final Operation CHANGE_PASSWORD = Operation.post("changePassword", "/auth/change-password")
            .effect(Effect.ONCE)
            .needs(Permission.AUTH_CHANGE_PASSWORD)
            .build();

    /** Sets up the PIN. A repeat is refused, since there is one. */
    public static final Operation SETUP_PIN_CODE = Operation.post("setupPinCode", "/auth/pin-code")
            .effect(Effect.ONCE)
            .answers(Answer.NONE)
            .needs(Permission.PIN_CODE_CREATE)
            .build();

    /** Changes the PIN. A repeat may come with the old one, which is wrong by then. */
    public static final Operation CHANGE_PIN_CODE = Operation.put("changePinCode", "/auth/pin-code")
            .effect(Effect.ONCE)
            .answers(Answer.NONE)
            .needs(Permission.PIN_CODE_UPDATE)
            .build();

    /** Removes the PIN. A repeat is refused, since there is none. */
    public static final Operation RESET_PIN_CODE = Operation.delete("resetPinCode", "/auth/pin-code")
            .effect(Effect.ONCE)
            .needs(Permission.PIN_CODE_DELETE)
            .build();

    /** Opens the locked folder to the calling session. */
    public static final Operation UNLOCK_AUTH_SESSION = Operation.post("unlockAuthSession", "/auth/session/unlock")
            .effect(Effect.REPEATABLE)
            .answers(Answer.NONE)
            .needs(Permission.ALL)
            .sessionsOnly()
            .build();

    /** Closes the locked folder to the calling session. */
    public static final Operation LOCK_AUTH_SESSION = Operation.post("lockAuthSession", "/auth/session/lock")
            .effect(Effect.REPEATABLE)
            .answers(Answer.NONE)
            .needs(Permission.ALL)
            .sessionsOnly()
            .build();

    /** Parts the user from their account at the OAuth provider. */
    public static final Operation UNLINK_OAUTH_ACCOUNT = Operation.post("unlinkOAuthAccount", "/oauth/unlink")
            .effect(Effect.REPEATABLE)
            .needs(Permission.ALL)
            .build();

    /** All of them. */
    public static final List<Operation> ALL = List.of(
            LOGIN,
            LOGOUT,
            VALIDATE_ACCESS_TOKEN,
            GET_AUTH_STATUS,
            CHANGE_PASSWORD,
            SETUP_PIN_CODE,
            CHANGE_PIN_CODE,
            RESET_PIN_CODE,
            UNLOCK_AUTH_SESSION,
            LOCK_AUTH_SESSION,
            UNLINK_OAUTH_ACCOUNT);

    private AuthOperations() {}
}
