/** Assets: photos and videos, searched, changed, uploaded and deleted. */
@NullMarked
package io.github.immichsdk.assets;

import org.jspecify.annotations.NullMarked;
