/** Runs the programs as whole processes, in turn, and reports the figures. */
@NullMarked
package io.github.immichsdk.benchmarks.run;

import org.jspecify.annotations.NullMarked;
