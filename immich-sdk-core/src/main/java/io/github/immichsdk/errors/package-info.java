/**
 * The exceptions. One unchecked root, {@link io.github.immichsdk.errors.ImmichException}, with a type for each cause:
 *
 * <ul>
 *   <li>the server returned an error status: {@link io.github.immichsdk.errors.ImmichStatusException} and its types for 401,
 *       an ended session, 403, not found, validation, 413, 429 and 5xx
 *   <li>there was no response: {@link io.github.immichsdk.errors.ImmichTransportException},
 *       {@link io.github.immichsdk.errors.ImmichTimeoutException},
 *       {@link io.github.immichsdk.errors.ImmichInterruptedException},
 *       {@link io.github.immichsdk.errors.ImmichCancelledException}
 *   <li>the response is invalid: {@link io.github.immichsdk.errors.ImmichDataException},
 *       {@link io.github.immichsdk.errors.ImmichUnexpectedResponseException}
 *   <li>the request was not sent: {@link io.github.immichsdk.errors.ImmichUnsupportedException},
 *       {@link io.github.immichsdk.errors.ImmichCredentialException},
 *       {@link io.github.immichsdk.errors.ImmichCircuitOpenException}
 *   <li>the operation was partly completed: {@link io.github.immichsdk.errors.ImmichBatchException}
 * </ul>
 *
 * <p>An invalid argument or option throws an {@link IllegalArgumentException} before any request. No exception message
 * contains a key, a token or a password.
 *
 * @serial exclude
 */
@NullMarked
package io.github.immichsdk.errors;

import org.jspecify.annotations.NullMarked;
