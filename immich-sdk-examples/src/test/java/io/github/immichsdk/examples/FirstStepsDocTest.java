package io.github.immichsdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.PermissionCheck;
import io.github.immichsdk.albums.AlbumScope;
import io.github.immichsdk.api.Operations;
import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.assets.AssetType;
import io.github.immichsdk.config.ClientOptions;
import io.github.immichsdk.config.RetryOptions;
import io.github.immichsdk.config.Timeouts;
import io.github.immichsdk.errors.ImmichException;
import io.github.immichsdk.errors.ImmichForbiddenException;
import io.github.immichsdk.errors.ImmichNotFoundException;
import io.github.immichsdk.errors.ImmichTimeoutException;
import io.github.immichsdk.search.AssetFlag;
import io.github.immichsdk.search.AssetQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** The code in docs/getting-started.md, docs/errors.md and docs/virtual-threads.md does what the pages say. */
@ResourceLock(Resources.SYSTEM_OUT)
class FirstStepsDocTest extends DocTest {

    @Test
    void theFirstCallsPrintTheNameAndTheAlbums() {
        String url = server.url();
        String key = server.apiKey();
        server.seed().album("Sea");

        String out = Printed.by(() -> {
            try (ImmichClient immich = ImmichClient.builder()
                    .server(url) // such as https://photos.example.org
                    .apiKey(key)
                    .build()) {
                System.out.println(immich.users().me().name());
                immich.albums().list(AlbumScope.OWNED).forEach(System.out::println);
            }
        });

        assertThat(out).startsWith(immich.users().me().name()).contains("Sea");
    }

    @Test
    void theSetUpOfANewProjectIsThatOfAProgramThatTheBuildRuns() throws IOException {
        String page = Files.readString(DocCode.ROOT.resolve("docs/getting-started.md"));
        List<String> program = lines(Files.readString(DocCode.ROOT.resolve("tests/consumers/class-path/pom.xml"))
                .replace("${immich.version}", "0.1.0"));

        List<String> blocks = Pattern.compile("(?ms)^```xml\\n(.*?)^```")
                .matcher(page)
                .results()
                .map(block -> block.group(1))
                .toList();

        assertThat(blocks).hasSize(3).allSatisfy(block -> assertThat(program).containsAll(lines(block)));
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).toList();
    }

    @Test
    void theNeededPermissionsOfATaskAreFound() {
        PermissionCheck check =
                immich.permissions().checkTask(client -> client.albums().findOrCreate("Summer 2026"));
        System.out.println(check); // missing: album.create, needed for createAlbum

        assertThat(check.operations()).contains(Operations.CREATE_ALBUM);
        assertThat(check.granted()).isTrue();
    }

    @Test
    void favoriteVideosAreStreamed() {
        server.seed()
                .asset("pier.mp4", Instant.parse("2026-07-01T12:00:00Z"))
                .favorite()
                .add();

        AssetQuery videos = AssetQuery.all().type(AssetType.VIDEO).is(AssetFlag.FAVORITE);
        try (Stream<Asset> found = immich.search().stream(videos)) {
            found.limit(10).map(Asset::originalFileName).forEach(System.out::println);
        }

        assertThat(immich.search().count(videos)).isEqualTo(1);
    }

    @Test
    void assetsAreReadByManyThreads() throws Exception {
        List<String> ids = List.of(server.seed()
                .asset("pier.jpg", Instant.parse("2026-07-01T12:00:00Z"))
                .add()
                .id());
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Asset>> assets = new ArrayList<>();
            for (String id : ids) {
                assets.add(threads.submit(() -> immich.assets().get(id)));
            }

            assertThat(assets.get(0).get().originalFileName()).isEqualTo("pier.jpg");
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void aTrialListsTheAlbumThatIsNotCreated() {
        try (ImmichClient trial = immich.withOptions(options -> options.writes(ClientOptions.Writes.DRY_RUN))) {
            trial.albums().create("Never made");
            System.out.println(trial.dryRunReport()); // createAlbum  POST /albums  {"albumName":"Never made"}
        }

        assertThat(immich.albums().list(AlbumScope.OWNED)).isEmpty();
    }

    @Test
    void aMissingAssetAMissingPermissionAndATimeoutAreReportedDifferently() {
        String id = UUID.randomUUID().toString();
        assertThat(Printed.by(() -> report(immich, id))).startsWith("gone, or not yours: ");

        try (ImmichClient narrow = ImmichClient.builder()
                .server(server.url())
                .apiKey(server.apiKey("album.read"))
                .build()) {
            assertThat(Printed.by(() -> report(narrow, id))).startsWith("missing permission: asset.read");
        }

        server.faults().on("getAssetInfo").always().stallBeforeHandling();
        try (ImmichClient impatient = immich.withOptions(options ->
                options.retry(RetryOptions.none()).timeouts(Timeouts.defaults().response(Duration.ofMillis(200))))) {
            assertThat(Printed.by(() -> report(impatient, id))).startsWith("time limit expired: RESPONSE");
        }
    }

    private static void report(ImmichClient immich, String id) {
        try {
            immich.assets().get(id);
        } catch (ImmichNotFoundException e) {
            System.out.println("gone, or not yours: " + e.getMessage());
        } catch (ImmichForbiddenException e) {
            System.out.println("missing permission: " + e.missingPermission());
        } catch (ImmichTimeoutException e) {
            System.out.println("time limit expired: " + e.limit());
        } catch (ImmichException e) {
            System.out.println(e.operation() + " failed after " + e.attempts() + " attempts, ID " + e.correlationId());
        }
    }
}
