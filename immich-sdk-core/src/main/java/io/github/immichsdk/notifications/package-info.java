/** Notifications: what the server tells the user. */
@NullMarked
package io.github.immichsdk.notifications;

import org.jspecify.annotations.NullMarked;
