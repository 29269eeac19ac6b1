/**
 * FakeImmich, an in-memory Immich server for tests.
 */
@NullMarked
package io.github.immichsdk.testkit;

import org.jspecify.annotations.NullMarked;
