/**
 * Facts about the server's API: operations with their requirements and effects, permissions and versions.
 *
 * <p>Start with {@link io.github.immichsdk.api.Operations} and {@link io.github.immichsdk.api.Permission}; the results of bulk requests are {@link io.github.immichsdk.api.ItemResults}.
 */
@NullMarked
package io.github.immichsdk.api;

import org.jspecify.annotations.NullMarked;
