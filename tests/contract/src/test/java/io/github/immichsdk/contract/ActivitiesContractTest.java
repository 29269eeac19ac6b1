package io.github.immichsdk.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.activities.Activities;
import io.github.immichsdk.activities.Activity;
import io.github.immichsdk.activities.ActivityTarget;
import io.github.immichsdk.activities.ActivityType;
import io.github.immichsdk.albums.AlbumRole;
import io.github.immichsdk.errors.ImmichNotFoundException;
import io.github.immichsdk.errors.ImmichServerException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActivitiesContractTest extends ContractTest {

    @TempDir
    Path folder;

    private Activities activities;
    private String asset;
    private ActivityTarget album;

    @BeforeEach
    void open() {
        activities = immich.activities();
        asset = Pictures.upload(immich, folder, Pictures.NOON);
        String id = immich.albums().create("Talk").id();
        immich.albums().addAssets(id, List.of(asset));
        album = ActivityTarget.album(id);
    }

    @Test
    void commentsAndLikesOfAnAlbumAndItsAssetsAreListed() {
        ActivityTarget photo = ActivityTarget.asset(album.albumId(), asset);
        try (ContractUser ann = server.newUser()) {
            immich.albums().addUsers(album.albumId(), Map.of(ann.id(), AlbumRole.VIEWER));
            Activity nice = activities.comment(album, "Nice");
            Activity good = ann.client().activities().comment(photo, "Good one");
            Activity like = ann.client().activities().like(photo);

            assertThat(nice.additionalProperties()).isEmpty();
            assertThat(List.of(nice.type(), like.type())).containsExactly(ActivityType.COMMENT, ActivityType.LIKE);
            assertThat(good.user().id()).isEqualTo(ann.id());
            assertThat(ann.client().activities().like(photo).id()).isEqualTo(like.id());
            assertThat(activities.like(photo).id()).isNotEqualTo(like.id());
            assertThat(activities.list(album.albumId())).hasSize(4).startsWith(nice);
            assertThat(activities.list(album)).containsExactly(nice);
            assertThat(activities.list(photo))
                    .extracting(Activity::assetId)
                    .containsOnly(asset)
                    .hasSize(3);
            assertThat(activities.statistics(photo).comments()).isEqualTo(1);
            assertThat(activities.statistics(album).comments()).isEqualTo(2);

            assertThatThrownBy(() -> ann.client().activities().delete(nice.id()))
                    .isInstanceOf(ImmichNotFoundException.class);
            activities.delete(good.id());
            assertThatThrownBy(() -> activities.delete(good.id())).isInstanceOf(ImmichNotFoundException.class);
        }
    }

    @Test
    void whatIsMissingOrForbiddenSaysSo() {
        ActivityTarget missing = ActivityTarget.album(NOT_THERE);
        isNotFoundAndForbidden(List.of(
                use -> use.activities().list(NOT_THERE),
                use -> use.activities().list(missing),
                use -> use.activities().statistics(missing),
                use -> use.activities().comment(missing, "Nice"),
                use -> use.activities().like(missing),
                use -> use.activities().delete(NOT_THERE)));
        assertThatThrownBy(() -> activities.comment(ActivityTarget.asset(album.albumId(), NOT_THERE), "Nice"))
                .isInstanceOf(ImmichServerException.class);
    }
}
