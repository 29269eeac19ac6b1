package io.github.immichsdk.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.config.RetryOptions;
import io.github.immichsdk.config.Timeouts;
import io.github.immichsdk.errors.ImmichException;
import io.github.immichsdk.sync.ImmichSync;
import io.github.immichsdk.sync.StreamOptions;
import io.github.immichsdk.sync.SyncKind;
import io.github.immichsdk.sync.SyncLineException;
import io.github.immichsdk.sync.SyncStream;
import io.github.immichsdk.sync.SyncTypes;
import io.github.immichsdk.uploads.UploadOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Responses that arrive byte by byte, just fast enough for the idle limit, on every kind of call. */
class DrippingResponsesTest {

    private static final String ID = "3f0b6b0e-53b3-4f7c-8f0a-000000000001";

    @TempDir
    Path folder;

    /** A response that never ends. */
    private record Drip(String name, RawServer.Script script) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** One kind of call. */
    private record Kind(String name, Consumer<DrippingResponsesTest> call) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static RawServer.Script dripping(int status, String type, String front, String text) {
        return exchange -> {
            exchange.begin(status, type);
            exchange.write(front);
            exchange.drip(text, 100);
        };
    }

    private static final Drip HEAD = new Drip("head", exchange -> {
        exchange.last();
        exchange.write("HTTP/1.1 200 X\r\nX-Long: ");
        exchange.drip("a", 100);
    });
    private static final Drip ERROR = new Drip("error body", dripping(500, "application/json", "{\"message\":\"", "a"));
    private static final Drip REFUSAL = new Drip("body of a 404", dripping(404, "text/plain", "", " "));
    private static final Drip PAGE = new Drip("page", dripping(200, "text/html", "<html><title>", " "));
    private static final Drip BLANKS = new Drip("blanks", dripping(200, "application/json", "", " "));
    private static final Drip TEXT = new Drip("text", dripping(200, "application/json", "{\"id\":\"", "a"));
    private static final Drip LINE = new Drip("event line", dripping(200, "application/jsonlines+json", "{\"t", "a"));
    private static final Drip BLANK_LINES =
            new Drip("blank lines", dripping(200, "application/jsonlines+json", "", "\n"));

    private static final Kind READ =
            new Kind("read", test -> test.immich.users().me());
    private static final Kind CREATION =
            new Kind("creation", test -> test.immich.albums().create("a"));
    private static final Kind UPLOAD = new Kind("upload", DrippingResponsesTest::upload);
    private static final Kind DOWNLOAD =
            new Kind("download", test -> test.immich.downloads().thumbnail(ID).bytes(1000));
    private static final Kind DOWNLOAD_TO_A_FILE = new Kind(
            "download to a file",
            test -> test.immich.downloads().preview(ID).to(test.folder.resolve(UUID.randomUUID() + ".jpg")));
    private static final Kind STREAM = new Kind("event stream", DrippingResponsesTest::events);

    private ImmichClient immich;

    static Stream<Arguments> cells() {
        Stream<Arguments> all = Stream.of(HEAD, ERROR, REFUSAL, PAGE)
                .flatMap(drip -> Stream.of(READ, CREATION, UPLOAD, DOWNLOAD, DOWNLOAD_TO_A_FILE, STREAM)
                        .map(kind -> Arguments.of(drip, kind)));
        Stream<Arguments> json = Stream.of(BLANKS, TEXT)
                .flatMap(drip -> Stream.of(READ, CREATION, UPLOAD).map(kind -> Arguments.of(drip, kind)));
        Stream<Arguments> lines = Stream.of(LINE, BLANK_LINES).map(drip -> Arguments.of(drip, STREAM));
        return Stream.of(all, json, lines).flatMap(cells -> cells);
    }

    @ParameterizedTest
    @MethodSource("cells")
    @Tag("trust-H6")
    @Timeout(20)
    void aResponseThatTricklesEndsByALimitWhateverTheCall(Drip drip, Kind kind) throws IOException {
        try (RawServer server = RawServer.with(drip.script());
                ImmichClient client = ImmichClient.builder()
                        .server(server.url())
                        .accessToken("token")
                        .timeouts(new Timeouts(
                                        Duration.ofMillis(900),
                                        Duration.ofSeconds(2),
                                        Duration.ofMillis(400),
                                        Duration.ofMillis(400))
                                .slowResponse(Duration.ofMillis(400)))
                        .retry(RetryOptions.none())
                        .build()) {
            immich = client;

            assertThat(catchThrowable(() -> kind.call().accept(this))).isInstanceOf(ImmichException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("endlessLines")
    @Tag("trust-H4")
    @Timeout(60)
    void anEventLineWithoutEndIsAnErrorEvenIfInvalidLinesAreSkipped(StreamOptions options) throws IOException {
        try (RawServer server = RawServer.with(exchange -> {
                    exchange.begin(200, "application/jsonlines+json");
                    exchange.endless("x");
                });
                ImmichClient client = ImmichClient.builder()
                        .server(server.url())
                        .accessToken("token")
                        .retry(RetryOptions.none())
                        .build();
                SyncStream events = ImmichSync.of(client).stream(SyncTypes.of(SyncKind.ASSETS), options)) {
            assertThat(catchThrowable(() -> events.maps().forEach(event -> {})))
                    .isInstanceOf(SyncLineException.class)
                    .hasMessageContaining("line 1")
                    .hasMessageContaining("no end");
        }
    }

    static Stream<StreamOptions> endlessLines() {
        StreamOptions skipping = StreamOptions.defaults().maxLineBytes(1000).skipInvalidLines(line -> {});
        return Stream.of(skipping, skipping.maxLineBytes(2_000_000));
    }

    private void upload() {
        try {
            Path file = Files.writeString(folder.resolve(UUID.randomUUID() + ".jpg"), "picture");
            immich.uploads().upload(file, UploadOptions.defaults().skipVerification());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void events() {
        try (SyncStream events = ImmichSync.of(immich).stream(SyncTypes.of(SyncKind.ASSETS))) {
            events.maps().forEach(event -> {});
        }
    }
}
