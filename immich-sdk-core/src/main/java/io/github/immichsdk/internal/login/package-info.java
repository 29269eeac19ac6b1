/** What logging in with a password and with OAuth have in common. */
@NullMarked
package io.github.immichsdk.internal.login;

import org.jspecify.annotations.NullMarked;
