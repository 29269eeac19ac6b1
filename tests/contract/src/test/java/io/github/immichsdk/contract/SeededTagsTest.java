package io.github.immichsdk.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.search.AssetQuery;
import io.github.immichsdk.tags.Tag;
import io.github.immichsdk.testkit.FakeAsset;
import io.github.immichsdk.testkit.FakeImmich;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SeededTagsTest {

    @Test
    void aSeededTagIsOnEachOfItsAssetsOnceAndHasItsParents() {
        try (FakeImmich fake = FakeImmich.start();
                ImmichClient immich = ImmichClient.builder()
                        .server(fake.url())
                        .apiKey(fake.apiKey())
                        .build()) {
            FakeAsset one = fake.seed().photo("one.jpg", Instant.EPOCH);
            FakeAsset two = fake.seed().photo("two.jpg", Instant.EPOCH);

            String tag = fake.seed().tag("Trips/Norway", one);
            assertThat(fake.seed().tag("Trips/Norway", one, two)).isEqualTo(tag);

            assertThat(immich.tags().list()).extracting(Tag::value).containsExactlyInAnyOrder("Trips", "Trips/Norway");
            try (Stream<Asset> tagged = immich.search().stream(AssetQuery.all().tags(tag))) {
                assertThat(tagged).extracting(Asset::id).containsExactlyInAnyOrder(one.id(), two.id());
            }
        }
    }
}
