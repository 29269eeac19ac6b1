/** Users: the caller's own user and other users. */
@NullMarked
package io.github.immichsdk.users;

import org.jspecify.annotations.NullMarked;
