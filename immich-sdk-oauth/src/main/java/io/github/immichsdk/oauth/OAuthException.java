package io.github.immichsdk.oauth;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.errors.FailedCall;
import io.github.immichsdk.errors.ImmichException;
import org.jspecify.annotations.Nullable;

/**
 * Thrown if a login with an OAuth provider ends without a session. The subclass identifies the cause. In every case the login
 * is over: start again with {@link OAuth#authorize}.
 */
public abstract sealed class OAuthException extends ImmichException
        permits OAuthAccessDeniedException,
                OAuthExpiredException,
                OAuthFailedException,
                OAuthForeignRedirectException,
                OAuthListenerException,
                OAuthMissingParameterException,
                OAuthNotEnabledException,
                OAuthProviderException,
                OAuthRefusedException,
                OAuthRepeatedParameterException,
                OAuthStateMismatchException,
                OAuthTimeoutException {

    private static final long serialVersionUID = 1L;

    OAuthException(String text, FailedCall call, @Nullable Throwable cause) {
        super(text, call, cause);
    }

    /** Before the session was requested from the server. */
    OAuthException(String text, @Nullable Throwable cause) {
        this(text, FailedCall.notSent(Operations.FINISH_OAUTH), cause);
    }

    /** {@return the message of a failure, without its part about the call, which is added again} */
    static String said(ImmichException failure) {
        String text = String.valueOf(failure.getMessage());
        int call = text.lastIndexOf(" [");
        return call < 0 ? text : text.substring(0, call);
    }
}
