/** Information about the server: availability, version, features, configuration and storage. */
@NullMarked
package io.github.immichsdk.server;

import org.jspecify.annotations.NullMarked;
