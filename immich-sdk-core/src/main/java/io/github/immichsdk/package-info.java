/** The client for the Immich photo server, its builder, and permission checks. */
@NullMarked
package io.github.immichsdk;

import org.jspecify.annotations.NullMarked;
