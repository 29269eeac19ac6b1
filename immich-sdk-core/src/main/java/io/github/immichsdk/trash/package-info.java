/** The trash: what is in it, restored or emptied. */
@NullMarked
package io.github.immichsdk.trash;

import org.jspecify.annotations.NullMarked;
