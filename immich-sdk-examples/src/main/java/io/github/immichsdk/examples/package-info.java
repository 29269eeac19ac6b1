/**
 * One short program for each task.
 */
@NullMarked
package io.github.immichsdk.examples;

import org.jspecify.annotations.NullMarked;
