package io.github.immichsdk.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.errors.ImmichNotFoundException;
import io.github.immichsdk.notifications.Notification;
import io.github.immichsdk.notifications.NotificationLevel;
import io.github.immichsdk.notifications.NotificationQuery;
import io.github.immichsdk.notifications.NotificationType;
import io.github.immichsdk.notifications.Notifications;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NotificationsContractTest extends ContractTest {

    private Notifications notifications;

    @BeforeEach
    void open() {
        notifications = immich.notifications();
    }

    private String send(String title, String level) {
        try (ImmichClient admin = server.admin()) {
            Object id = admin.raw()
                    .call("POST", "/admin/notifications")
                    .body(Map.of("userId", me.id(), "title", title, "level", level, "data", Map.of("a", 1)))
                    .asMap()
                    .get("id");
            return String.valueOf(id);
        }
    }

    @Test
    void notificationsAreListedReadAndDeleted() {
        String first = send("One", "warning");
        String second = send("Two", "info");

        assertThat(notifications.list()).extracting(Notification::id).containsExactly(second, first);
        assertThat(notifications.list(NotificationQuery.all().level(NotificationLevel.WARNING)))
                .extracting(Notification::title)
                .containsExactly("One");
        Notification one = notifications.get(first);
        assertThat(one.additionalProperties()).isEmpty();
        assertThat(one.type()).isSameAs(NotificationType.CUSTOM);
        assertThat(one.data()).containsOnlyKeys("a");
        assertThat(one.readAt()).isNull();

        assertThat(notifications.markRead(first).readAt()).isNotNull();
        assertThat(notifications.list(NotificationQuery.all().unread()))
                .extracting(Notification::id)
                .containsExactly(second);
        assertThat(notifications.markUnread(first).readAt()).isNull();
        assertThat(notifications.markAllRead(List.of(first, second))).hasToString("2 done");
        assertThat(notifications.markAllRead(List.of(first, second))).hasToString("2 done");
        assertThat(notifications.list(NotificationQuery.all().unread())).isEmpty();
        assertThat(notifications.markAllUnread(List.of(first))).hasToString("1 done");

        notifications.delete(first);
        notifications.delete(first);
        assertThat(notifications.deleteAll(List.of(second))).hasToString("1 done");
        assertThat(notifications.list()).isEmpty();
        assertThatThrownBy(() -> notifications.get(first)).isInstanceOf(ImmichNotFoundException.class);
    }

    @Test
    void whatIsMissingOrForbiddenSaysSo() {
        isNotFoundAndForbidden(List.of(
                use -> use.notifications().get(NOT_THERE),
                use -> use.notifications().markRead(NOT_THERE),
                use -> use.notifications().delete(NOT_THERE),
                use -> use.notifications().markAllRead(List.of(NOT_THERE)),
                use -> use.notifications().deleteAll(List.of(NOT_THERE))));
        isForbidden(List.of(use -> use.notifications().list()));
    }
}
