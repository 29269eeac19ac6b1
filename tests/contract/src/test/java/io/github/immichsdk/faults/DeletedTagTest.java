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

    /** What happens before the tag is deleted. */
    private enum Before {
        NOTHING,
        UNASSIGNED,
        UNASSIGNED_AND_JOBS_DONE
    }

    private static List<String> tagsAfterDeletion(Before before) {
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
            if (before != Before.NOTHING) {
                immich.tags().unassign(tag, List.of(asset));
            }
            if (before == Before.UNASSIGNED_AND_JOBS_DONE) {
                server.runJobs();
            }
            immich.tags().delete(tag);
            server.runJobs();
            return immich.assets().get(asset).tags().stream().map(Tag::value).toList();
        }
    }

    @Test
    void aTagThatIsDeletedFromTaggedAssetsComesBack() {
        assertThat(tagsAfterDeletion(Before.NOTHING)).containsExactly("Trips/2026");
    }

    @Test
    void aTagThatIsUnassignedJustBeforeItIsDeletedComesBackToo() {
        assertThat(tagsAfterDeletion(Before.UNASSIGNED)).containsExactly("Trips/2026");
    }

    @Test
    void aTagThatIsUnassignedAndDeletedWhenTheJobsAreDoneStaysDeleted() {
        assertThat(tagsAfterDeletion(Before.UNASSIGNED_AND_JOBS_DONE)).isEmpty();
    }
}
