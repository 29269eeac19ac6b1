/**
 * Logging in and out, the password, the PIN of the locked folder.
 *
 * <p>Start with {@link io.github.immichsdk.ImmichClient#auth()}.
 */
@NullMarked
package io.github.immichsdk.auth;

import org.jspecify.annotations.NullMarked;
