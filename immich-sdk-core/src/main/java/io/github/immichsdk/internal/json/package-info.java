/** How JSON is read and written: the only place, with the codecs of the areas, that meets the JSON library. */
@NullMarked
package io.github.immichsdk.internal.json;

import org.jspecify.annotations.NullMarked;
