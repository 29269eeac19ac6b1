/** External libraries: folders of the server whose files become assets. */
@NullMarked
package io.github.immichsdk.admin.libraries;

import org.jspecify.annotations.NullMarked;
