/** The event stream: what changed, what each session was told of it, and the lines that tell it. */
@NullMarked
package io.github.immichsdk.testkit.internal.sync;

import org.jspecify.annotations.NullMarked;
