package io.github.immichsdk.conformance;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.activities.Activity;
import io.github.immichsdk.activities.ActivityTarget;
import io.github.immichsdk.memories.Memory;
import io.github.immichsdk.memories.MemoryChange;
import io.github.immichsdk.memories.MemoryQuery;
import io.github.immichsdk.memories.NewMemory;
import io.github.immichsdk.notifications.NotificationLevel;
import io.github.immichsdk.notifications.NotificationQuery;
import io.github.immichsdk.notifications.NotificationType;
import io.github.immichsdk.sharedlinks.NewSharedLink;
import io.github.immichsdk.sharedlinks.SharedLink;
import io.github.immichsdk.sharedlinks.SharedLinkChange;
import io.github.immichsdk.testkit.FakeImmich;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Uses what people share, so that each operation is met with a success. */
final class SharingUse {

    private static final Instant MOMENT = Instant.parse("2024-05-01T00:00:00Z");

    private SharingUse() {}

    static void of(ImmichClient client, FakeImmich fake, List<String> assets) {
        links(client, assets);
        memories(client, assets);
        activities(client, assets);
        client.partners().share(fake.user2().id());
        client.partners().share(fake.user2().id());
        client.partners().sharedByMe();
        fake.seed().as(fake.user2()).partner(fake.admin());
        client.partners().sharedWithMe();
        client.partners().hideFromTimeline(fake.user2().id());
        client.partners().stopSharing(fake.user2().id());
        String id = fake.seed().notification("Hello", "Text");
        client.notifications()
                .list(NotificationQuery.all()
                        .unread()
                        .level(NotificationLevel.INFO)
                        .type(NotificationType.SYSTEM_MESSAGE));
        client.notifications().get(id);
        client.notifications().markRead(id);
        client.notifications().markUnread(id);
        client.notifications().markAllRead(List.of(id));
        client.notifications().delete(id);
        client.notifications().deleteAll(List.of(id));
    }

    private static void links(ImmichClient client, List<String> assets) {
        String album = client.albums().create("Linked").id();
        client.albums().addAssets(album, assets.subList(0, 1));
        SharedLink link = client.sharedLinks()
                .create(NewSharedLink.ofAssets(assets.subList(0, 2))
                        .description("Sea")
                        .password("sea")
                        .slug("sea")
                        .expiresAt(Instant.parse("2999-01-01T00:00:00Z")));
        client.sharedLinks().create(NewSharedLink.ofAlbum(album).allowUpload());
        client.sharedLinks().list();
        client.sharedLinks().listByAlbum(album);
        client.sharedLinks()
                .update(link.id(), SharedLinkChange.none().removeExpiry().forbidDownload());
        client.sharedLinks().addAssets(link.id(), assets.subList(1, 3));
        client.sharedLinks().removeAssets(link.id(), assets.subList(1, 3));
        try (ImmichClient visitor = ImmichClient.builder()
                .sharedLink(client.sharedLinks().url(link).toString())
                .build()) {
            visitor.sharedLinks().mine("sea");
        }
        client.sharedLinks().update(link.id(), SharedLinkChange.none().removePassword());
        try (ImmichClient visitor = ImmichClient.builder()
                .sharedLink(client.sharedLinks().url(link).toString())
                .build()) {
            visitor.sharedLinks().mine();
        }
        client.sharedLinks().delete(link.id());
        client.albums().delete(album);
    }

    private static void memories(ImmichClient client, List<String> assets) {
        Memory memory = client.memories()
                .create(NewMemory.of(2024, MOMENT).assets(assets.subList(0, 2)).seenAt(MOMENT));
        client.memories().list(MemoryQuery.all().notSaved().shownOn(LocalDate.of(2026, 5, 1)));
        client.memories().count();
        client.memories().get(memory.id());
        client.memories().update(memory.id(), MemoryChange.none().saved().memoryAt(MOMENT));
        client.memories().addAssets(memory.id(), assets.subList(1, 3));
        client.memories().removeAssets(memory.id(), assets.subList(1, 3));
        client.memories().delete(memory.id());
    }

    private static void activities(ImmichClient client, List<String> assets) {
        String album = client.albums().create("Talk").id();
        client.albums().addAssets(album, assets.subList(0, 1));
        ActivityTarget asset = ActivityTarget.asset(album, assets.get(0));
        Activity comment = client.activities().comment(asset, "Good one");
        client.activities().like(ActivityTarget.album(album));
        client.activities().list(album);
        client.activities().list(asset);
        client.activities().statistics(asset);
        client.activities().delete(comment.id());
        client.albums().delete(album);
    }
}
