/** The plain program that the SDK is compared with: the JDK's HttpClient, Jackson databind, and nothing else. */
@NullMarked
package io.github.immichsdk.benchmarks.plain;

import org.jspecify.annotations.NullMarked;
