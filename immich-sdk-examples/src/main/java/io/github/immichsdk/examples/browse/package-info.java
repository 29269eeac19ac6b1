/**
 * A small gallery in the browser, on this machine only. {@link io.github.immichsdk.examples.browse.Gallery} serves it;
 * {@code GalleryRoutes} is the table of its pages.
 */
@NullMarked
package io.github.immichsdk.examples.browse;

import org.jspecify.annotations.NullMarked;
