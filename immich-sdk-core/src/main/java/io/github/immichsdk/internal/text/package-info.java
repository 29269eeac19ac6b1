/** Text for people. Not part of the API. */
@NullMarked
package io.github.immichsdk.internal.text;

import org.jspecify.annotations.NullMarked;
