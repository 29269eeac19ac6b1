/** What the fake server remembers. */
@NullMarked
package io.github.immichsdk.testkit.internal.state;

import org.jspecify.annotations.NullMarked;
