/** Creates, finds, fills and shares albums. */
@NullMarked
package io.github.immichsdk.albums;

import org.jspecify.annotations.NullMarked;
