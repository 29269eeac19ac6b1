/**
 * The pluggable interface between the SDK and a network, and the one implementation it ships, on the JDK's HTTP client.
 *
 * @serial exclude
 */
@NullMarked
package io.github.immichsdk.transport;

import org.jspecify.annotations.NullMarked;
