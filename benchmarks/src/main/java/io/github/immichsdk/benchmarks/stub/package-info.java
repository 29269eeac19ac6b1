/** A fast server for measurements, as a process of its own. */
@NullMarked
package io.github.immichsdk.benchmarks.stub;

import org.jspecify.annotations.NullMarked;
