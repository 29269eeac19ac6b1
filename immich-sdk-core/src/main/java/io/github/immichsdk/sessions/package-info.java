/**
 * Sessions: what a log in gives, where it is kept, and the list of all that a user has.
 *
 * <p>A session is made by {@link io.github.immichsdk.auth.Authentication#login}, or with a browser by the module
 * {@code immich-sdk-oauth}.
 */
@NullMarked
package io.github.immichsdk.sessions;

import org.jspecify.annotations.NullMarked;
