/**
 * OAuth login: {@link io.github.immichsdk.oauth.LoginWithBrowser} for interactive programs,
 * {@link io.github.immichsdk.oauth.OAuth} for web applications, {@link io.github.immichsdk.oauth.LoginByHand} if the browser is
 * on another machine.
 *
 * <p>Each cause that ends a login without a session has its own subclass of {@link io.github.immichsdk.oauth.OAuthException};
 * network and server failures throw the same exceptions as every call.
 *
 * @serial exclude
 *
 * <p>Start with {@link io.github.immichsdk.oauth.LoginWithBrowser}.
 */
@NullMarked
package io.github.immichsdk.oauth;

import org.jspecify.annotations.NullMarked;
