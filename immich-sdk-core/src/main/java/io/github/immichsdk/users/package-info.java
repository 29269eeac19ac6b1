/** Users: who is asking, and who else there is. */
@NullMarked
package io.github.immichsdk.users;

import org.jspecify.annotations.NullMarked;
