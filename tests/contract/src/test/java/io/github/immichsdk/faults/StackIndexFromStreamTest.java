package io.github.immichsdk.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.ImmichClientBuilder;
import io.github.immichsdk.assets.AssetChange;
import io.github.immichsdk.assets.Visibility;
import io.github.immichsdk.config.RetryOptions;
import io.github.immichsdk.errors.ImmichServerException;
import io.github.immichsdk.sessions.Session;
import io.github.immichsdk.stacking.ImmichStacking;
import io.github.immichsdk.stacking.ScanLimits;
import io.github.immichsdk.stacking.StackIndex;
import io.github.immichsdk.stacks.StackIds;
import io.github.immichsdk.sync.ImmichSync;
import io.github.immichsdk.sync.StoredAck;
import io.github.immichsdk.sync.SyncHandler;
import io.github.immichsdk.sync.SyncTypes;
import io.github.immichsdk.testkit.FakeImmich;
import io.github.immichsdk.testkit.FakeVersion;
import io.github.immichsdk.testkit.RecordedRequest;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A library whose list of stacks the server cannot write is read by the event stream. */
class StackIndexFromStreamTest {

    private FakeImmich fake;
    private Session session;
    private ImmichClient immich;
    private List<String> ids;

    private void start(FakeVersion version) {
        fake = FakeImmich.builder().version(version).injectFaults().start();
        ids = fake.seed().photos(12, i -> Instant.parse("2026-01-01T10:00:00Z").plusSeconds(i));
        session = ImmichClient.builder()
                .server(fake.url())
                .login(fake.admin().email(), fake.admin().password());
        immich = builder().build();
        // what the list leaves out: the trashed, the hidden and the locked; it shows the archived
        immich.stacks().create(ids.subList(0, 6));
        immich.stacks().create(ids.subList(6, 8));
        immich.assets().trash(List.of(ids.get(1)));
        immich.assets().update(ids.get(2), AssetChange.none().visibility(Visibility.HIDDEN));
        immich.assets().update(ids.get(3), AssetChange.none().visibility(Visibility.ARCHIVE));
    }

    private ImmichClientBuilder builder() {
        return ImmichClient.builder().session(session).retry(RetryOptions.none());
    }

    @AfterEach
    void stop() {
        immich.close();
        fake.close();
    }

    private StackIndex withoutList(ImmichClient client) {
        fake.faults().on("searchStacks").always().respondAfterHandling(500);
        fake.clearRequests();
        try {
            return ImmichStacking.of(client).index(ScanLimits.defaults().maxRequests(0));
        } finally {
            fake.faults().clear();
        }
    }

    private List<String> operations() {
        return fake.requests().stream().map(RecordedRequest::operationId).toList();
    }

    private static TreeSet<String> texts(StackIndex index) {
        TreeSet<String> texts = new TreeSet<>();
        for (StackIds stack : index.stacks()) {
            assertThat(stack.assetIds().get(0)).isEqualTo(stack.primaryAssetId());
            texts.add(stack.id() + " " + stack.primaryAssetId() + " " + new TreeSet<>(stack.assetIds()));
        }
        return texts;
    }

    @ParameterizedTest
    @EnumSource(FakeVersion.class)
    void theStreamGivesTheSameStacksAsTheListForTwoRequests(FakeVersion version) {
        start(version);
        StackIndex list = ImmichStacking.of(immich).index();

        StackIndex stream = withoutList(immich);

        assertThat(list.source()).isEqualTo(StackIndex.Source.LIST);
        assertThat(stream.source()).isEqualTo(StackIndex.Source.SYNC);
        assertThat(stream.complete()).isTrue();
        assertThat(texts(stream)).isEqualTo(texts(list)).hasSize(2);
        assertThat(operations())
                .filteredOn(id -> !id.equals("getServerVersion"))
                .containsExactly("searchStacks", "getSyncAck", "getSyncStream");
    }

    @ParameterizedTest
    @EnumSource(FakeVersion.class)
    void aSessionThatSyncsIsReadByAChildAndKeepsItsCheckpoints(FakeVersion version) {
        start(version);
        ImmichSync sync = ImmichSync.of(immich);
        sync.run(SyncTypes.all(), SyncHandler.of(batch -> {}, () -> {}));
        List<StoredAck> checkpoints = sync.acks();
        StackIndex list = ImmichStacking.of(immich).index();

        StackIndex stream = withoutList(immich);

        assertThat(texts(stream)).isEqualTo(texts(list)).hasSize(2);
        assertThat(operations())
                .containsExactly(
                        "searchStacks", "getSyncAck", "getMyUser", "createSession", "getSyncStream", "deleteSession");
        assertThat(sync.acks()).isEqualTo(checkpoints);
        assertThat(immich.sessions().list()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(FakeVersion.class)
    void aStreamThatBreaksIsReadAgain(FakeVersion version) {
        start(version);
        StackIndex list = ImmichStacking.of(immich).index();
        fake.faults().on("getSyncStream").cutAfterLines(5);

        assertThat(texts(withoutList(immich))).isEqualTo(texts(list));
        assertThat(operations()).filteredOn(id -> id.equals("getSyncStream")).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(FakeVersion.class)
    void aDryRunCreatesNoChildSession(FakeVersion version) {
        start(version);
        ImmichSync.of(immich).run(SyncTypes.all(), SyncHandler.of(batch -> {}, () -> {}));

        try (ImmichClient dry = builder().dryRun().build()) {
            assertThatThrownBy(() -> withoutList(dry)).isInstanceOf(ImmichServerException.class);
        }

        assertThat(operations()).doesNotContain("createSession", "getSyncStream");
    }

    @ParameterizedTest
    @EnumSource(FakeVersion.class)
    void anApiKeyDoesNotLeadToTheStream(FakeVersion version) {
        start(version);
        try (ImmichClient keyed = ImmichClient.builder()
                .server(fake.url())
                .apiKey(fake.apiKey())
                .retry(RetryOptions.none())
                .build()) {
            assertThatThrownBy(() -> withoutList(keyed))
                    .isInstanceOf(ImmichServerException.class)
                    .hasMessageContaining("Use a session");
        }
    }
}
