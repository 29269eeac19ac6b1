/** Stacks: groups of assets that the server shows as one. */
@NullMarked
package io.github.immichsdk.stacks;

import org.jspecify.annotations.NullMarked;
