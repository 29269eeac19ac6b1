/**
 * Users: the caller's own user and other users.
 *
 * <p>Start with {@link io.github.immichsdk.ImmichClient#users()}.
 */
@NullMarked
package io.github.immichsdk.users;

import org.jspecify.annotations.NullMarked;
