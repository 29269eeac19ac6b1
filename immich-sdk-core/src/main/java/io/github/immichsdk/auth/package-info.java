/** Logging in and out, the password, the PIN of the locked folder. */
@NullMarked
package io.github.immichsdk.auth;

import org.jspecify.annotations.NullMarked;
