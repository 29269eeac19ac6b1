package io.github.immichsdk.proxies;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.ImmichClientBuilder;
import io.github.immichsdk.sync.ImmichSync;
import io.github.immichsdk.sync.RunOptions;
import io.github.immichsdk.sync.SyncHandler;
import io.github.immichsdk.sync.SyncKind;
import io.github.immichsdk.sync.SyncReport;
import io.github.immichsdk.sync.SyncStream;
import io.github.immichsdk.sync.SyncTypes;
import io.github.immichsdk.sync.event.AlbumEvent;
import io.github.immichsdk.sync.event.SyncEvent;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The event stream through each reverse proxy. */
class EventStreamTest extends ProxyTest {

    private static final SyncTypes ALBUMS = SyncTypes.of(SyncKind.ALBUMS);
    private static final int COUNT = 400;

    @ParameterizedTest
    @EnumSource
    @Tag("case-N1")
    void eventsArriveWhileTheServerHasNotEndedTheStream(ReverseProxy kind) {
        assertFirstEventsArrive(closing(kind.before(fake.url())));
    }

    /** Over HTTP/1.1, nginx holds back what is less than a packet. */
    @Test
    @Tag("http2")
    void eventsArriveAtOnceAlsoWhileNginxBuffersResponses() {
        Nginx nginx =
                closing(Nginx.before(fake.url()).set("proxy_buffering", "on").started());

        assertFirstEventsArrive(nginx);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("case-N1")
    void aRunResumesAfterTheProxyWasRestartedAndBringsEachEvent(ReverseProxy kind) {
        Set<String> albums = seed(COUNT);
        fake.faults().on("getSyncStream").drip(4_000, Duration.ofMillis(20));
        Proxy proxy = closing(kind.before(fake.url()));
        Set<String> seen = new LinkedHashSet<>();
        AtomicBoolean restarted = new AtomicBoolean();
        SyncHandler<SyncEvent> handler = SyncHandler.of(
                batch -> {
                    batch.events().stream()
                            .filter(AlbumEvent.Upsert.class::isInstance)
                            .forEach(event -> seen.add(((AlbumEvent.Upsert) event).id()));
                    if (restarted.compareAndSet(false, true)) {
                        proxy.kill();
                        proxy.start();
                    }
                },
                () -> {});

        SyncReport report = ImmichSync.of(session(proxy.url(), Duration.ofSeconds(10)))
                .run(
                        ALBUMS,
                        handler,
                        RunOptions.defaults()
                                .batches(50, Duration.ofSeconds(5))
                                .reconnects(5, Duration.ofMillis(50), Duration.ofMillis(200)));

        assertThat(seen).containsExactlyInAnyOrderElementsOf(albums);
        assertThat(report.reconnects()).isPositive();
        assertThat(proxy.stopAndListRequests())
                .filteredOn(request -> request.target().contains("/api/sync/"))
                .allMatch(request -> request.protocol().equals(Access.OVER_TLS));
    }

    /** Reads three events of a stream that the server neither continues nor ends. */
    private void assertFirstEventsArrive(Proxy proxy) {
        seed(5);
        fake.faults().on("getSyncStream").stallAfterLines(3);
        try (SyncStream stream = ImmichSync.of(session(proxy.url(), Duration.ofSeconds(30))).stream(ALBUMS)) {
            Iterator<Map<String, Object>> events = stream.maps().iterator();
            for (int i = 0; i < 3; i++) {
                assertThat(events.next()).containsEntry("type", "AlbumV2");
            }
        }
        assertThat(fake.faults().waiting()).isEmpty();
    }

    private Set<String> seed(int count) {
        Set<String> ids = new LinkedHashSet<>();
        for (int i = 0; i < count; i++) {
            ids.add(fake.seed().album("Album " + i));
        }
        return ids;
    }

    /** A client with a session: the event stream takes no API key. */
    private ImmichClient session(String url, Duration idle) {
        ImmichClientBuilder builder = builder(url);
        builder.session(builder.login(fake.admin().email(), fake.admin().password()));
        return closing(
                builder.options(options -> options.timeouts(options.timeouts().idle(idle)))
                        .build());
    }
}
