/** How options, queries and jobs hold their settings. */
@NullMarked
package io.github.immichsdk.internal.options;

import org.jspecify.annotations.NullMarked;
