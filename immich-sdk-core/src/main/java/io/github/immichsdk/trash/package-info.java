/** Lists, restores and empties the trash. */
@NullMarked
package io.github.immichsdk.trash;

import org.jspecify.annotations.NullMarked;
