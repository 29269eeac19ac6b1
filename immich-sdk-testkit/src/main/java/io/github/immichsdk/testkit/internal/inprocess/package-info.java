/** The door of the fake server that needs no network. */
@NullMarked
package io.github.immichsdk.testkit.internal.inprocess;

import org.jspecify.annotations.NullMarked;
