/** API keys: the permissions of the key in use, and the user's other keys. */
@NullMarked
package io.github.immichsdk.apikeys;

import org.jspecify.annotations.NullMarked;
