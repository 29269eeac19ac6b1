package io.github.immichsdk.notifications;

import io.github.immichsdk.api.FieldChange;
import io.github.immichsdk.api.ItemResults;
import io.github.immichsdk.api.Operations;
import io.github.immichsdk.errors.FailedCall;
import io.github.immichsdk.errors.ImmichNotFoundException;
import io.github.immichsdk.internal.call.BulkCall;
import io.github.immichsdk.internal.call.Call;
import io.github.immichsdk.internal.call.CallExecutor;
import io.github.immichsdk.internal.call.Ids;
import io.github.immichsdk.internal.call.InternalAccess;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * Lists the caller's notifications, marks them as read and deletes them. Thread-safe.
 *
 * <pre>{@code
 * List<Notification> unread =
 *         immich.notifications().list(NotificationQuery.all().unread());
 * unread.forEach(notification -> System.out.println(notification.title()));
 * immich.notifications().markAllRead(unread.stream().map(Notification::id).toList());
 * }</pre>
 *
 * <p>Each method costs one request, or one for each 1,000 notifications, and throws {@link ImmichNotFoundException} if a
 * notification does not exist or is not the caller's. All are safe to repeat.
 */
public final class Notifications {

    static {
        InternalAccess.makes(Notifications.class, Notifications::new);
    }

    private record Change(FieldChange<Instant> readAt) {}

    private record Changes(List<String> ids, FieldChange<Instant> readAt) {}

    private final CallExecutor calls;

    private Notifications(CallExecutor calls) {
        this.calls = calls;
    }

    /**
     * {@return all notifications, newest first; needs {@code notification.read}}
     *
     * @see io.github.immichsdk.api.Operations#GET_NOTIFICATIONS
     */
    public List<Notification> list() {
        return list(NotificationQuery.all());
    }

    /**
     * {@return the notifications that match a query, newest first; needs {@code notification.read}}
     *
     * @param query which notifications
     * @see io.github.immichsdk.api.Operations#GET_NOTIFICATIONS
     */
    public List<Notification> list(NotificationQuery query) {
        Objects.requireNonNull(query, "query");
        return calls.execute(Call.<List<Notification>>to(Operations.GET_NOTIFICATIONS)
                // false would not filter either
                .query("unread", query.onlyUnread() ? true : null)
                .query("level", query.ofLevel())
                .query("type", query.ofType())
                .reading(in -> in.array(Notification.class)));
    }

    /**
     * Returns one notification. Reads it from the list, since no server returns it by its path. Needs
     * {@code notification.read}.
     *
     * @param id the notification's ID
     * @return the notification
     * @see io.github.immichsdk.api.Operations#GET_NOTIFICATIONS
     */
    public Notification get(String id) {
        return calls
                .execute(Call.<List<Notification>>to(Operations.GET_NOTIFICATIONS)
                        .query("id", Ids.checked("id", id))
                        .reading(in -> in.array(Notification.class)))
                .stream()
                .findFirst()
                .orElseThrow(() -> new ImmichNotFoundException(
                        "no notification " + id + " is in the list of the caller",
                        FailedCall.of(Operations.GET_NOTIFICATIONS, 1)));
    }

    /**
     * Marks a notification as read now. Needs {@code notification.update}.
     *
     * @param id the notification's ID
     * @return the notification
     * @see io.github.immichsdk.api.Operations#UPDATE_NOTIFICATION
     */
    public Notification markRead(String id) {
        return update(id, now());
    }

    /**
     * Marks a notification as unread. Needs {@code notification.update}.
     *
     * @param id the notification's ID
     * @return the notification
     * @see io.github.immichsdk.api.Operations#UPDATE_NOTIFICATION
     */
    public Notification markUnread(String id) {
        return update(id, FieldChange.cleared());
    }

    private Notification update(String id, FieldChange<Instant> readAt) {
        return calls.execute(Call.<Notification>to(Operations.UPDATE_NOTIFICATION)
                .id("id", id)
                .json(new Change(readAt))
                .reading(in -> in.object(Notification.class))
                .inDryRun(() -> get(id)));
    }

    /**
     * Marks notifications as read now. If one of a request does not exist, the server changes none of that request. Needs
     * {@code notification.update}.
     *
     * @param ids the notifications' IDs; none sends no request
     * @return the result for each notification
     * @see io.github.immichsdk.api.Operations#UPDATE_NOTIFICATIONS
     */
    public ItemResults markAllRead(Collection<String> ids) {
        return updateAll(ids, now());
    }

    /**
     * Marks notifications as unread, otherwise like {@link #markAllRead}. Needs {@code notification.update}.
     *
     * @param ids the notifications' IDs; none sends no request
     * @return the result for each notification
     * @see io.github.immichsdk.api.Operations#UPDATE_NOTIFICATIONS
     */
    public ItemResults markAllUnread(Collection<String> ids) {
        return updateAll(ids, FieldChange.cleared());
    }

    private ItemResults updateAll(Collection<String> ids, FieldChange<Instant> readAt) {
        return new BulkCall(calls)
                .sendAll(
                        Ids.distinct("ids", ids),
                        batch -> calls.execute(
                                Call.<Void>to(Operations.UPDATE_NOTIFICATIONS).json(new Changes(batch, readAt))));
    }

    private FieldChange<Instant> now() {
        return FieldChange.to(calls.ambient().clock().instant());
    }

    /**
     * Deletes a notification. Deleting it again changes nothing. Needs {@code notification.delete}.
     *
     * @param id the notification's ID
     * @see io.github.immichsdk.api.Operations#DELETE_NOTIFICATION
     */
    public void delete(String id) {
        calls.execute(Call.<Void>to(Operations.DELETE_NOTIFICATION).id("id", id));
    }

    /**
     * Deletes notifications. If one of a request never existed, the server deletes none of that request. Needs
     * {@code notification.delete}.
     *
     * @param ids the notifications' IDs; none sends no request
     * @return the result for each notification
     * @see io.github.immichsdk.api.Operations#DELETE_NOTIFICATIONS
     */
    public ItemResults deleteAll(Collection<String> ids) {
        return new BulkCall(calls)
                .sendAll(
                        Ids.distinct("ids", ids),
                        batch -> calls.execute(
                                Call.<Void>to(Operations.DELETE_NOTIFICATIONS).json(new Ids.Request(batch))));
    }
}
