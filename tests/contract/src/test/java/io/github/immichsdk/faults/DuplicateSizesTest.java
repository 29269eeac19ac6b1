package io.github.immichsdk.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.assets.AssetChange;
import io.github.immichsdk.assets.AssetSummary;
import io.github.immichsdk.duplicates.DuplicateSet;
import io.github.immichsdk.search.AssetSelection;
import io.github.immichsdk.testkit.FakeImmich;
import io.github.immichsdk.testkit.RecordedRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Duplicates are found with the sizes of their files, so that a program can keep the largest. */
@Timeout(120)
class DuplicateSizesTest {

    private static final Instant NOON = Instant.parse("2026-07-01T12:00:00Z");

    private final FakeImmich fake = FakeImmich.start();
    private final ImmichClient immich =
            ImmichClient.builder().server(fake.url()).apiKey(fake.apiKey()).build();

    @TempDir
    Path folder;

    @AfterEach
    void stop() {
        immich.close();
        fake.close();
    }

    @Test
    void theLargestOfAGroupIsKnownWithoutAskingForExifValues() throws IOException {
        String small = upload("a.jpg", 50);
        String large = upload("b.jpg", 5000);
        fake.runJobs();
        group(small, large);

        DuplicateSet set = immich.duplicates().find(AssetSelection.all()).get(0);

        assertThat(set.assets()).extracting(AssetSummary::bytes).containsExactlyInAnyOrder(50L, 5000L);
        assertThat(set.largest()).map(AssetSummary::id).hasValue(large);
    }

    @Test
    void theSizeOfAFileThatIsNotProcessedYetIsKnown() throws IOException {
        String small = upload("a.jpg", 50);
        fake.runJobs();
        String large = upload("b.jpg", 5000);
        group(small, large);

        DuplicateSet set = immich.duplicates().find(AssetSelection.all()).get(0);

        assertThat(set.ids()).containsExactlyInAnyOrder(small, large);
        assertThat(set.largest()).map(AssetSummary::id).hasValue(large);
    }

    @Test
    void theSizesOfManyGroupsAreReadByLists() {
        for (int i = 0; i < 80; i++) {
            fake.seed().photo("IMG_%d.jpg".formatted(i), NOON.plusSeconds(i));
            fake.seed().photo("IMG_%d.jpg".formatted(i), NOON.plusSeconds(i));
        }
        fake.clearRequests();

        List<DuplicateSet> sets = immich.duplicates().find(AssetSelection.all());

        assertThat(sets)
                .hasSize(80)
                .allSatisfy(set ->
                        assertThat(set.assets()).extracting(AssetSummary::bytes).doesNotContainNull());
        assertThat(fake.requests()).extracting(RecordedRequest::operationId).doesNotContain("getAssetInfo");
    }

    private String upload(String name, int size) throws IOException {
        return immich.uploads()
                .upload(Files.write(folder.resolve(name), new byte[size]))
                .id();
    }

    private void group(String... ids) {
        immich.assets()
                .updateAll(
                        List.of(ids),
                        AssetChange.none().duplicateGroup(UUID.randomUUID().toString()));
    }
}
