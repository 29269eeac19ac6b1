/** What the SDK and FakeImmich say and hear, held against the server's published OpenAPI files. */
@NullMarked
package io.github.immichsdk.conformance;

import org.jspecify.annotations.NullMarked;
