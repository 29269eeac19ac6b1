/** Downloads single files, archives, albums and whole libraries, and verifies earlier downloads. */
@NullMarked
package io.github.immichsdk.downloads;

import org.jspecify.annotations.NullMarked;
