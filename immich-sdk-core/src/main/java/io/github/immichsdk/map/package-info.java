/** Assets on the map, and the names of places. */
@NullMarked
package io.github.immichsdk.map;

import org.jspecify.annotations.NullMarked;
