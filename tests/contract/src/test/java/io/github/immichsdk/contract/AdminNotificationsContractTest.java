package io.github.immichsdk.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.admin.ImmichAdmin;
import io.github.immichsdk.admin.config.AdminNotifications;
import io.github.immichsdk.admin.config.NewNotification;
import io.github.immichsdk.admin.config.SystemConfig;
import io.github.immichsdk.errors.ImmichForbiddenException;
import io.github.immichsdk.errors.ImmichServerException;
import io.github.immichsdk.errors.ImmichStatusException;
import io.github.immichsdk.notifications.NotificationLevel;
import io.github.immichsdk.notifications.NotificationQuery;
import io.github.immichsdk.notifications.NotificationType;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AdminNotificationsContractTest extends ContractTest {

    private ImmichClient client;
    private ImmichAdmin admin;
    private AdminNotifications emails;

    @BeforeEach
    void open() {
        client = server.admin();
        admin = ImmichAdmin.of(client);
        emails = admin.notifications();
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void aTemplateIsRenderedAndAnUnknownOneIsEmpty() {
        assertThat(emails.renderEmail("welcome", "Hi {name}").html()).contains("<html");
        assertThat(emails.renderEmail("welcome", "").name()).isEqualTo("welcome");
        assertThat(emails.renderEmail("no-such", "Hi").html()).isEmpty();
        assertThat(emails.renderEmail("album-invite", "Hi").additionalProperties())
                .isEmpty();
    }

    @Test
    void aMailServerThatCannotBeReachedIsReported() {
        SystemConfig config = admin.config()
                .get()
                .set("notifications.smtp.from", "a@immich.test")
                .set("notifications.smtp.transport.host", "127.0.0.1")
                .set("notifications.smtp.transport.port", 9)
                .set("notifications.smtp.transport.password", "geheim");

        assertThatThrownBy(() -> emails.sendTestEmail(config))
                .isInstanceOf(ImmichStatusException.class)
                .hasMessageContaining("400")
                .message()
                .doesNotContain("geheim");
    }

    @Test
    void eachCallCreatesANotification() {
        NewNotification done = NewNotification.of(me.id(), "Done")
                .description("Text")
                .level(NotificationLevel.SUCCESS)
                .type(NotificationType.CUSTOM)
                .data(Map.of("a", 1));

        assertThat(emails.create(done).id()).isNotEqualTo(emails.create(done).id());
        assertThat(immich.notifications().list(NotificationQuery.all()))
                .hasSize(2)
                .allSatisfy(each -> assertThat(each.title()).isEqualTo("Done"));
        assertThatThrownBy(() -> emails.create(NewNotification.of("00000000-0000-4000-8000-000000000000", "Done")))
                .isInstanceOf(ImmichServerException.class)
                .hasMessageContaining("may not exist");
    }

    @Test
    void aPlainUserIsForbidden() {
        AdminNotifications ofPlainUser = ImmichAdmin.of(immich).notifications();
        SystemConfig config = admin.config().get();

        assertThatThrownBy(() -> ofPlainUser.renderEmail("welcome", "")).isInstanceOf(ImmichForbiddenException.class);
        assertThatThrownBy(() -> ofPlainUser.sendTestEmail(config)).isInstanceOf(ImmichForbiddenException.class);
    }
}
