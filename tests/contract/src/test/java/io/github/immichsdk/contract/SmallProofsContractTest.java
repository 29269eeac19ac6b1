package io.github.immichsdk.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.config.RetryOptions;
import io.github.immichsdk.proof.FailingAt;
import io.github.immichsdk.search.AssetListing;
import io.github.immichsdk.search.AssetQuery;
import io.github.immichsdk.search.AssetSelection;
import io.github.immichsdk.stacking.ExistingStacks;
import io.github.immichsdk.stacking.ImmichStacking;
import io.github.immichsdk.stacking.StackCriteria;
import io.github.immichsdk.stacking.StackPlan;
import io.github.immichsdk.transport.JdkTransport;
import io.github.immichsdk.uploads.UploadOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The proofs in small, for a genuine server too: what the SDK says is compared with what plain requests read. */
class SmallProofsContractTest extends ContractTest {

    private static final int TOGETHER = 4;
    private static final long SEED = 20_250_601;

    @TempDir
    Path folder;

    @Test
    void aLibraryOfTiedCaptureTimesIsListedExactlyOnceEach() throws Exception {
        int assets = server.proofAssets();
        Set<String> uploaded = uploadTied(assets);

        AssetListing listing = immich.search().listing(AssetQuery.all().pageSize(assets / 12));
        List<String> listed = listing.stream().map(Asset::id).toList();

        List<String> plain = new PlainLibrary(server, me).timeline();
        System.out.printf(
                "Complete list on %s: seed %d, %d assets, listed %d in %d requests, plain timeline %d%n",
                server, SEED, assets, listed.size(), listing.requests(), plain.size());
        assertThat(listed).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(plain);
        assertThat(uploaded).containsExactlyInAnyOrderElementsOf(listed);
        assertThat(listing.completeness().verified()).isTrue();
    }

    @Test
    void anInterruptedStackPlanIsOnTheServerOnceItIsGoneOnWith() {
        int bursts = 6;
        for (int burst = 0; burst < bursts; burst++) {
            for (String end : List.of(".dng", ".jpg", "_edited.jpg")) {
                Instant taken = Pictures.NOON.plusSeconds(60L * burst);
                Pictures.upload(
                        immich, folder, taken, UploadOptions.defaults().fileName("IMG_%04d%s".formatted(burst, end)));
            }
        }
        StackPlan plan =
                ImmichStacking.of(immich).plan(AssetSelection.all(), StackCriteria.sameName(), ExistingStacks.KEEP);
        Path journal = folder.resolve("journal");
        assertThat(interrupt(plan, journal, 2, false)).isTrue();
        interrupt(plan, journal, 3, false);
        interrupt(plan, journal, 3, true);

        assertThat(ImmichStacking.of(immich).apply(plan, journal).complete()).isTrue();

        Map<String, Set<String>> planned = new HashMap<>();
        plan.changes().forEach(change -> planned.put(change.primary().id(), new TreeSet<>(change.ids())));
        assertThat(planned).hasSize(bursts);
        assertThat(new PlainLibrary(server, me).stacks()).isEqualTo(planned);
    }

    /** Applies the plan until one request fails, and says whether there were so many. */
    private boolean interrupt(StackPlan plan, Path journal, int at, boolean responseLost) {
        FailingAt transport = new FailingAt(JdkTransport.create(Duration.ofSeconds(5)), at, responseLost);
        try (transport;
                ImmichClient failing = me.builder()
                        .retry(RetryOptions.none())
                        .transport(transport)
                        .build()) {
            ImmichStacking.of(failing).apply(plan, journal);
        }
        return transport.failed();
    }

    /** Uploads pictures of which three to thirty have one capture time. */
    private Set<String> uploadTied(int assets) throws InterruptedException, ExecutionException {
        Random random = new Random(SEED);
        List<Instant> times = new ArrayList<>();
        for (int second = 0; times.size() < assets; second++) {
            for (int tied = 3 + random.nextInt(28); tied > 0 && times.size() < assets; tied--) {
                times.add(Pictures.NOON.plusSeconds(second));
            }
        }
        ExecutorService workers = Executors.newFixedThreadPool(TOGETHER);
        try {
            List<Future<String>> uploads = times.stream()
                    .map(time -> workers.submit(() -> Pictures.upload(immich, folder, time)))
                    .toList();
            Set<String> ids = new HashSet<>();
            for (Future<String> upload : uploads) {
                ids.add(upload.get());
            }
            return ids;
        } finally {
            workers.shutdownNow();
        }
    }
}
