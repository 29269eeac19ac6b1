/**
 * The client for the Immich photo server, its builder, and permission checks.
 *
 * <p>Start with {@link io.github.immichsdk.ImmichClient#builder()}.
 */
@NullMarked
package io.github.immichsdk;

import org.jspecify.annotations.NullMarked;
