/** Arithmetic of times that no value makes fail. */
@NullMarked
package io.github.immichsdk.internal.time;

import org.jspecify.annotations.NullMarked;
