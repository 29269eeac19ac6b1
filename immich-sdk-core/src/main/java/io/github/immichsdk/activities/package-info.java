/** Activities: comments and likes in shared albums. */
@NullMarked
package io.github.immichsdk.activities;

import org.jspecify.annotations.NullMarked;
