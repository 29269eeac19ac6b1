/**
 * Logging in with an OAuth provider: {@link io.github.immichsdk.oauth.LoginWithBrowser} for programs with a user before them,
 * {@link io.github.immichsdk.oauth.OAuth} for web applications, {@link io.github.immichsdk.oauth.LoginByHand} where the browser
 * is on another machine.
 *
 * <p>Whatever ends a log in before a session is made is an {@link io.github.immichsdk.oauth.OAuthException} of its own type, if
 * the network and the server did their part.
 *
 * @serial exclude
 */
@NullMarked
package io.github.immichsdk.oauth;

import org.jspecify.annotations.NullMarked;
