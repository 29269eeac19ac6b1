package io.github.immichsdk.proxies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.downloads.ArchiveReport;
import io.github.immichsdk.downloads.DownloadedFile;
import io.github.immichsdk.errors.ImmichCancelledException;
import io.github.immichsdk.proof.BreakingLine;
import io.github.immichsdk.transport.CancelHandle;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Bytes up and down through each reverse proxy, also when it dies or the caller loses interest on the way. */
class TransfersTest extends ProxyTest {

    @ParameterizedTest
    @EnumSource
    @Tag("case-N1")
    void anUploadOfSomeMegabytesArrivesByteForByte(ReverseProxy kind) throws IOException {
        Proxy proxy = closing(kind.before(fake.url()));
        byte[] sent = bytes(MEGABYTES, 1);

        client(proxy.url()).uploads().upload(Files.write(folder.resolve("sea.jpg"), sent));

        assertThat(onlyAsset()).isEqualTo(sent);
        assertThat(proxy.stopAndListRequests())
                .isNotEmpty()
                .allMatch(request -> request.protocol().equals(Access.OVER_TLS));
    }

    @ParameterizedTest
    @EnumSource
    @Tag("case-N1")
    void aDownloadIsResumedAfterTheProxyWasKilledHalfWay(ReverseProxy kind) {
        byte[] stored = bytes(MEGABYTES, 2);
        String id = fake.seed().asset("sea.jpg", NOON).bytes(stored).add().id();
        fake.faults().on("downloadAsset").drip(100_000, Duration.ofMillis(10));
        Proxy proxy = closing(kind.before(fake.url()));
        AtomicBoolean killed = new AtomicBoolean();
        Path target = folder.resolve("down.jpg");

        DownloadedFile file = client(proxy.url())
                .downloads()
                .original(id)
                .onProgress(progress -> {
                    if (progress.bytes() > MEGABYTES / 4 && killed.compareAndSet(false, true)) {
                        proxy.kill();
                        proxy.start();
                    }
                })
                .to(target);

        assertThat(killed).isTrue();
        assertThat(target).hasBinaryContent(stored);
        assertThat(file.received()).isEqualTo(MEGABYTES);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("case-N1")
    void aDownloadThatIsCancelledLeavesNoRequestOpenBehindTheProxy(ReverseProxy kind) {
        String id = seedSlow();
        BreakingLine line = closing(new BreakingLine(fake.url()));
        ImmichClient immich = client(closing(kind.before(line.url())).url());
        CancelHandle handle = new CancelHandle();

        assertThatThrownBy(() -> immich.downloads()
                        .original(id)
                        .cancel(handle)
                        .onProgress(progress -> handle.cancel())
                        .to(folder.resolve("down.jpg")))
                .isInstanceOf(ImmichCancelledException.class);

        await("the proxy drops the request", () -> line.connections() == 0);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("case-N1")
    void aStreamThatIsClosedHalfWayLeavesNoRequestOpenBehindTheProxy(ReverseProxy kind) throws IOException {
        String id = seedSlow();
        BreakingLine line = closing(new BreakingLine(fake.url()));
        ImmichClient immich = client(closing(kind.before(line.url())).url());

        try (InputStream in = immich.downloads().original(id).stream()) {
            assertThat(in.read()).isGreaterThanOrEqualTo(0);
        }

        await("the proxy drops the request", () -> line.connections() == 0);
    }

    @ParameterizedTest
    @EnumSource
    void anArchiveBringsEachFileByteForByte(ReverseProxy kind) throws IOException {
        Map<String, byte[]> stored = Map.of("a.jpg", bytes(MEGABYTES, 3), "b.jpg", bytes(1_000_000, 4));
        List<String> ids = stored.entrySet().stream()
                .map(each -> fake.seed()
                        .asset(each.getKey(), NOON)
                        .bytes(each.getValue())
                        .add()
                        .id())
                .toList();
        ImmichClient immich = client(closing(kind.before(fake.url())).url());
        Path target = folder.resolve("all.zip");

        ArchiveReport report = immich.downloads().archive(ids).to(target);

        assertThat(report.complete()).isTrue();
        Map<String, byte[]> received = new HashMap<>();
        try (ZipFile zip = new ZipFile(target.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                try (InputStream in = zip.getInputStream(entry)) {
                    received.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        assertThat(received).containsOnlyKeys("a.jpg", "b.jpg");
        stored.forEach((name, bytes) -> assertThat(received.get(name)).as(name).isEqualTo(bytes));
    }

    /** Adds a file that takes minutes to arrive. */
    private String seedSlow() {
        fake.faults().on("downloadAsset").drip(20_000, Duration.ofSeconds(1));
        return fake.seed()
                .asset("sea.jpg", NOON)
                .bytes(bytes(MEGABYTES, 5))
                .add()
                .id();
    }
}
