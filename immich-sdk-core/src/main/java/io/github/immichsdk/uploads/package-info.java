/**
 * Uploads files: one at a time, or whole directories with albums, live photos, progress, and a journal for resuming.
 *
 * <p>Start with {@link io.github.immichsdk.ImmichClient#uploads()}.
 */
@NullMarked
package io.github.immichsdk.uploads;

import org.jspecify.annotations.NullMarked;
