package io.github.immichsdk.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.tags.Tag;
import io.github.immichsdk.testkit.FakeImmich;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Servers from 2.0 on write tags into sidecar files, and read deleted ones back. */
class DeletedTagTest {

    private static List<String> tagsAfterDeletion(boolean unassigned) {
        try (FakeImmich server = FakeImmich.builder().jobsAfterRequests(100).start();
                ImmichClient immich = ImmichClient.builder()
                        .server(server.url())
                        .apiKey(server.apiKey())
                        .build()) {
            String asset = server.seed()
                    .asset("pier.jpg", Instant.parse("2026-07-01T12:00:00Z"))
                    .add()
                    .id();
            String tag = immich.tags().findOrCreate("Trips/2026").id();
            immich.tags().assign(tag, List.of(asset));
            if (unassigned) {
                immich.tags().unassign(tag, List.of(asset));
            }
            immich.tags().delete(tag);
            server.runJobs();
            return immich.assets().get(asset).tags().stream().map(Tag::value).toList();
        }
    }

    @Test
    void aTagThatIsDeletedFromTaggedAssetsComesBack() {
        assertThat(tagsAfterDeletion(false)).containsExactly("Trips/2026");
    }

    @Test
    void aTagThatIsUnassignedFirstStaysDeleted() {
        assertThat(tagsAfterDeletion(true)).isEmpty();
    }
}
