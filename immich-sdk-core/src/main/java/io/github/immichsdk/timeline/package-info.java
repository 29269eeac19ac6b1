/** The timeline: months with their counts, and the assets of a month. */
@NullMarked
package io.github.immichsdk.timeline;

import org.jspecify.annotations.NullMarked;
