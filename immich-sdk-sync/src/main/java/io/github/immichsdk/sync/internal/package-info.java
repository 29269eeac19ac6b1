/** The facts about sync types that several packages of the module share. Not part of the API. */
@NullMarked
package io.github.immichsdk.sync.internal;

import org.jspecify.annotations.NullMarked;
