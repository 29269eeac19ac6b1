package io.github.immichsdk.oauth;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.errors.FailedCall;
import io.github.immichsdk.errors.ImmichException;
import org.jspecify.annotations.Nullable;

/**
 * A log in with an OAuth provider came to its end without a session. The type says why. Whichever it is, that log in is over:
 * begin again with {@link OAuth#authorize}.
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

    /** Before the server was asked for a session. */
    OAuthException(String text, @Nullable Throwable cause) {
        this(
                text,
                FailedCall.unanswered(
                        Operations.FINISH_OAUTH.id(),
                        Operations.FINISH_OAUTH.method() + " /api" + Operations.FINISH_OAUTH.path(),
                        0),
                cause);
    }

    /** {@return what a failure says, without what it adds about the call, since the call is added again} */
    static String said(ImmichException failure) {
        String text = String.valueOf(failure.getMessage());
        int call = text.lastIndexOf(" [");
        return call < 0 ? text : text.substring(0, call);
    }
}
