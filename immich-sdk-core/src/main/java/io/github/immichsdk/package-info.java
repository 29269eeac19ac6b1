/**
 * The client for the Immich photo server, and what all of its areas share.
 */
@NullMarked
package io.github.immichsdk;

import org.jspecify.annotations.NullMarked;
