/** The folders of the original files on the server. */
@NullMarked
package io.github.immichsdk.folders;

import org.jspecify.annotations.NullMarked;
