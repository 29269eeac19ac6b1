/** Checks of values that users pass to several areas. */
@NullMarked
package io.github.immichsdk.internal.checks;

import org.jspecify.annotations.NullMarked;
