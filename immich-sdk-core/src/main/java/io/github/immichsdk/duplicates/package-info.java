/** Duplicates that the server has found: groups of pictures that look the same. */
@NullMarked
package io.github.immichsdk.duplicates;

import org.jspecify.annotations.NullMarked;
