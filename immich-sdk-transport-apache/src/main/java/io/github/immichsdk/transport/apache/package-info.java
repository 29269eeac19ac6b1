/**
 * A transport on Apache HttpClient 5: the fastest one of the SDK.
 *
 * <p>Start with {@link io.github.immichsdk.transport.apache.ApacheTransport#of}.
 */
@NullMarked
package io.github.immichsdk.transport.apache;

import org.jspecify.annotations.NullMarked;
