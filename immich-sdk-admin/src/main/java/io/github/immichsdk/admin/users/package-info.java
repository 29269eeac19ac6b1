/**
 * The users of a server, for administrators.
 *
 * <p>Start with {@link io.github.immichsdk.admin.ImmichAdmin#users()}.
 */
@NullMarked
package io.github.immichsdk.admin.users;

import org.jspecify.annotations.NullMarked;
