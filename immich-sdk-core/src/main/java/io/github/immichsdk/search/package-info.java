/** Searches, lists and counts assets. */
@NullMarked
package io.github.immichsdk.search;

import org.jspecify.annotations.NullMarked;
