/** The users of a server, for administrators. */
@NullMarked
package io.github.immichsdk.admin.users;

import org.jspecify.annotations.NullMarked;
