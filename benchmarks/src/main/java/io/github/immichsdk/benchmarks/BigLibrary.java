package io.github.immichsdk.benchmarks;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.search.AssetSelection;
import io.github.immichsdk.stacking.ExistingStacks;
import io.github.immichsdk.stacking.ImmichStacking;
import io.github.immichsdk.stacking.StackCriteria;
import io.github.immichsdk.stacking.StackIndex;
import io.github.immichsdk.stacking.StackPlan;
import io.github.immichsdk.stacking.StackReport;
import io.github.immichsdk.testkit.FakeImmich;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Indexes, plans and applies as a dry run the stacks of a library of 100,000 assets and 20,000 stacks. Server and client are
 * in one process, whose memory is limited from outside.
 */
public final class BigLibrary {

    private static final int ASSETS = 100_000;
    private static final int STACKS = 20_000;
    private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");

    private BigLibrary() {}

    /**
     * Runs and prints.
     *
     * @param args none
     */
    public static void main(String... args) {
        try (FakeImmich fake = FakeImmich.start();
                ImmichClient immich = ImmichClient.builder()
                        .server(fake.url())
                        .apiKey(fake.apiKey())
                        .dryRun()
                        .build()) {
            fill(fake);
            fake.clearRequests();
            long begun = System.nanoTime();
            StackIndex index = ImmichStacking.of(immich).index();
            report("index", index, begun);
            begun = System.nanoTime();
            StackPlan plan = ImmichStacking.of(immich)
                    .plan(
                            AssetSelection.all(),
                            StackCriteria.bursts().maxGap(Duration.ofSeconds(1)).mixCameras(),
                            ExistingStacks.KEEP);
            report("plan", plan.counts(), begun);
            begun = System.nanoTime();
            StackReport run = ImmichStacking.of(immich).apply(plan);
            report("dry run", run + ", " + immich.dryRunReport().writes().size() + " writes skipped", begun);
            System.out.printf(
                    "%,d assets and %,d stacks within %d MB%n",
                    ASSETS, index.size(), Runtime.getRuntime().maxMemory() >> 20);
        }
    }

    /** Five pictures a burst, a burst a minute; the first 20,000 pairs of pictures are stacked, so all of it must change. */
    private static void fill(FakeImmich fake) {
        List<String> ids =
                fake.seed().photos(ASSETS, i -> START.plusSeconds(60L * (i / 5)).plusMillis(200L * (i % 5)));
        for (int burst = 0; burst < STACKS; burst++) {
            fake.seed().stack(ids.subList(burst * 5, burst * 5 + 2));
        }
    }

    private static void report(String step, Object result, long begun) {
        System.out.printf("%s: %s in %.1f s%n", step, result, (System.nanoTime() - begun) / 1e9);
    }
}
