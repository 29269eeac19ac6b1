/** The server itself: is it there, which version, what can it do, how is it set up. */
@NullMarked
package io.github.immichsdk.server;

import org.jspecify.annotations.NullMarked;
