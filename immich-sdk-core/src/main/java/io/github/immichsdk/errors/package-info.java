/**
 * What can go wrong. One unchecked root, {@link io.github.immichsdk.errors.ImmichException}, with a type for each cause:
 *
 * <ul>
 *   <li>the server said no: {@link io.github.immichsdk.errors.ImmichStatusException} and its types for 401, an ended session, 403, not found,
 *       validation, 413, 429 and 5xx
 *   <li>no answer came: {@link io.github.immichsdk.errors.ImmichTransportException},
 *       {@link io.github.immichsdk.errors.ImmichTimeoutException},
 *       {@link io.github.immichsdk.errors.ImmichInterruptedException},
 *       {@link io.github.immichsdk.errors.ImmichCancelledException}
 *   <li>the answer makes no sense: {@link io.github.immichsdk.errors.ImmichDataException},
 *       {@link io.github.immichsdk.errors.NotAnImmichApiException}
 *   <li>it was not tried: {@link io.github.immichsdk.errors.ImmichUnsupportedException},
 *       {@link io.github.immichsdk.errors.ImmichCredentialException},
 *       {@link io.github.immichsdk.errors.ImmichCircuitOpenException}
 *   <li>it was done in part: {@link io.github.immichsdk.errors.ImmichBatchException}
 * </ul>
 *
 * <p>A wrong argument or option is an {@link IllegalArgumentException}, before any request. No text of an exception holds a
 * key, a token or a password.
 *
 * @serial exclude
 */
@NullMarked
package io.github.immichsdk.errors;

import org.jspecify.annotations.NullMarked;
