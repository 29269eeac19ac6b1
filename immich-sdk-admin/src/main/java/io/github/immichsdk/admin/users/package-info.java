/**
 * The users of a server, for administrators.
 *
 * <p>Start with {@link io.github.immichsdk.admin.Admin#users()}.
 */
@NullMarked
package io.github.immichsdk.admin.users;

import org.jspecify.annotations.NullMarked;
