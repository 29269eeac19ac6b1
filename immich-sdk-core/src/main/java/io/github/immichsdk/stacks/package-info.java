/** Stacks: pictures shown as one. */
@NullMarked
package io.github.immichsdk.stacks;

import org.jspecify.annotations.NullMarked;
