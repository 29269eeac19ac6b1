package io.github.immichsdk.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.api.Page;
import io.github.immichsdk.api.PageToken;
import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.search.AssetListing;
import io.github.immichsdk.search.AssetQuery;
import io.github.immichsdk.testkit.FakeImmich;
import io.github.immichsdk.testkit.FakeVersion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Lists libraries full of equal capture times from a server whose pages shuffle them, beside what plain paging gives. */
class CompleteListingProofTest {

    private static final int ASSETS = 6000;
    private static final Instant NOON = Instant.parse("2025-06-01T12:00:00Z");

    private final Proof proof = Proof.of("Complete lists", 50);

    @Test
    void everyAssetIsListedExactlyOnceThoughThePagesShuffleTies() {
        List<String> rows = new ArrayList<>();
        int plainMissing = 0;
        int plainRepeated = 0;
        for (long seed : proof.seeds().toArray()) {
            FakeVersion version = FakeVersion.values()[(int) (seed % FakeVersion.values().length)];
            try (FakeImmich fake = FakeImmich.builder()
                            .version(version)
                            .seed(seed)
                            .unstableTies()
                            .start();
                    ImmichClient immich = ImmichClient.builder()
                            .server(fake.url())
                            .apiKey(fake.apiKey())
                            .build()) {
                Set<String> all = new HashSet<>(fill(fake, seed));
                AssetQuery query =
                        seed % 2 == 0 ? AssetQuery.all() : AssetQuery.all().oldestFirst();
                AssetListing listing = immich.search().listing(query.pageSize(500));
                List<String> listed = listing.stream().map(Asset::id).toList();
                List<String> paged = paged(immich, query.pageSize(500));

                assertThat(listed).as("seed %d", seed).doesNotHaveDuplicates().hasSize(ASSETS);
                assertThat(all).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(listed);
                assertThat(listing.completeness().verified())
                        .as("seed %d", seed)
                        .isTrue();
                int missing = ASSETS - new HashSet<>(paged).size();
                plainMissing += missing;
                plainRepeated += paged.size() - new HashSet<>(paged).size();
                rows.add("seed %d on %s: 0 missing, 0 repeated in %d requests; plain paging: %d missing in %d requests"
                        .formatted(seed, version.number(), listing.requests(), missing, ASSETS / 500));
            }
        }
        rows.forEach(System.out::println);
        proof.report(
                "%d libraries of %,d assets, three to thirty of one capture time, pages of 500 that shuffle ties: 0 missing"
                                .formatted(proof.runs(), ASSETS)
                        + " and 0 repeated in each. Plain paging of the same libraries missed %,d and repeated %,d in all."
                                .formatted(plainMissing, plainRepeated));
        assertThat(plainMissing).as("the flaw is played").isPositive();
    }

    private static List<String> fill(FakeImmich fake, long seed) {
        Random random = new Random(seed);
        List<Instant> times = new ArrayList<>();
        for (int second = 0; times.size() < ASSETS; second++) {
            for (int tied = 3 + random.nextInt(28); tied > 0 && times.size() < ASSETS; tied--) {
                times.add(NOON.plusSeconds(second));
            }
        }
        return fake.seed().photos(ASSETS, times::get);
    }

    private static List<String> paged(ImmichClient immich, AssetQuery query) {
        List<String> ids = new ArrayList<>();
        Page<Asset> page = immich.search().page(query);
        while (true) {
            page.items().forEach(asset -> ids.add(asset.id()));
            PageToken next = page.next();
            if (next == null) {
                return ids;
            }
            page = immich.search().page(query, next);
        }
    }
}
