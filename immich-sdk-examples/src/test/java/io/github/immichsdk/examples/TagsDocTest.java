package io.github.immichsdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.api.ItemResults;
import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.search.AssetQuery;
import io.github.immichsdk.tags.NewTag;
import io.github.immichsdk.tags.Tag;
import io.github.immichsdk.tags.TagChange;
import io.github.immichsdk.testkit.FakeImmich;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The code in docs/tags.md does what the page says. */
class TagsDocTest {

    @Test
    void assetsAreTaggedAndTheTagsChangedAndDeleted() {
        try (FakeImmich server = FakeImmich.start();
                ImmichClient immich = ImmichClient.builder()
                        .server(server.url())
                        .apiKey(server.apiKey())
                        .build()) {
            List<String> ids = List.of(server.seed()
                    .asset("pier.jpg", Instant.parse("2026-07-01T12:00:00Z"))
                    .add()
                    .id());

            Tag norway = immich.tags().findOrCreate("Trips/2026/Norway"); // creates the parents, too
            ItemResults results = immich.tags().assign(norway.id(), ids);
            System.out.println(results); // 412 done, 3 unchanged, 2 no_permission
            results.failed().forEach(System.out::println); // each with its reason
            assertThat(results).hasToString("1 done");

            try (Stream<Asset> found = immich.search().stream(AssetQuery.all().tags(norway.id()))) {
                found.forEach(asset -> System.out.println(asset.originalFileName()));
            }
            assertThat(immich.search().count(AssetQuery.all().tags(norway.id())))
                    .isEqualTo(1);

            List<String> harbors;
            try (Stream<Asset> found = immich.search().stream(AssetQuery.all().fileName("pier"))) {
                harbors = found.map(Asset::id).toList(); // first the whole result, then the change
            }
            immich.tags().assign(norway.id(), harbors);
            assertThat(harbors).isEqualTo(ids);

            Tag trips = immich.tags().findOrCreate("Trips");
            Tag lofoten =
                    immich.tags().create(NewTag.of("Lofoten").parent(trips.id()).color("#1e88e5"));
            immich.tags().update(lofoten.id(), TagChange.none().removeColor());
            immich.tags().unassign(lofoten.id(), ids);
            immich.tags().delete(lofoten.id());
            assertThat(immich.tags().list())
                    .extracting(Tag::value)
                    .containsExactly("Trips", "Trips/2026", "Trips/2026/Norway");
        }
    }
}
