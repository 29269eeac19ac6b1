/** Downloads: single files, archives, whole albums and libraries into folders, and what was downloaded before checked. */
@NullMarked
package io.github.immichsdk.downloads;

import org.jspecify.annotations.NullMarked;
