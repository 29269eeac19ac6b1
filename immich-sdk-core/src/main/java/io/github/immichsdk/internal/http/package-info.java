/** Bodies of requests that are more than JSON. */
@NullMarked
package io.github.immichsdk.internal.http;

import org.jspecify.annotations.NullMarked;
