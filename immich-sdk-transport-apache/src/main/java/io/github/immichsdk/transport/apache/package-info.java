/** A transport on Apache HttpClient 5: the fastest one of the SDK. */
@NullMarked
package io.github.immichsdk.transport.apache;

import org.jspecify.annotations.NullMarked;
