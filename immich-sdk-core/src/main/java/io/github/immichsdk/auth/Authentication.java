package io.github.immichsdk.auth;

import io.github.immichsdk.api.AuthType;
import io.github.immichsdk.api.JsonField;
import io.github.immichsdk.api.Operations;
import io.github.immichsdk.api.ServerVersion;
import io.github.immichsdk.config.ClientOptions.Writes;
import io.github.immichsdk.errors.ImmichException;
import io.github.immichsdk.errors.ImmichSessionEndedException;
import io.github.immichsdk.errors.ImmichUnauthorizedException;
import io.github.immichsdk.internal.call.Call;
import io.github.immichsdk.internal.call.CallExecutor;
import io.github.immichsdk.internal.call.InternalAccess;
import io.github.immichsdk.internal.call.LostResponse;
import io.github.immichsdk.internal.call.UrlEncoding;
import io.github.immichsdk.internal.checks.TextChecks;
import io.github.immichsdk.internal.login.LoginResponse;
import io.github.immichsdk.sessions.Session;
import io.github.immichsdk.users.MyUser;
import io.github.immichsdk.users.Users;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Logs in with a password, logs out, and changes the password. For login with an OAuth provider, see the module
 * {@code immich-sdk-oauth}. Thread-safe.
 */
public final class Authentication {

    static {
        InternalAccess.makes(Authentication.class, Authentication::new);
    }

    private final CallExecutor calls;

    private record Validity(boolean authStatus) {}

    private record LoginRequest(
            String email, @JsonField(secret = true) String password) {}

    private record SignUp(
            String email, @JsonField(secret = true) String password, String name) {}

    private record PasswordChange(
            @JsonField(secret = true) String password,
            @JsonField(secret = true) String newPassword,
            @Nullable Boolean invalidateSessions) {}

    Authentication(CallExecutor calls) {
        this.calls = calls;
    }

    /**
     * Logs in with a password. The client needs no credentials; use the session for a new client. Costs one request, which
     * is never retried: after a lost response, an unused session may exist.
     *
     * <p>A dry run also logs in, since reads need a session.
     *
     * @param email the user's e-mail address
     * @param password the user's password
     * @return the session
     * @throws IllegalArgumentException if one of them is empty
     * @throws ImmichUnauthorizedException if they are wrong, or password login is disabled on the server
     * @see io.github.immichsdk.ImmichClientBuilder#login
     * @see io.github.immichsdk.api.Operations#LOGIN
     */
    public Session login(String email, String password) {
        CallExecutor sending =
                calls.options().dryRun() ? calls.withOptions(calls.options().writes(Writes.SEND)) : calls;
        return sending.execute(Call.<Session>to(Operations.LOGIN)
                .json(new LoginRequest(TextChecks.notEmpty("email", email), TextChecks.notEmpty("password", password)))
                .secretResponse()
                .object(
                        LoginResponse.class,
                        login -> login.session(
                                UrlEncoding.serverOf(calls.api()),
                                calls.ambient().clock().instant(),
                                AuthType.PASSWORD)));
    }

    /**
     * Creates the first user of a new server, who is its administrator. The client needs no credentials. Costs one request, which
     * is never retried: after a lost response, try to log in.
     *
     * @param email the administrator's e-mail address
     * @param password the administrator's password
     * @param name the name shown
     * @return the administrator; log in with {@link #login}
     * @throws IllegalArgumentException if one of them is empty
     * @throws io.github.immichsdk.errors.ImmichStatusException with status 400 if the server has an administrator
     * @see io.github.immichsdk.api.Operations#SIGN_UP_ADMIN
     */
    public MyUser signUpAdmin(String email, String password, String name) {
        try {
            return calls.execute(Call.<MyUser>to(Operations.SIGN_UP_ADMIN)
                    .json(new SignUp(
                            TextChecks.notEmpty("email", email),
                            TextChecks.notEmpty("password", password),
                            TextChecks.notEmpty("name", name)))
                    .object(MyUser.class)
                    .computed("isAdmin", () -> true));
        } catch (ImmichException e) {
            throw LostResponse.advised(e, "The administrator may exist now: try to log in");
        }
    }

