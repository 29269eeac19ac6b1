package io.github.immichsdk.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.config.RetryOptions;
import io.github.immichsdk.search.AssetSelection;
import io.github.immichsdk.stacking.ExistingStacks;
import io.github.immichsdk.stacking.ImmichStacking;
import io.github.immichsdk.stacking.StackChange;
import io.github.immichsdk.stacking.StackCriteria;
import io.github.immichsdk.stacking.StackPlan;
import io.github.immichsdk.stacking.StackReport;
import io.github.immichsdk.stacks.StackIds;
import io.github.immichsdk.testkit.FakeImmich;
import io.github.immichsdk.testkit.FakeVersion;
import io.github.immichsdk.transport.JdkTransport;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Interrupts a stack run at every request in turn, resumes it from its journal, and compares the server with the plan. */
class StackRunProofTest {

    private static final Instant NOON = Instant.parse("2025-06-01T12:00:00Z");
    private static final int BURSTS = 6;

    private final Proof proof = Proof.of("Interrupted stack runs", 60);

    @TempDir
    Path folder;

    @Test
    void aRunInterruptedAtAnyRequestEndsAsPlannedOnceItIsResumed() {
        int interrupted = 0;
        int step = proof.runs() == 60 ? 1 : 5;
        for (int at = 1; at <= 30; at += step) {
            for (boolean responseLost : List.of(false, true)) {
                interrupted += run(at, responseLost) ? 1 : 0;
            }
        }
        proof.report("%d runs were interrupted, at %s in turn: before it was sent, or by the loss of its response."
                        .formatted(interrupted, step == 1 ? "every request" : "every fifth request")
                + " Resumed from the journal, each run ended with exactly the stacks of the plan on the server, and"
                + " applying the plan again changed nothing.");
        assertThat(interrupted).isPositive();
    }

    private boolean run(int at, boolean responseLost) {
        FakeVersion version = FakeVersion.values()[at % FakeVersion.values().length];
        try (FakeImmich fake = FakeImmich.builder().version(version).seed(at).start();
                ImmichClient immich = client(fake)) {
            fill(fake);
            StackPlan plan = plan(immich);
            assertThat(plan.counts().keySet())
                    .containsExactlyInAnyOrder(
                            StackChange.Kind.CREATE,
                            StackChange.Kind.REPLACE,
                            StackChange.Kind.REPARENT,
                            StackChange.Kind.LEAVE);
            Path journal = folder.resolve(at + "-" + responseLost);
            FailingAt transport = new FailingAt(JdkTransport.create(Duration.ofSeconds(5)), at, responseLost);
            try (transport;
                    ImmichClient failing = ImmichClient.builder()
                            .server(fake.url())
                            .apiKey(fake.apiKey())
                            .retry(RetryOptions.none())
                            .transport(transport)
                            .build()) {
                ImmichStacking.of(failing).apply(plan, journal);
            }

            ImmichStacking stacking = ImmichStacking.of(immich);
            StackReport resumed = stacking.apply(plan, journal);

            assertThat(resumed.complete()).as("at %d: %s", at, resumed).isTrue();
            assertThat(stacks(immich)).as("at %d", at).isEqualTo(planned(plan));
            fake.clearRequests();
            assertThat(plan(immich).writes()).isEmpty();
            stacking.apply(plan, journal);
            assertThat(fake.requests())
                    .allMatch(request -> request.method().equals("GET")
                            || request.path().endsWith("/search/metadata")
                            || request.path().endsWith("/search/statistics"));
            return transport.failed();
        }
    }

    private static ImmichClient client(FakeImmich fake) {
        return ImmichClient.builder().server(fake.url()).apiKey(fake.apiKey()).build();
    }

    private static StackPlan plan(ImmichClient immich) {
        return ImmichStacking.of(immich).plan(AssetSelection.all(), StackCriteria.sameName(), ExistingStacks.KEEP);
    }

    /** Bursts of a raw file, a JPEG and an edited version; one is stacked in part, one has the wrong primary, one is right. */
    private static void fill(FakeImmich fake) {
        for (int burst = 0; burst < BURSTS; burst++) {
            Instant taken = NOON.plusSeconds(60L * burst);
            String name = "IMG_%04d".formatted(burst);
            String raw = fake.seed().asset(name + ".dng", taken).add().id();
            String jpeg = fake.seed().asset(name + ".jpg", taken).add().id();
            String edited = fake.seed().asset(name + "_edited.jpg", taken).add().id();
            switch (burst) {
                case 0 -> fake.seed().stack(List.of(raw, jpeg));
                case 1 -> fake.seed().stack(List.of(raw, jpeg, edited));
                case 2 -> fake.seed().stack(List.of(edited, jpeg, raw));
                default -> {}
            }
        }
    }

    private static Map<String, Set<String>> planned(StackPlan plan) {
        Map<String, Set<String>> planned = new HashMap<>();
        plan.changes().forEach(change -> planned.put(change.primary().id(), Set.copyOf(change.ids())));
        return planned;
    }

    private static Map<String, Set<String>> stacks(ImmichClient immich) {
        Map<String, Set<String>> stacks = new HashMap<>();
        for (StackIds stack : ImmichStacking.of(immich).index().stacks()) {
            stacks.put(stack.primaryAssetId(), Set.copyOf(stack.assetIds()));
        }
        return stacks;
    }
}
