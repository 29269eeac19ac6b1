/** The data that the stub server sends, made up but in the server's own form. */
@NullMarked
package io.github.immichsdk.benchmarks.data;

import org.jspecify.annotations.NullMarked;
