/** Tags: create and find them by path, change and delete them, and assign them to assets. */
@NullMarked
package io.github.immichsdk.tags;

import org.jspecify.annotations.NullMarked;
