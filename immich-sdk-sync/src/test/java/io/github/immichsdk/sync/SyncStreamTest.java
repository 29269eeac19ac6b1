package io.github.immichsdk.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.github.immichsdk.config.Credentials;
import io.github.immichsdk.errors.ImmichCancelledException;
import io.github.immichsdk.errors.ImmichCredentialException;
import io.github.immichsdk.errors.ImmichDataException;
import io.github.immichsdk.errors.ImmichInterruptedException;
import io.github.immichsdk.errors.ImmichStatusException;
import io.github.immichsdk.errors.ImmichUnsupportedException;
import io.github.immichsdk.sync.event.AlbumEvent;
import io.github.immichsdk.sync.event.AssetEvent;
import io.github.immichsdk.sync.event.ControlEvent;
import io.github.immichsdk.sync.event.SyncEvent;
import io.github.immichsdk.sync.event.UnknownEvent;
import io.github.immichsdk.transport.Headers;
import io.github.immichsdk.transport.TransportResponse;
import io.github.immichsdk.transport.TransportTimeoutException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SyncStreamTest {

    private final StubSync server = new StubSync();

    @Test
    void eventsComeAsMapsInTheOrderOfTheServer() {
        server.stream(Lines.asset(1), Lines.album(2), Lines.COMPLETE);

        try (SyncStream events = server.sync().stream(SyncKind.ASSETS, SyncKind.ALBUMS)) {
            List<Map<String, Object>> all = events.maps().toList();

            assertThat(all)
                    .extracting(event -> event.get("type"))
                    .containsExactly("AssetV2", "AlbumV2", "SyncCompleteV1");
            assertThat(all.get(0)).containsOnlyKeys("type", "data", "ack");
            assertThat(all.get(0).get("data")).asInstanceOf(type(Map.class)).isNotNull();
            assertThat(all.get(0).get("ack")).isEqualTo(Lines.ack("AssetV2", 1));
        }
    }

    @Test
    void noRequestIsSentBeforeTheFirstElementIsRead() {
        try (SyncStream events = server.sync().stream(SyncTypes.all())) {
            Stream<Map<String, Object>> maps = events.maps().filter(event -> true);

            assertThat(maps).isNotNull();
            assertThat(server.asked()).isEmpty();
            assertThat(server.versionQuestions()).isZero();
        }
    }

    @Test
    void theNamesAreThoseOfTheServersVersion() {
        server.version("1.144.1");
        server.stream(Lines.COMPLETE);

        drain(server.sync().stream(SyncKind.ASSETS, SyncKind.ALBUMS));

        assertThat(server.asked()).containsExactly("POST /api/sync/stream {\"types\":[\"AssetsV1\",\"AlbumsV1\"]}");
    }

    @Test
    void uncompressedBytesAreRequested() {
        server.stream(Lines.COMPLETE);

        drain(server.sync().stream(SyncKind.ASSETS));

        assertThat(server.requests().get(0).headers().first("Accept-Encoding")).isEqualTo("identity");
        assertThat(server.requests().get(0).headers().first("Accept")).isEqualTo("application/jsonlines+json");
    }

    @Test
    void theIdleLimitOfTheClientHoldsAndNoOther() {
        server.stream(Lines.COMPLETE);

        drain(server.sync().stream(SyncKind.ASSETS));

        assertThat(server.requests().get(0).idle()).isEqualTo(Duration.ofSeconds(60));
        assertThat(server.requests().get(0).limits().deadline()).isNull();
    }

    @Test
    void eachEventIsReturnedBeforeTheNextByteIsRead() {
        List<String> seen = new ArrayList<>();
        ScriptedBytes bytes = new ScriptedBytes()
                .then(Lines.asset(1))
                .thenRun(() -> assertThat(seen).hasSize(1))
                .then(Lines.asset(2))
                .thenRun(() -> assertThat(seen).hasSize(2))
                .then(Lines.COMPLETE);
        server.stream(bytes);

        try (SyncStream events = server.sync().stream(SyncKind.ASSETS)) {
            events.maps().forEach(event -> seen.add(event.toString()));
        }

        assertThat(seen).hasSize(3);
    }

    @Test
    void theFirstElementsCanBeHadWithoutTheRest() {
        ScriptedBytes bytes = new ScriptedBytes().then(Lines.assets(1, 2)).thenRun(() -> {
            throw new AssertionError("read too far");
        });
        server.stream(bytes);

        try (SyncStream events = server.sync().stream(SyncKind.ASSETS)) {
            assertThat(events.maps().limit(2)).hasSize(2);
        }

        assertThat(bytes.closed()).isTrue();
    }

    @Test
    void closingTheStreamOfElementsStopsTheTransfer() {
        ScriptedBytes bytes = new ScriptedBytes().then(Lines.assets(1, 5));
        server.stream(bytes);
        Stream<Map<String, Object>> maps = server.sync().stream(SyncKind.ASSETS).maps();
        Iterator<Map<String, Object>> iterator = maps.iterator();
        iterator.next();

        maps.close();

        assertThat(bytes.closed()).isTrue();
    }

    @Test
    void aClosedStreamWakesItsReaderWithACancel() {
        SyncStream[] events = new SyncStream[1];
        server.stream(new ScriptedBytes().then(Lines.asset(1)).thenRun(() -> events[0].close()));
        events[0] = server.sync().stream(SyncKind.ASSETS);

        assertThatThrownBy(() -> drain(events[0])).isInstanceOf(ImmichCancelledException.class);
    }

    @Test
    void theBodyIsClosedAtTheEnd() {
        ScriptedBytes bytes = new ScriptedBytes().then(Lines.COMPLETE);
        server.stream(bytes);
        SyncStream events = server.sync().stream(SyncKind.ASSETS);

        assertThat(events.maps().toList()).hasSize(1);

        assertThat(bytes.closed()).isTrue();
    }

    @Test
    void theEventsCanBeReadOnce() {
        try (SyncStream events = server.sync().stream(SyncKind.ASSETS)) {
            events.maps();

            assertThatThrownBy(events::typed).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void eventsComeAsRecords() {
        server.stream(
                Lines.asset(1), Lines.album(2), Lines.line("TagV1", 3, "{\"id\":\"t\",\"deep\":[1]}"), Lines.COMPLETE);

        try (SyncStream events = server.sync().stream(SyncTypes.all())) {
            List<SyncEvent> all = events.typed().toList();

            assertThat(all.get(0)).isInstanceOfSatisfying(AssetEvent.Upsert.class, asset -> {
                assertThat(asset.id()).isEqualTo(Lines.id(1));
                assertThat(asset.originalFileName()).isEqualTo("größe-1.jpg");
            });
            assertThat(all.get(1)).isInstanceOf(AlbumEvent.Upsert.class);
            assertThat(all.get(2)).isInstanceOfSatisfying(UnknownEvent.class, unknown -> {
                assertThat(unknown.type()).isEqualTo("TagV1");
                assertThat(unknown.data()).isEqualTo(Map.of("id", "t", "deep", List.of(1)));
            });
            assertThat(all.get(3)).isInstanceOf(ControlEvent.Complete.class);
        }
    }

    @Test
    void aResetLineAloneIsACompleteStream() {
        server.stream(Lines.RESET);

        try (SyncStream events = server.sync().stream(SyncKind.ASSETS)) {
            assertThat(events.typed()).singleElement().isInstanceOf(ControlEvent.Reset.class);
        }
    }

    @Test
    void aStreamWithoutItsLastLineIsTruncatedAfterItsGoodEvents() {
        server.stream(Lines.assets(1, 3));

        assertTruncated(SyncTruncatedException.End.UNFINISHED, 3);
    }

    @Test
    void aStreamOfNothingIsTruncated() {
        server.stream("");

        assertTruncated(SyncTruncatedException.End.UNFINISHED, 0);
    }

    @Test
    void aCutInMidLineIsTruncatedAfterTheGoodEvents() {
        server.stream(new ScriptedBytes()
                .then(Lines.assets(1, 2) + "{\"type\":\"As")
                .thenFail(new IOException("Connection reset")));

        SyncTruncatedException failure = assertTruncated(SyncTruncatedException.End.CUT, 2);
        assertThat(failure).hasRootCauseMessage("Connection reset").hasMessageContaining("the last of type AssetV2");
    }

    @Test
    void aStreamThatFallsSilentIsTruncatedAfterTheGoodEvents() {
        server.stream(new ScriptedBytes()
                .then(Lines.assets(1, 2))
                .thenFail(new TransportTimeoutException(TransportTimeoutException.Limit.IDLE, Duration.ofSeconds(60))));

        assertTruncated(SyncTruncatedException.End.SILENT, 2);
    }

    @Test
    void whatBreaksAfterTheLastLineIsOfNoInterest() {
        server.stream(new ScriptedBytes()
                .then(Lines.asset(1) + Lines.COMPLETE)
                .thenFail(new IOException("Connection reset")));

        assertThat(drain(server.sync().stream(SyncKind.ASSETS))).hasSize(2);
    }

    @Test
    void linesAfterTheLastLineMakeAStreamUnfinished() {
        server.stream(Lines.COMPLETE, Lines.asset(1));

        assertTruncated(SyncTruncatedException.End.UNFINISHED, 2);
    }

    @Test
    void emptyLinesArePassedOver() {
        server.stream(Lines.asset(1), "\n", "\n", Lines.COMPLETE);

        assertThat(drain(server.sync().stream(SyncKind.ASSETS))).hasSize(2);
    }

    @Test
    void anInterruptedReadSaysSoAndLeavesTheFlag() {
        server.stream(new ScriptedBytes().thenFail(new InterruptedIOException()));

        assertThatThrownBy(() -> drain(server.sync().stream(SyncKind.ASSETS)))
                .isInstanceOf(ImmichInterruptedException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aNewStreamCanBeHadAfterOneThatBroke() {
        server.stream(Lines.asset(1)).stream(Lines.asset(1), Lines.COMPLETE);
        ImmichSync sync = server.sync();

        assertThatThrownBy(() -> drain(sync.stream(SyncKind.ASSETS))).isInstanceOf(SyncTruncatedException.class);
        assertThat(drain(sync.stream(SyncKind.ASSETS))).hasSize(2);
        assertThat(server.versionQuestions()).isEqualTo(1);
    }

    @Test
    void aStreamFromTheVeryBeginningRequestsAReset() {
        server.stream(Lines.COMPLETE);

        drain(server.sync().stream(
                SyncTypes.of(SyncKind.ASSETS), StreamOptions.defaults().reset()));

        assertThat(server.asked()).containsExactly("POST /api/sync/stream {\"types\":[\"AssetsV2\"],\"reset\":true}");
    }

    @Test
    void aDryRunHoldsTheResetBackAndReadsFromTheCheckpoints() {
        server.stream(Lines.COMPLETE);
        var client = server.client(builder -> builder.dryRun());

        drain(ImmichSync.of(client).stream(
                SyncTypes.of(SyncKind.ASSETS), StreamOptions.defaults().reset()));

        assertThat(server.asked()).containsExactly("POST /api/sync/stream {\"types\":[\"AssetsV2\"]}");
        assertThat(client.dryRunReport().writes()).hasSize(1);
    }

    @Test
    void anApiKeyIsRefusedBeforeAnyRequestWithTheWayOut() {
        var client = server.client(builder -> builder.credentials(Credentials.apiKey("kEy5ecretPLANTED")));
        ImmichSync sync = ImmichSync.of(client);

        assertThatThrownBy(() -> drain(sync.stream(SyncKind.ASSETS)))
                .isInstanceOf(ImmichCredentialException.class)
                .hasMessageContaining("log in");
        assertThatThrownBy(() -> sync.ack(List.of(Lines.ack("AssetV2", 1))))
                .isInstanceOf(ImmichCredentialException.class);
        assertThatThrownBy(sync::acks).isInstanceOf(ImmichCredentialException.class);
        assertThatThrownBy(sync::deleteAllAcks).isInstanceOf(ImmichCredentialException.class);
        assertThat(server.asked()).isEmpty();
        assertThat(server.versionQuestions()).isZero();
    }

    @Test
    void aNameThatTheServerWouldRefuseIsRefusedBeforeTheRequest() {
        assertThatThrownBy(() -> drain(server.sync().stream(SyncTypes.named("AuthUsersV1", "AssetsV1"))))
                .isInstanceOf(ImmichUnsupportedException.class);
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void theRequestToAnUpgradedServerIsSentAgainWithItsNewNames() {
        server.version("2.7.5");
        ImmichSync sync = server.sync();
        server.stream(Lines.COMPLETE);
        drain(sync.stream(SyncKind.ASSETS));

        server.version("3.0.3");
        server.error(400, "{\"message\":\"SyncRequestType.AssetsV1 is deprecated\"}").stream(Lines.COMPLETE);
        drain(sync.stream(SyncKind.ASSETS));

        assertThat(server.asked()).last().isEqualTo("POST /api/sync/stream {\"types\":[\"AssetsV2\"]}");
    }

    @Test
    void aRefusalThatHasNothingToDoWithTheVersionIsThrownOn() {
        server.error(400, "{\"message\":\"No\"}");

        assertThatThrownBy(() -> drain(server.sync().stream(SyncKind.ASSETS)))
                .isInstanceOf(ImmichStatusException.class)
                .hasMessageContaining("No");
        assertThat(server.streams()).isEqualTo(1);
    }

    @Test
    void aRefusalUnderTheTypeOfLinesIsReadAsTheErrorItIs() {
        server.streamStep(
                request -> new TransportResponse(
                        400,
                        Headers.none().with("Content-Type", "application/jsonlines+json; charset=utf-8"),
                        new ScriptedBytes()
                                .then(
                                        "{\"message\":\"Validation failed\",\"errors\":[{\"path\":[\"types\",0],\"message\":\"bad\"}]}")));

        assertThatThrownBy(() -> drain(server.sync().stream(SyncKind.ASSETS))).hasMessageContaining("types");
    }

    @Test
    void aStreamThatAProxyHasEncodedIsRefusedWithAReason() {
        ScriptedBytes bytes = new ScriptedBytes().then("\u001f\u008b");
        server.streamStep(request -> new TransportResponse(
                200,
                Headers.none()
                        .with("Content-Type", "application/jsonlines+json")
                        .with("Content-Encoding", "gzip"),
                bytes));

        assertThatThrownBy(() -> drain(server.sync().stream(SyncKind.ASSETS)))
                .isInstanceOf(ImmichDataException.class)
                .hasMessageContaining("gzip")
                .hasMessageContaining("proxy");
        assertThat(bytes.closed()).isTrue();
    }

    private SyncTruncatedException assertTruncated(SyncTruncatedException.End end, int lines) {
        List<Object> seen = new ArrayList<>();
        SyncTruncatedException[] thrown = new SyncTruncatedException[1];
        try (SyncStream events = server.sync().stream(SyncKind.ASSETS)) {
            assertThatThrownBy(() -> events.maps().forEach(seen::add))
                    .isInstanceOfSatisfying(SyncTruncatedException.class, e -> thrown[0] = e);
        }
        assertThat(seen).hasSize(lines);
        assertThat(thrown[0].end()).isEqualTo(end);
        assertThat(thrown[0].lines()).isEqualTo(lines);
        return thrown[0];
    }

    private static List<Map<String, Object>> drain(SyncStream events) {
        try (events) {
            return events.maps().toList();
        }
    }
}
