package io.github.immichsdk.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.errors.ImmichAmbiguousException;
import io.github.immichsdk.errors.ImmichNotFoundException;
import io.github.immichsdk.search.AssetQuery;
import io.github.immichsdk.search.AssetSelection;
import io.github.immichsdk.stacking.ImmichStacking;
import io.github.immichsdk.stacking.StackIndex;
import io.github.immichsdk.stacking.StackedAsset;
import io.github.immichsdk.stacks.StackIds;
import io.github.immichsdk.testkit.FakeAsset;
import io.github.immichsdk.testkit.FakeImmich;
import io.github.immichsdk.testkit.FakeUser;
import io.github.immichsdk.testkit.FakeVersion;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Which assets a selection selects, on each version of the server. */
@ParameterizedClass(name = "{0}")
@EnumSource
class SelectionTest {

    private static final Instant MAY = Instant.parse("2024-05-01T12:00:00Z");

    @Parameter
    FakeVersion version;

    private FakeImmich fake;
    private ImmichClient immich;
    private FakeAsset beach;
    private FakeAsset both;
    private FakeAsset snow;

    @BeforeEach
    void start() {
        fake = FakeImmich.builder().version(version).start();
        immich = ImmichClient.builder()
                .server(fake.url())
                .apiKey(fake.admin().apiKey())
                .build();
        beach = fake.seed().photo("beach.jpg", MAY);
        both = fake.seed().photo("both.jpg", MAY);
        snow = fake.seed().photo("snow.jpg", MAY);
        fake.seed().photo("loose.jpg", MAY);
    }

    @AfterEach
    void stop() {
        immich.close();
        fake.close();
    }

    private List<String> selected(AssetSelection selection) {
        ImmichStacking stacking = ImmichStacking.of(immich);
        try (Stream<StackedAsset> assets = stacking.assets(selection, stacking.index())) {
            return assets.map(stacked -> stacked.asset().id()).toList();
        }
    }

    @Test
    void anAssetThatIsInTwoOfTheAlbumsIsSelectedOnce() {
        fake.seed().album("Summer", beach, both);
        String winter = fake.seed().album("Winter", both, snow);

        assertThat(selected(AssetSelection.all().albums("Summer", winter)))
                .containsExactlyInAnyOrder(beach.id(), both.id(), snow.id());
        assertThat(selected(AssetSelection.all().albums("Winter", winter.toUpperCase(Locale.ROOT))))
                .containsExactlyInAnyOrder(both.id(), snow.id());
    }

    @Test
    void anAlbumNarrowsAQuery() {
        fake.seed().album("Summer", beach, both);

        assertThat(selected(
                        AssetSelection.of(AssetQuery.all().fileName("beach")).albums("Summer")))
                .containsExactly(beach.id());
    }

    @Test
    void aNameSelectsOneAlbumOnly() {
        fake.seed().album("Summer", beach);
        fake.seed().album("Summer", snow);

        assertThatThrownBy(() -> selected(AssetSelection.all().albums("Summer")))
                .isInstanceOf(ImmichAmbiguousException.class)
                .hasMessageContaining("2 albums are named 'Summer'");
        assertThatThrownBy(() -> selected(AssetSelection.all().albums("summer")))
                .isInstanceOf(ImmichNotFoundException.class)
                .hasMessageContaining("no album is named 'summer'");
    }

    @Test
    void assetsOfPartnersAreSelectedOnRequestOnly() {
        FakeUser ann = fake.addUser("ann@x.test", "Ann");
        FakeAsset hers = fake.seed().as(ann).photo("hers.jpg", MAY);
        fake.seed().as(ann).partner(fake.admin());

        assertThat(selected(AssetSelection.all())).hasSize(4).doesNotContain(hers.id());
        assertThat(selected(AssetSelection.all().includePartners())).hasSize(5).contains(hers.id());
    }

    @Test
    void anIndexWithoutAStackKnowsTheOthers() {
        String first = fake.seed().stack(beach, both);
        String second = fake.seed().stack(snow, fake.seed().photo("snow2.jpg", MAY));

        StackIndex index = ImmichStacking.of(immich).index().without(List.of(first));

        assertThat(index.stacks()).extracting(StackIds::id).containsExactly(second);
        assertThat(index.stackOf(beach.id())).isEmpty();
        assertThat(index.complete()).isTrue();
    }
}