    /**
     * Ends the client's session and its child sessions. Costs one request.
     *
     * @return the result, with the URL that ends the session at the OAuth provider, if the session was created by OAuth
     * @throws ImmichSessionEndedException if it had ended before
     * @throws io.github.immichsdk.errors.ImmichCredentialException if the client uses an API key: there is no session to end
     * @see io.github.immichsdk.api.Operations#LOGOUT
     */
    public LogoutResult logout() {
        LogoutResult done = new LogoutResult(true, "", Map.of());
        AuthType authType = calls.credentials().authType();
        Call<LogoutResult> call = Call.<LogoutResult>to(Operations.LOGOUT)
                .object(LogoutResult.class)
                .inDryRun(() -> done);
        if (!authType.equals(AuthType.PASSWORD)) {
            // only this cookie shows the server that the provider also has a session
            call.header("Cookie", "immich_auth_type=" + authType);
        }
        try {
            return calls.execute(call);
        } catch (ImmichSessionEndedException e) {
            if (e.attempts() == 1) {
                throw e;
            }
            // an earlier attempt, whose response was lost, has ended it
            return done;
        }
    }

    /**
     * Checks whether the client's credentials are valid: an API key with any permission, or a session. Costs one request.
     *
     * @return false if the server rejects them
     * @see io.github.immichsdk.api.Operations#VALIDATE_ACCESS_TOKEN
     */
    public boolean valid() {
        try {
            return calls.execute(
                    Call.<Boolean>to(Operations.VALIDATE_ACCESS_TOKEN).object(Validity.class, Validity::authStatus));
        } catch (ImmichUnauthorizedException e) {
            return false;
        }
    }

    /**
     * Returns whether the user has a password and a PIN, and whether the locked folder is open. Costs one request; an API
     * key needs {@code all}.
     *
     * @return the status
     * @see io.github.immichsdk.api.Operations#GET_AUTH_STATUS
     */
    public AuthStatus status() {
        return calls.execute(Call.<AuthStatus>to(Operations.GET_AUTH_STATUS).object(AuthStatus.class));
    }

    /**
     * Changes the user's password. Costs one request, which is never retried: after a lost response, try to log in to find
     * out which password is valid. Needs {@code auth.changePassword}.
     *
     * <p>Servers from 2.0 on end all other sessions of the user, or all of them if the client uses an API key. Older servers
     * end none: call {@link io.github.immichsdk.sessions.Sessions#endOthers()}. API keys stay.
     *
     * @param password the current password
     * @param newPassword the new password, 8 characters or more
     * @return the user
     * @throws io.github.immichsdk.errors.ImmichStatusException if the current password is wrong
     * @see io.github.immichsdk.api.Operations#CHANGE_PASSWORD
     */
    public MyUser changePassword(String password, String newPassword) {
        // 2.x and 3.x ignore invalidateSessions; it is sent so that a newer server that evaluates it does the same
        Boolean invalidate = calls.version().atLeast(ServerVersion.V2) ? true : null;
        return calls.execute(Call.<MyUser>to(Operations.CHANGE_PASSWORD)
                .json(new PasswordChange(password, newPassword, invalidate))
                .object(MyUser.class)
                .inDryRun(() -> InternalAccess.make(Users.class, calls).me()));
    }

    /**
     * Unlinks the user from their account at the OAuth provider, which can then no longer log them in. Costs one request; an
     * API key needs {@code all}. To link it again, use {@code OAuth.link} of the module {@code immich-sdk-oauth}.
     *
     * <p>A user without a password should set one first; otherwise they cannot log in once the session ends.
     *
     * @return the user, with an empty {@link MyUser#oauthId()}
     * @see io.github.immichsdk.api.Operations#UNLINK_OAUTH_ACCOUNT
     */
    public MyUser unlinkOAuth() {
        return calls.execute(Call.<MyUser>to(Operations.UNLINK_OAUTH_ACCOUNT)
                .object(MyUser.class)
                .inDryRun(() -> InternalAccess.make(Users.class, calls).me()));
    }
}
