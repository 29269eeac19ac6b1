package io.github.immichsdk.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.errors.ImmichCancelledException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What only a real connection shows. */
class WireTest extends LineServerTest {

    @Test
    void anEventIsThereWhileTheServerHasNotSentTheNext() {
        CountDownLatch seen = new CountDownLatch(1);
        server.then(response -> {
            response.chunk(Lines.asset(1));
            if (seen.await(10, TimeUnit.SECONDS)) {
                response.chunk(Lines.COMPLETE).end();
            } else {
                response.cut();
            }
        });

        try (SyncStream events = sync.stream(SyncKind.ASSETS)) {
            assertThat(events.maps().peek(event -> seen.countDown()).toList()).hasSize(2);
        }
    }

    @Test
    void aCharacterAndALineMayBeSpreadOverChunks() {
        byte[] line = Lines.asset(1).getBytes(StandardCharsets.UTF_8);
        server.then(response -> {
            for (int i = 0; i < line.length; i++) {
                response.chunk(Arrays.copyOfRange(line, i, i + 1));
            }
            response.chunk(Lines.COMPLETE).end();
        });

        try (SyncStream events = sync.stream(SyncKind.ASSETS)) {
            assertThat(events.maps().toList().get(0).toString()).contains("größe-1.jpg");
        }
    }

    @Test
    void oneConnectionServesVersionStreamAndAcks() {
        server.then(response -> response.chunk(Lines.asset(1) + Lines.COMPLETE).end());

        sync.run(SyncTypes.of(SyncKind.ASSETS), SyncHandler.of(batch -> {}, () -> {}));
        sync.acks();

        assertThat(server.requests())
                .containsExactly(
                        "GET /api/server/version", "POST /api/sync/stream", "POST /api/sync/ack", "GET /api/sync/ack");
        // the first ack goes out while the stream is still open, on a connection of its own
        assertThat(server.connections()).isLessThanOrEqualTo(2);
    }

    @Test
    void aServerThatFallsSilentIsNoticedAndItsGoodEventsAreDelivered() {
        server.then(response -> response.chunk(Lines.assets(1, 3)).hang());

        assertTruncated(SyncTruncatedException.End.SILENT, 3);
    }

    @Test
    void aServerThatSendsHalfALineAndFallsSilentIsNoticed() {
        server.then(
                response -> response.chunk(Lines.assets(1, 2) + "{\"type\":").hang());

        assertTruncated(SyncTruncatedException.End.SILENT, 2);
    }

    @Test
    void aServerThatIsStoppedIsNoticed() {
        server.then(response -> response.chunk(Lines.assets(1, 3)).cut());

        assertTruncated(SyncTruncatedException.End.CUT, 3);
    }

    @Test
    void aStreamThatEndsInGoodOrderWithoutItsLastLineIsNoticed() {
        server.then(response -> response.chunk(Lines.assets(1, 3)).end());

        assertTruncated(SyncTruncatedException.End.UNFINISHED, 3);
    }

    @Test
    void aSilenceAfterTheLastLineCostsNothing() {
        server.then(response -> response.chunk(Lines.asset(1) + Lines.COMPLETE).hang());

        try (SyncStream events = sync.stream(SyncKind.ASSETS)) {
            assertThat(events.maps().toList()).hasSize(2);
        }
    }

    @Test
    void closingFreesABlockedReaderAndEndsTheConnection() throws InterruptedException {
        server.then(response -> {
            response.chunk(Lines.asset(1));
            while (true) {
                response.chunk(Lines.assets(2, 200));
            }
        });
        CountDownLatch begun = new CountDownLatch(1);
        SyncStream events = sync.stream(SyncKind.ASSETS);
        Thread closer = new Thread(() -> {
            try {
                begun.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            events.close();
        });
        closer.start();

        assertThatThrownBy(() -> events.maps().forEach(event -> begun.countDown()))
                .isInstanceOf(ImmichCancelledException.class);

        assertThat(server.sawTheClientLeave()).isTrue();
        closer.join();
    }

    @Test
    void aStreamClosedEarlyEndsTheConnection() throws InterruptedException {
        server.then(response -> {
            while (true) {
                response.chunk(Lines.assets(1, 200));
            }
        });

        try (SyncStream events = sync.stream(SyncKind.ASSETS)) {
            assertThat(events.maps().findFirst()).isPresent();
        }

        assertThat(server.sawTheClientLeave()).isTrue();
    }

    @Test
    void aRunTakesUpAResetASilentAndAnUnfinishedStream() {
        server.then(response -> response.chunk(Lines.assets(1, 3) + "{\"ty").reset())
                .then(response -> response.chunk(Lines.assets(4, 5)).hang())
                .then(response -> response.chunk(Lines.assets(6, 6)).end())
                .then(response -> response.chunk(Lines.assets(7, 9))
                        .chunk(Lines.line("SyncCompleteV1", 9, "{\"id\":\"" + Lines.id(10) + "\"}"))
                        .end());
        List<Object> ids = new ArrayList<>();

        SyncReport report = sync.run(
                SyncTypes.of(SyncKind.ASSETS),
                line -> ((Map<?, ?>) line.get("data")).get("id"),
                SyncHandler.of(batch -> ids.addAll(batch.events()), () -> {}),
                RunOptions.defaults().reconnects(2, Duration.ofMillis(1), Duration.ofMillis(2)));

        // a reset may destroy what the client had received but not read yet
        assertThat(ids).endsWith(Lines.ids(4, 10).toArray());
        assertThat(report.complete()).isTrue();
        assertThat(report.reconnects()).isEqualTo(3);
    }

    private void assertTruncated(SyncTruncatedException.End end, int lines) {
        List<Object> seen = new ArrayList<>();
        try (SyncStream events = sync.stream(SyncKind.ASSETS)) {
            assertThatThrownBy(() -> events.maps().forEach(seen::add))
                    .isInstanceOfSatisfying(
                            SyncTruncatedException.class,
                            e -> assertThat(e.end()).isEqualTo(end));
        }
        assertThat(seen).hasSize(lines);
    }
}
