/** Uploading many files: folders, albums, live photos, progress, and a journal by which a run goes on. */
@NullMarked
package io.github.immichsdk.uploads;

import org.jspecify.annotations.NullMarked;
