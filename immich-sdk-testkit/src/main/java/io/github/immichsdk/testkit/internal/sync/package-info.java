/** The event stream: the changes, the checkpoints of each session, and the lines that are sent. */
@NullMarked
package io.github.immichsdk.testkit.internal.sync;

import org.jspecify.annotations.NullMarked;
