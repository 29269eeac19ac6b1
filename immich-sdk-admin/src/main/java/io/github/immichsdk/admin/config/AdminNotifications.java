package io.github.immichsdk.admin.config;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.errors.ImmichException;
import io.github.immichsdk.internal.call.Call;
import io.github.immichsdk.internal.call.CallExecutor;
import io.github.immichsdk.internal.call.InternalAccess;
import io.github.immichsdk.internal.call.LostResponse;
import io.github.immichsdk.notifications.Notification;
import java.util.Map;
import java.util.Objects;

/**
 * Sends notifications to users, and tests the e-mails of a server. For administrators; needs an API key with all permissions. Each method costs one request.
 * Thread-safe.
 */
public final class AdminNotifications {

    static {
        InternalAccess.makes(AdminNotifications.class, AdminNotifications::new);
    }

    private record Sent(String messageId) {}

    private final CallExecutor calls;

    private AdminNotifications(CallExecutor calls) {
        this.calls = calls;
    }

    /**
     * Creates a notification for a user. Never retried after a lost response, since that would create a second one.
     * Needs {@code all}.
     *
     * @param notification the notification to create
     * @return the notification
     * @throws io.github.immichsdk.errors.ImmichServerException also if the user does not exist
     * @see io.github.immichsdk.api.Operations#CREATE_NOTIFICATION
     */
    public Notification create(NewNotification notification) {
        Objects.requireNonNull(notification, "notification");
        try {
            return calls.execute(Call.<Notification>to(Operations.CREATE_NOTIFICATION)
                    .json(notification.fields())
                    .object(Notification.class));
        } catch (ImmichException e) {
            throw LostResponse.advised(e, "The user may have the notification now, or may not exist");
        }
    }

    /**
     * Renders an e-mail with sample values. Needs {@code all}.
     *
     * @param name the template: {@code welcome}, {@code album-invite} or {@code album-update}
     * @param template the text of the template, or an empty string for the server's own
     * @return the e-mail
     * @see io.github.immichsdk.api.Operations#GET_NOTIFICATION_TEMPLATE_ADMIN
     */
    public EmailTemplate renderEmail(String name, String template) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(template, "template");
        return calls.execute(Call.<EmailTemplate>to(Operations.GET_NOTIFICATION_TEMPLATE_ADMIN)
                .path("name", name)
                .json(Map.of("template", template))
                .object(EmailTemplate.class));
    }

    /**
     * Sends an e-mail to the caller through the mail server of a configuration, which need not be stored. Never retried
     * after a lost response. Needs {@code all}.
     *
     * @param config the configuration with the settings {@code notifications.smtp}
     * @return the ID of the e-mail
     * @throws io.github.immichsdk.errors.ImmichStatusException with status 400 if the mail server cannot be reached
     * @see io.github.immichsdk.api.Operations#SEND_TEST_EMAIL_ADMIN
     */
    public String sendTestEmail(SystemConfig config) {
        Objects.requireNonNull(config, "config");
        return calls.execute(Call.<String>to(Operations.SEND_TEST_EMAIL_ADMIN)
                .json(config.fields("notifications", "smtp"))
                .object(Sent.class, Sent::messageId)
                .inDryRun(() -> ""));
    }
}
