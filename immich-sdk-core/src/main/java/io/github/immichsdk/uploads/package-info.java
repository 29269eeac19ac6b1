/** Uploads many files: directories, albums, live photos, progress, and a journal for resuming. */
@NullMarked
package io.github.immichsdk.uploads;

import org.jspecify.annotations.NullMarked;
