package io.github.immichsdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.assets.AssetType;
import io.github.immichsdk.map.MapMarker;
import io.github.immichsdk.map.MapQuery;
import io.github.immichsdk.search.AssetQuery;
import io.github.immichsdk.search.SuggestionType;
import io.github.immichsdk.testkit.FakeImmich;
import io.github.immichsdk.timeline.TimelineAsset;
import io.github.immichsdk.timeline.TimelineMonth;
import io.github.immichsdk.timeline.TimelineQuery;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The code in docs/timeline.md does what the page says. */
class TimelineDocTest {

    @Test
    void monthsMarkersFoldersAndSuggestionsAreRead() {
        try (FakeImmich server = FakeImmich.start();
                ImmichClient immich = ImmichClient.builder()
                        .server(server.url())
                        .apiKey(server.apiKey())
                        .build()) {
            String id = server.seed()
                    .asset("pier.jpg", Instant.parse("2024-01-01T12:00:00Z"))
                    .camera("Canon", "R5")
                    .at(59.91, 10.75)
                    .add()
                    .id();

            for (TimelineMonth month : immich.timeline().months(TimelineQuery.all())) {
                System.out.println(month.month() + ": " + month.count());
            }
            List<TimelineAsset> january = immich.timeline().assets(YearMonth.of(2024, 1), TimelineQuery.all());
            assertThat(january).extracting(TimelineAsset::id).containsExactly(id);

            List<String> near = immich.map().markers(MapQuery.all()).stream()
                    .filter(marker -> marker.kilometersTo(59.91, 10.75) < 5)
                    .map(MapMarker::id)
                    .toList();
            immich.map().placeAt(59.91, 10.75).ifPresent(place -> System.out.println(place.city()));
            assertThat(near).containsExactly(id);

            for (String path : immich.folders().paths()) {
                System.out.println(path + ": " + immich.folders().assets(path).size());
            }

            List<String> cameras = immich.search().suggestions(SuggestionType.CAMERA);
            List<Asset> largest = immich.search().largest(AssetQuery.all().type(AssetType.VIDEO), 10);
            assertThat(cameras).containsExactly("R5");
            assertThat(largest).isEmpty();
        }
    }
}
