/** Partners: share a whole library with another user, and see the library of a partner. */
@NullMarked
package io.github.immichsdk.partners;

import org.jspecify.annotations.NullMarked;
