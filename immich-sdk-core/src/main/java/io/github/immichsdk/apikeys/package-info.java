/** API keys: what the one in use may do, and the user's others. */
@NullMarked
package io.github.immichsdk.apikeys;

import org.jspecify.annotations.NullMarked;
