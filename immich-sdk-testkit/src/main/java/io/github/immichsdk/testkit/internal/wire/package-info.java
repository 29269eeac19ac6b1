/** JSON shapes, validation and error bodies, as each version writes them. */
@NullMarked
package io.github.immichsdk.testkit.internal.wire;

import org.jspecify.annotations.NullMarked;
