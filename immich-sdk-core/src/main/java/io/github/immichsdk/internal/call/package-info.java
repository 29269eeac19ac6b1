/**
 * The way of a call: an area makes a {@link io.github.immichsdk.internal.call.Call},
 * {@link io.github.immichsdk.internal.call.CallExecutor} carries it out.
 */
@NullMarked
package io.github.immichsdk.internal.call;

import org.jspecify.annotations.NullMarked;
