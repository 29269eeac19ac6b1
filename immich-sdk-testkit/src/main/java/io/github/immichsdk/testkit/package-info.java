/**
 * FakeImmich, an in-memory Immich server for tests.
 *
 * <p>Start with {@link io.github.immichsdk.testkit.FakeImmich#start()}.
 */
@NullMarked
package io.github.immichsdk.testkit;

import org.jspecify.annotations.NullMarked;
