/** Albums: making, finding, filling and sharing them. */
@NullMarked
package io.github.immichsdk.albums;

import org.jspecify.annotations.NullMarked;
