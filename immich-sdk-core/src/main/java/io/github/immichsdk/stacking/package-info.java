/** Plans which pictures of a library belong together, applies the plan, and finds the stack of any asset. */
@NullMarked
package io.github.immichsdk.stacking;

import org.jspecify.annotations.NullMarked;
