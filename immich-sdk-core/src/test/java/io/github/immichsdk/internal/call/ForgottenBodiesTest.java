package io.github.immichsdk.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.StubTransport;
import io.github.immichsdk.transport.Headers;
import io.github.immichsdk.transport.TransportResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class ForgottenBodiesTest {

    private static final String ID = "5a2b3c4d-0000-4000-8000-000000000001";

    private final Logger logger = (Logger) LoggerFactory.getLogger("io.github.immichsdk.calls");
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicInteger closings = new AtomicInteger();
    private final StubTransport stub = new StubTransport()
            .then(request -> new TransportResponse(
                    200, Headers.none().with("Content-Length", "4"), new ByteArrayInputStream(new byte[4]) {
                        @Override
                        public void close() {
                            closings.incrementAndGet();
                            closed.countDown();
                        }
                    }));
    private final ImmichClient immich = ImmichClient.builder()
            .server("http://photos.test")
            .apiKey("key")
            .maxInFlight(1)
            .transport(stub)
            .build();

    @BeforeEach
    void listen() {
        logged.start();
        logger.addAppender(logged);
    }

    @AfterEach
    void stop() {
        logger.detachAppender(logged);
        immich.close();
    }

    @Test
    void aDownloadThatTheProgramLostIsClosedAndNamedAndGivesItsPlaceBack() throws Exception {
        open();

        assertThat(collectedUntil(closed)).as("the body is closed").isTrue();
        assertThat(logged.list)
                .filteredOn(event -> event.getLevel() == Level.WARN)
                .singleElement()
                .extracting(ILoggingEvent::getFormattedMessage)
                .asString()
                .startsWith("the response of GET /assets/{id}/original was neither read to its end nor closed");
        stub.json("{\"res\":\"pong\"}");
        immich.server().ping(); // with one request in flight at most, it would wait otherwise
    }

    @Test
    void aClosedDownloadIsNotReported() throws Exception {
        closeOne();

        CountDownLatch garbage = new CountDownLatch(1);
        Runnable unwatch = lost(garbage);
        assertThat(collectedUntil(garbage)).as("garbage is found").isTrue();

        assertThat(unwatch).isNotNull();
        assertThat(closings).hasValue(1);
        assertThat(logged.list)
                .filteredOn(event -> event.getLevel() == Level.WARN)
                .singleElement()
                .extracting(ILoggingEvent::getFormattedMessage)
                .asString()
                .contains("GET /lost");
    }

    private void open() throws IOException {
        InputStream lost = immich.downloads().original(ID).stream();
        assertThat(lost.read()).isZero();
    }

    private void closeOne() throws IOException {
        immich.downloads().original(ID).stream().close();
    }

    /** Forgets a body after that of the test, which shows that garbage was collected meanwhile. */
    private static Runnable lost(CountDownLatch found) {
        InputStream in = new ByteArrayInputStream(new byte[0]) {
            @Override
            public void close() {
                found.countDown();
            }
        };
        return ForgottenBodies.watch(new ByteArrayInputStream(new byte[0]), in, () -> true, "GET /lost");
    }

    private static boolean collectedUntil(CountDownLatch done) throws InterruptedException {
        for (int i = 0; i < 300; i++) {
            System.gc();
            if (done.await(50, TimeUnit.MILLISECONDS)) {
                return true;
            }
        }
        return false;
    }
}
