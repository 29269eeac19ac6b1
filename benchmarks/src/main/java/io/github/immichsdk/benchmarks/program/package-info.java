/** What the programs of all kinds share: arguments, result, and work on several threads. */
@NullMarked
package io.github.immichsdk.benchmarks.program;

import org.jspecify.annotations.NullMarked;
