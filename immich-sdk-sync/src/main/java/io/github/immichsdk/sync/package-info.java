/**
 * The event stream of Immich: lazy, typed, acknowledged and resumable.
 *
 * <p>Start with {@link io.github.immichsdk.sync.ImmichSync#of}.
 */
@NullMarked
package io.github.immichsdk.sync;

import org.jspecify.annotations.NullMarked;
