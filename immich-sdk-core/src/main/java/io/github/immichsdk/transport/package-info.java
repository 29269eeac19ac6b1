/**
 * The pluggable interface between the SDK and the network, and the default implementation, which uses the JDK's HTTP client.
 *
 * @serial exclude
 */
@NullMarked
package io.github.immichsdk.transport;

import org.jspecify.annotations.NullMarked;
