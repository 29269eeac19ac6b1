/**
 * Notifications: messages of the server to the user.
 *
 * <p>Start with {@link io.github.immichsdk.ImmichClient#notifications()}.
 */
@NullMarked
package io.github.immichsdk.notifications;

import org.jspecify.annotations.NullMarked;
