/** HTTP without a server: requests, responses, multipart bodies, ranges, and the loopback door. */
@NullMarked
package io.github.immichsdk.testkit.internal.http;

import org.jspecify.annotations.NullMarked;
