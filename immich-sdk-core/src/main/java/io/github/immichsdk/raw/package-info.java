/** Calls of endpoints that the SDK has no method for. */
@NullMarked
package io.github.immichsdk.raw;

import org.jspecify.annotations.NullMarked;
