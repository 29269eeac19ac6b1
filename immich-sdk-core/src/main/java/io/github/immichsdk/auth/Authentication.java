package io.github.immichsdk.auth;

import io.github.immichsdk.api.AuthType;
import io.github.immichsdk.api.Operations;
import io.github.immichsdk.api.ServerVersion;
import io.github.immichsdk.config.ClientOptions.Writes;
import io.github.immichsdk.errors.ImmichSessionEndedException;
import io.github.immichsdk.errors.ImmichUnauthorizedException;
import io.github.immichsdk.internal.call.Call;
import io.github.immichsdk.internal.call.Calls;
import io.github.immichsdk.internal.call.Urls;
import io.github.immichsdk.internal.json.JsonFields;
import io.github.immichsdk.sessions.Session;
import io.github.immichsdk.sessions.SessionCodec;
import io.github.immichsdk.users.MyUser;
import io.github.immichsdk.users.UserCodec;
import io.github.immichsdk.users.Users;
import java.util.Map;

/**
 * Logging in with a password, logging out, and what the user lets themselves in with. To log in with an OAuth provider there
 * is the module {@code immich-sdk-oauth}. Thread-safe.
 */
public final class Authentication {

    private final Calls calls;

    /**
     * Created by the client.
     *
     * @param calls sends the calls
     */
    public Authentication(Calls calls) {
        this.calls = calls;
    }

    /**
     * Logs in with a password. The client needs no credential for that; the session is for a client of its own. Costs one
     * request, which is never repeated: after a lost response a session may exist that nobody uses.
     *
     * <p>A dry run logs in all the same, since without a session there is nothing to read.
     *
     * @param email the user's e-mail address
     * @param password the user's password
     * @return the session
     * @throws ImmichUnauthorizedException if they are wrong, or the server has logging in with a password switched off
     * @see io.github.immichsdk.ImmichClientBuilder#login
     */
    public Session login(String email, String password) {
        Calls sending =
                calls.options().dryRun() ? calls.withOptions(calls.options().withWrites(Writes.SEND)) : calls;
        return sending.execute(Call.<Session>to(Operations.LOGIN)
                .json(new JsonFields().put("email", email).putSecret("password", password))
                .secretAnswer()
                .object(in -> SessionCodec.login(
                        in, Urls.serverOf(calls.api()), calls.ambient().clock().instant(), AuthType.PASSWORD)));
    }

    /**
     * Ends the session that the client has, and its child sessions. Costs one request.
     *
     * @return where to end the session at the OAuth provider too, if the log in was made by one
     * @throws ImmichSessionEndedException if it had ended before
     * @throws io.github.immichsdk.errors.ImmichCredentialException if the client has an API key: there is no session to end
     */
    public Logout logout() {
        Logout done = new Logout(true, "", Map.of());
        AuthType authType = calls.credentials().authType();
        Call<Logout> call =
                Call.<Logout>to(Operations.LOGOUT).object(AuthCodec::logout).inDryRun(() -> done);
        if (!authType.equals(AuthType.PASSWORD)) {
            // the server looks at nothing but this cookie to know that the provider has a session too
            call.header("Cookie", "immich_auth_type=" + authType);
        }
        try {
            return calls.execute(call);
        } catch (ImmichSessionEndedException e) {
            if (e.attempts() == 1) {
                throw e;
            }
            // the attempt whose response was lost has ended it
            return done;
        }
    }

    /**
     * Asks whether the client's credential is good: an API key of any permission, or a session. Costs one request.
     *
     * @return false if the server refuses it
     */
    public boolean valid() {
        try {
            return calls.execute(
                    Call.<Boolean>to(Operations.VALIDATE_ACCESS_TOKEN).object(in -> in.bool("authStatus")));
        } catch (ImmichUnauthorizedException e) {
            return false;
        }
    }

    /**
     * Returns what the user has to let themselves in with, and whether the locked folder is open. Costs one request; an API
     * key needs {@code all}.
     *
     * @return the status
     */
    public AuthStatus status() {
        return calls.execute(Call.<AuthStatus>to(Operations.GET_AUTH_STATUS).object(AuthCodec::status));
    }

    /**
     * Changes the user's password. Costs one request, which is never repeated: after a lost response, logging in tells which
     * password holds. Needs {@code auth.changePassword}.
     *
     * <p>Servers from 2.0 on end all other sessions of the user, and if the client has an API key, all of them. Older ones
     * end none: call {@link io.github.immichsdk.sessions.Sessions#endOthers()}. API keys stay.
     *
     * @param password the password so far
     * @param newPassword the new one, 8 characters or more
     * @return the user
     * @throws io.github.immichsdk.errors.ImmichStatusException if the password so far is wrong
     */
    public MyUser changePassword(String password, String newPassword) {
        JsonFields fields = new JsonFields()
                .putSecret("password", password)
                .putSecret("newPassword", newPassword)
                // what 2.x and 3.x do whatever stands here; said, so that a newer server which listens does the same
                .put("invalidateSessions", calls.version().atLeast(ServerVersion.V2) ? true : null);
        return calls.execute(Call.<MyUser>to(Operations.CHANGE_PASSWORD)
                .json(fields)
                .object(UserCodec::myUser)
                .inDryRun(() -> new Users(calls).me()));
    }

    /**
     * Parts the user from their account at the OAuth provider, so that it logs them in no longer. Costs one request; an API
     * key needs {@code all}. The way back is {@code OAuth.link} of the module {@code immich-sdk-oauth}.
     *
     * <p>Whoever has no password should set one first, or is locked out once the session ends.
     *
     * @return the user, with an empty {@link MyUser#oauthId()}
     */
    public MyUser unlinkOAuth() {
        return calls.execute(Call.<MyUser>to(Operations.UNLINK_OAUTH_ACCOUNT)
                .object(UserCodec::myUser)
                .inDryRun(() -> new Users(calls).me()));
    }
}
