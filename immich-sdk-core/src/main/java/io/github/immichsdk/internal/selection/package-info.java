/** Lists the assets of a selection, for the areas that work on one. */
@NullMarked
package io.github.immichsdk.internal.selection;

import org.jspecify.annotations.NullMarked;
