/** The event stream of Immich: lazy, typed, acknowledged and resumable. */
@NullMarked
package io.github.immichsdk.sync;

import org.jspecify.annotations.NullMarked;
