/** The tasks as programs of the SDK's public API. */
@NullMarked
package io.github.immichsdk.benchmarks.sdk;

import org.jspecify.annotations.NullMarked;
