package io.github.immichsdk.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.assets.AssetChange;
import io.github.immichsdk.assets.DateShift;
import io.github.immichsdk.assets.Exif;
import io.github.immichsdk.assets.Visibility;
import io.github.immichsdk.errors.ImmichNotFoundException;
import io.github.immichsdk.search.AssetQuery;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssetChangeContractTest extends ContractTest {

    private static final String NOWHERE = "0a1b2c3d-0000-4000-8000-000000000001";

    @TempDir
    Path folder;

    private String id;
    private String other;

    @BeforeEach
    void uploadTwo() {
        id = Pictures.upload(immich, folder, Pictures.NOON);
        other = Pictures.upload(immich, folder, Pictures.NOON.plusSeconds(60));
    }

    @Test
    void anAssetIsReadByIdAlsoInCapitals() {
        assertThat(immich.assets().get(id.toUpperCase(Locale.ROOT)).id()).isEqualTo(id);
    }

    @Test
    void anAssetThatIsNotThereIsNotFound() {
        assertThatThrownBy(() -> immich.assets().get(NOWHERE)).isInstanceOf(ImmichNotFoundException.class);
        assertThatThrownBy(
                        () -> immich.assets().update(NOWHERE, AssetChange.none().favorite()))
                .isInstanceOf(ImmichNotFoundException.class);
    }

    @Test
    void whatIsChangedIsChangedAndNothingElse() {
        Asset returned = immich.assets()
                .update(
                        id,
                        AssetChange.none()
                                .favorite()
                                .description("På brygga 🚢")
                                .rating(4)
                                .location(59.9, 10.75));

        assertThat(returned.favorite()).isTrue();
        Asset seen = immich.assets().get(id);
        assertThat(seen.favorite()).isTrue();
        assertThat(seen.visibility()).isEqualTo(Visibility.TIMELINE);
        assertThat(exif(seen).description()).isEqualTo("På brygga 🚢");
        assertThat(exif(seen).rating()).isEqualTo(4);
        assertThat(exif(seen).latitude()).isEqualTo(59.9);
        assertThat(exif(seen).longitude()).isEqualTo(10.75);
        immich.assets().update(id, AssetChange.none().notFavorite());
        assertThat(immich.assets().get(id).favorite()).isFalse();
        assertThat(exif(immich.assets().get(id)).rating()).isEqualTo(4);
    }

    @Test
    void starsCanBeTakenAwayOnAllVersions() {
        immich.assets().update(id, AssetChange.none().rating(5));

        immich.assets().update(id, AssetChange.none().removeRating());

        assertThat(exif(immich.assets().get(id)).rating()).isIn(null, 0);
    }

    @Test
    void rejectedIsARatingOnAllVersions() {
        immich.assets().update(id, AssetChange.none().rating(-1));

        assertThat(exif(immich.assets().get(id)).rating()).isEqualTo(-1);
    }

    @Test
    void aTimeWithItsOffsetIsTaken() {
        assertThat(immich.assets()
                        .update(id, AssetChange.none().takenAt(OffsetDateTime.parse("2020-02-03T04:05:06.789+05:30")))
                        .id())
                .isEqualTo(id);
    }

    @Test
    void manyAreChangedAtOnce() {
        immich.assets()
                .updateAll(
                        List.of(id, other),
                        AssetChange.none().visibility(Visibility.ARCHIVE).rating(3));

        assertThat(immich.search().stream(AssetQuery.all())).isEmpty();
        assertThat(immich.search().stream(AssetQuery.all().visibility(Visibility.ARCHIVE)))
                .extracting(Asset::id)
                .containsExactlyInAnyOrder(id, other);
    }

    @Test
    void oneThatIsNotThereLeavesAllAsTheyAre() {
        assertThatThrownBy(() -> immich.assets()
                        .updateAll(List.of(id, NOWHERE), AssetChange.none().favorite()))
                .isInstanceOf(ImmichNotFoundException.class);

        assertThat(immich.assets().get(id).favorite()).isFalse();
    }

    @Test
    void aGroupOfDuplicatesIsSetAndCleared() {
        immich.assets().updateAll(List.of(id, other), AssetChange.none().duplicateGroup(NOWHERE));
        assertThat(immich.assets().get(other).duplicateId()).isEqualTo(NOWHERE);

        immich.assets().updateAll(List.of(id, other), AssetChange.none().removeDuplicateGroup());
        assertThat(immich.assets().get(other).duplicateId()).isNull();
    }

    @Test
    void timesAreShiftedAndZonesSet() {
        immich.assets()
                .shiftTaken(
                        List.of(id, other),
                        DateShift.of(Duration.ofMinutes(-90)).zone(ZoneId.of("Asia/Tokyo")));

        assertThat(immich.assets().get(id).id()).isEqualTo(id);
    }

    @Test
    void assetsOfOthersCannotBeChanged() {
        try (ContractUser stranger = server.newUser()) {
            ImmichClient client = stranger.client();
            assertThatThrownBy(() -> client.assets().get(id)).isInstanceOf(ImmichNotFoundException.class);
            assertThatThrownBy(() -> client.assets()
                            .updateAll(List.of(id), AssetChange.none().favorite()))
                    .isInstanceOf(ImmichNotFoundException.class);
            assertThatThrownBy(() -> client.assets().trash(List.of(id))).isInstanceOf(ImmichNotFoundException.class);
            assertThatThrownBy(() -> client.assets().delete(List.of(id))).isInstanceOf(ImmichNotFoundException.class);
        }
        assertThat(immich.assets().get(id).trashed()).isFalse();
    }

    @Test
    void aDryRunReturnsTheChangedAsset() {
        try (ImmichClient dry = me.builder().dryRun().build()) {
            assertThat(dry.assets().update(id, AssetChange.none().favorite()).favorite())
                    .isTrue();
            dry.assets().delete(List.of(other));
        }
        assertThat(immich.assets().get(id).favorite()).isFalse();
        assertThat(immich.assets().get(other).trashed()).isFalse();
    }

    private static Exif exif(Asset asset) {
        return Objects.requireNonNull(asset.exif());
    }
}
