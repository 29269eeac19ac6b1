package io.github.immichsdk.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.activities.Activity;
import io.github.immichsdk.activities.ActivityTarget;
import io.github.immichsdk.activities.ActivityType;
import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.downloads.DownloadJob;
import io.github.immichsdk.downloads.DownloadReport;
import io.github.immichsdk.errors.ImmichUnauthorizedException;
import io.github.immichsdk.memories.Memory;
import io.github.immichsdk.memories.MemoryQuery;
import io.github.immichsdk.memories.NewMemory;
import io.github.immichsdk.notifications.Notification;
import io.github.immichsdk.notifications.NotificationQuery;
import io.github.immichsdk.partners.Partner;
import io.github.immichsdk.search.AssetQuery;
import io.github.immichsdk.sharedlinks.NewSharedLink;
import io.github.immichsdk.sharedlinks.SharedLink;
import io.github.immichsdk.sharedlinks.SharedLinkChange;
import io.github.immichsdk.testkit.FakeAsset;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code in docs/sharing.md does what the page says. */
class SharingDocTest extends DocTest {

    private static final Instant NOON = Instant.parse("2026-07-01T12:00:00Z");

    @TempDir
    Path folder;

    private String assetId;
    private String albumId;

    @BeforeEach
    void fill() {
        FakeAsset pier = server.seed().photo("pier.jpg", NOON);
        assetId = pier.id();
        albumId = server.seed().album("Sea", pier);
    }

    @Test
    void aLinkWithAPasswordIsOpenedByAVisitor() {
        SharedLink link = immich.sharedLinks()
                .create(NewSharedLink.ofAlbum(albumId)
                        .password("sea")
                        .expiresAt(Instant.now().plus(Duration.ofDays(7))));
        URI url = immich.sharedLinks().url(link); // send this

        try (ImmichClient visitor = ImmichClient.builder().sharedLink(url).build()) {
            SharedLink open = visitor.sharedLinks().mine("sea"); // mine() without a password
            try (Stream<Asset> assets = visitor.sharedLinks().assets(open)) {
                assets.forEach(asset -> visitor.downloads().original(asset).into(folder));
            }
        }
        assertThat(folder.resolve("pier.jpg")).isNotEmptyFile();

        try (ImmichClient visitor =
                ImmichClient.builder().sharedLink(url.toString()).build()) {
            assertThatThrownBy(() -> visitor.sharedLinks().mine())
                    .isInstanceOf(ImmichUnauthorizedException.class)
                    .hasMessageContaining("needs its password: sharedLinks().mine(password)");
            assertThatThrownBy(() -> visitor.sharedLinks().mine("lake"))
                    .isInstanceOf(ImmichUnauthorizedException.class);

            visitor.sharedLinks().mine("sea");
            DownloadReport report =
                    visitor.downloads().run(DownloadJob.ofAlbum(albumId).folder(folder.resolve("album")));
            assertThat(report).hasToString("1 downloaded, 0 already there, 0 failed");
        }
        immich.sharedLinks()
                .update(
                        link.id(),
                        SharedLinkChange.none().expiresAt(Instant.now().minusSeconds(60)));
        try (ImmichClient late =
                ImmichClient.builder().sharedLink(url.toString()).build()) {
            assertThatThrownBy(() -> late.sharedLinks().mine("sea")).isInstanceOf(ImmichUnauthorizedException.class);
        }
    }

    @Test
    void aPartnersPhotosAreFound() {
        String annsId = server.user2().id();
        server.seed().as(server.user2()).photo("lake.jpg", NOON);
        server.seed().as(server.user2()).partner(server.admin());

        immich.partners().share(annsId); // Ann sees my library

        for (Partner partner : immich.partners().sharedWithMe()) {
            immich.partners().showInTimeline(partner.id()); // I see theirs in my timeline and searches
        }
        try (Stream<Asset> found = immich.search().stream(AssetQuery.all())) {
            found.filter(asset -> asset.ownerId().equals(annsId))
                    .forEach(asset -> System.out.println(asset.originalFileName()));
        }
        assertThat(immich.partners().sharedByMe()).extracting(Partner::id).containsExactly(annsId);
    }

    @Test
    void commentsAndLikesAreListed() {
        Activity comment = immich.activities().comment(ActivityTarget.asset(albumId, assetId), "What a sunset!");
        immich.activities().like(ActivityTarget.album(albumId));
        immich.activities().list(albumId).forEach(System.out::println);

        assertThat(comment.comment()).isEqualTo("What a sunset!");
        assertThat(immich.activities().list(albumId))
                .extracting(Activity::type)
                .containsExactly(ActivityType.COMMENT, ActivityType.LIKE);
    }

    @Test
    void memoriesOfTodayAndUnreadNotificationsAreShown() {
        immich.memories().create(NewMemory.of(2024, NOON).assets(List.of(assetId)));
        for (Memory memory : immich.memories().list(MemoryQuery.all().shownOn(LocalDate.now()))) {
            System.out.println(memory.data().year() + ": " + memory.assets().size() + " photos");
        }
        assertThat(immich.memories().list()).hasSize(1);

        server.seed().notification("Backup failed", "The disk is full");
        List<Notification> unread =
                immich.notifications().list(NotificationQuery.all().unread());
        unread.forEach(notification -> System.out.println(notification.title()));
        immich.notifications().markAllRead(unread.stream().map(Notification::id).toList());
        assertThat(unread).hasSize(1);
        assertThat(immich.notifications().list(NotificationQuery.all().unread()))
                .isEmpty();
    }
}
