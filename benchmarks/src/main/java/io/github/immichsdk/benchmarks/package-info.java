/** What the SDK itself costs. */
@NullMarked
package io.github.immichsdk.benchmarks;

import org.jspecify.annotations.NullMarked;
