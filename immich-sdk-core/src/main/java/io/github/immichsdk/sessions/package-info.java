/**
 * Sessions: login sessions, their storage, and the list of a user's sessions.
 *
 * <p>A session is created by {@link io.github.immichsdk.auth.Authentication#login}, or with a browser by the module
 * {@code immich-sdk-oauth}.
 *
 * <p>Start with {@link io.github.immichsdk.ImmichClient#sessions()}.
 */
@NullMarked
package io.github.immichsdk.sessions;

import org.jspecify.annotations.NullMarked;
