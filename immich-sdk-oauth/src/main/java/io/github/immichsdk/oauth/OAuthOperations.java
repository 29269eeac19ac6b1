package io.github.immichsdk.oauth;

import io.github.immichsdk.api.Effect;
import io.github.immichsdk.api.Operation;
import io.github.immichsdk.api.OperationSource;
import io.github.immichsdk.api.Permission;
import java.util.List;

/** The operations of logging in with an OAuth provider. */
public final class OAuthOperations implements OperationSource {

    /** Asks for the provider's log-in address. Leaves nothing behind on the server. */
    public static final Operation START_OAUTH = Operation.post("startOAuth", "/oauth/authorize")
            .effect(Effect.READS)
            .isPublic()
            .build();

    /** Turns the provider's answer into a session. The code in it is good for one use. */
    public static final Operation FINISH_OAUTH = Operation.post("finishOAuth", "/oauth/callback")
            .effect(Effect.ONCE)
            .isPublic()
            .build();

    /** Ties the caller to the account that the provider's answer names. The code in it is good for one use. */
    public static final Operation LINK_OAUTH_ACCOUNT = Operation.post("linkOAuthAccount", "/oauth/link")
            .effect(Effect.ONCE)
            .needs(Permission.ALL)
            .build();

    /** All of them. */
    public static final List<Operation> ALL = List.of(START_OAUTH, FINISH_OAUTH, LINK_OAUTH_ACCOUNT);

    /** Made by the service loader. */
    public OAuthOperations() {}

    @Override
    public List<Operation> operations() {
        return ALL;
    }
}
