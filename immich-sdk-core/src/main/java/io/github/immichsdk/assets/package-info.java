/** Reads, changes, copies and deletes assets: photos and videos. */
@NullMarked
package io.github.immichsdk.assets;

import org.jspecify.annotations.NullMarked;
