package io.github.immichsdk.testkit.internal.routes;

import io.github.immichsdk.testkit.internal.state.ApiKey;
import io.github.immichsdk.testkit.internal.state.Session;
import io.github.immichsdk.testkit.internal.state.SharedLink;
import io.github.immichsdk.testkit.internal.state.User;
import org.jspecify.annotations.Nullable;

/**
 * The caller and the credential.
 *
 * @param user the caller, or the owner of the link
 */
record Auth(
        User user,
        @Nullable ApiKey key,
        @Nullable Session session,
        @Nullable SharedLink link,
        boolean elevated) {}
