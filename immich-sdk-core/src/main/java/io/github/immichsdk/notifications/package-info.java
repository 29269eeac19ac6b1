/** Notifications: messages of the server to the user. */
@NullMarked
package io.github.immichsdk.notifications;

import org.jspecify.annotations.NullMarked;
