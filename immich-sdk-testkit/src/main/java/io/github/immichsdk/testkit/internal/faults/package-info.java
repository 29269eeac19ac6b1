/** Scripted faults: what is to go wrong, and the proxy that makes it go wrong on the wire. */
@NullMarked
package io.github.immichsdk.testkit.internal.faults;

import org.jspecify.annotations.NullMarked;
