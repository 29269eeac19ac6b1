/**
 * The pluggable interface between the SDK and the network, and the default implementation, which uses the JDK's HTTP client.
 *
 * @serial exclude
 *
 * <p>Start with {@link io.github.immichsdk.ImmichClientBuilder#transport}; {@link io.github.immichsdk.transport.JdkTransport} is the default.
 */
@NullMarked
package io.github.immichsdk.transport;

import org.jspecify.annotations.NullMarked;
