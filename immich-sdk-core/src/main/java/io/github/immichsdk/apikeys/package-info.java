/**
 * API keys: the permissions of the key in use, and the user's other keys.
 *
 * <p>Start with {@link io.github.immichsdk.ImmichClient#apiKeys()}.
 */
@NullMarked
package io.github.immichsdk.apikeys;

import org.jspecify.annotations.NullMarked;
