/** Files that the SDK keeps for its own use. */
@NullMarked
package io.github.immichsdk.internal.files;

import org.jspecify.annotations.NullMarked;
