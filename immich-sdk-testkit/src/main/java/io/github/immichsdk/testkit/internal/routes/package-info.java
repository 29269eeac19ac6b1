/** The operations of the fake server, one class per area of the API. */
@NullMarked
package io.github.immichsdk.testkit.internal.routes;

import org.jspecify.annotations.NullMarked;
