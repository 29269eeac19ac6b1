package io.github.immichsdk.proxies;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.albums.Album;
import io.github.immichsdk.albums.AlbumScope;
import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.proof.BreakingLine;
import io.github.immichsdk.search.AssetQuery;
import io.github.immichsdk.uploads.UploadJob;
import io.github.immichsdk.uploads.UploadReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Connections that nginx ends on its own: idle ones, used up ones, and all of them on a reload. */
class ClosedConnectionsTest extends ProxyTest {

    private static final int FILES = 60;

    @Test
    void requestsAfterNginxClosedTheIdleConnectionUseANewOne() {
        Nginx nginx =
                closing(Nginx.before(fake.url()).set("keepalive_timeout", "1s").started());
        BreakingLine line = closing(new BreakingLine("http://localhost:" + nginx.port()));
        ImmichClient immich = waitingFiveSeconds(line.url().replace("http:", "https:"));
        immich.users().me();
        await("nginx closes the idle connection", () -> line.connections() == 0);

        // A client may notice that only while it sends, so the first request is one that may be sent again.
        immich.users().me();
        immich.albums().create("Sea");

        assertThat(direct().albums().list(AlbumScope.OWNED))
                .extracting(Album::name)
                .containsExactly("Sea");
    }

    @Test
    @Tag("case-N1")
    void readsAfterANginxConnectionIsUsedUpAllSucceed() throws Exception {
        Nginx nginx =
                closing(Nginx.before(fake.url()).set("keepalive_requests", "50").started());
        ImmichClient immich = waitingFiveSeconds(nginx.url());

        inParallel(200, i -> immich.users().me());

        assertThat(fake.requests())
                .filteredOn(request -> request.operationId().equals("getMyUser"))
                .hasSizeGreaterThanOrEqualTo(200);
    }

    @Test
    @Tag("case-N1")
    void anUploadJobLosesAndDoublesNothingWhileNginxIsReloaded() throws IOException {
        Nginx nginx = closing(Nginx.before(fake.url()).started());
        Path pictures = Files.createDirectory(folder.resolve("pictures"));
        List<String> names = new ArrayList<>();
        for (int i = 0; i < FILES; i++) {
            names.add("IMG_" + i + ".jpg");
            Files.write(pictures.resolve(names.get(i)), bytes(200_000, i));
        }
        AtomicBoolean reloaded = new AtomicBoolean();

        UploadReport report = waitingFiveSeconds(nginx.url())
                .uploads()
                .run(UploadJob.of(pictures).onProgress(progress -> {
                    if (uploads() > FILES / 4 && reloaded.compareAndSet(false, true)) {
                        nginx.reload();
                    }
                }));

        assertThat(reloaded).isTrue();
        assertThat(report.failed()).isEmpty();
        assertThat(report.complete()).isTrue();
        assertThat(direct().search().stream(AssetQuery.all()).map(Asset::originalFileName))
                .containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    @Tag("case-N1")
    void readsDuringReloadsAllSucceed() throws Exception {
        Nginx nginx = closing(Nginx.before(fake.url()).started());
        ImmichClient immich = waitingFiveSeconds(nginx.url());

        inParallel(300, i -> {
            if (i % 100 == 50) {
                nginx.reload();
            }
            immich.users().me();
        });
    }

    /** On JDK 17 a request may be lost in a connection that is just ended by GOAWAY; the response limit finds that. */
    private ImmichClient waitingFiveSeconds(String url) {
        return closing(builder(url)
                .options(options -> options.timeouts(options.timeouts().response(Duration.ofSeconds(5))))
                .build());
    }

    private long uploads() {
        return fake.requests().stream()
                .filter(request -> request.operationId().equals("uploadAsset"))
                .count();
    }

    private static void inParallel(int count, IntConsumer work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<?>> running = IntStream.range(0, count)
                    .<Future<?>>mapToObj(i -> threads.submit(() -> work.accept(i)))
                    .toList();
            for (Future<?> each : running) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
