package io.github.immichsdk.conformance;

import static java.util.Map.entry;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.activities.ActivityTarget;
import io.github.immichsdk.memories.MemoryChange;
import io.github.immichsdk.memories.NewMemory;
import io.github.immichsdk.sharedlinks.NewSharedLink;
import io.github.immichsdk.sharedlinks.SharedLinkChange;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A call for each operation of shared links, partners, memories, activities and notifications. */
final class SharingCalls {

    private static final String ID = Sample.ID;
    private static final List<String> IDS = List.of(ID);

    static final Map<String, Function<ImmichClient, Object>> ALL = Map.ofEntries(
            entry("getAllSharedLinks", c -> c.sharedLinks().list()),
            entry("createSharedLink", c -> c.sharedLinks().create(NewSharedLink.ofAlbum(ID))),
            entry("getSharedLinkById", c -> c.sharedLinks().get(ID)),
            entry(
                    "updateSharedLink",
                    c -> c.sharedLinks().update(ID, SharedLinkChange.none().removeSlug())),
            entry("removeSharedLink", c -> none(() -> c.sharedLinks().delete(ID))),
            entry("addSharedLinkAssets", c -> c.sharedLinks().addAssets(ID, IDS)),
            entry("removeSharedLinkAssets", c -> c.sharedLinks().removeAssets(ID, IDS)),
            entry("getMySharedLink", c -> c.sharedLinks().mine()),
            entry("sharedLinkLogin", c -> c.sharedLinks().mine("one")),
            entry("getPartners", c -> c.partners().sharedByMe()),
            entry("createPartner", c -> c.partners().share(ID)),
            entry("updatePartner", c -> c.partners().showInTimeline(ID)),
            entry("removePartner", c -> none(() -> c.partners().stopSharing(ID))),
            entry("searchMemories", c -> c.memories().list()),
            entry("createMemory", c -> c.memories().create(NewMemory.of(2024, Instant.EPOCH))),
            entry("memoriesStatistics", c -> c.memories().count()),
            entry("getMemory", c -> c.memories().get(ID)),
            entry(
                    "updateMemory",
                    c -> c.memories().update(ID, MemoryChange.none().saved())),
            entry("deleteMemory", c -> none(() -> c.memories().delete(ID))),
            entry("addMemoryAssets", c -> c.memories().addAssets(ID, IDS)),
            entry("removeMemoryAssets", c -> c.memories().removeAssets(ID, IDS)),
            entry("getActivities", c -> c.activities().list(ID)),
            entry("createActivity", c -> c.activities().comment(ActivityTarget.album(ID), "one")),
            entry("getActivityStatistics", c -> c.activities().statistics(ActivityTarget.album(ID))),
            entry("deleteActivity", c -> none(() -> c.activities().delete(ID))),
            entry("getNotifications", c -> c.notifications().list()),
            entry("updateNotifications", c -> c.notifications().markAllRead(IDS)),
            entry("deleteNotifications", c -> c.notifications().deleteAll(IDS)),
            entry("updateNotification", c -> c.notifications().markRead(ID)),
            entry("deleteNotification", c -> none(() -> c.notifications().delete(ID))));

    private SharingCalls() {}

    private static Object none(Runnable call) {
        call.run();
        return "";
    }
}
