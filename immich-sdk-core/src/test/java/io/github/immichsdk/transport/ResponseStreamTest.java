package io.github.immichsdk.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How much the body of a response requests ahead of its reader. */
@Tag("jdk-client")
class ResponseStreamTest {

    private static final int PART = 1000;

    private long requested;
    private boolean cancelled;
    private final TransportRequest request = Requests.get(URI.create("http://localhost/"));

    private ResponseStream stream(TransportRequest of) {
        HttpResponse.ResponseInfo head = new HttpResponse.ResponseInfo() {
            @Override
            public int statusCode() {
                return 200;
            }

            @Override
            public HttpHeaders headers() {
                return HttpHeaders.of(Map.of(), (name, value) -> true);
            }

            @Override
            public HttpClient.Version version() {
                return HttpClient.Version.HTTP_1_1;
            }
        };
        ResponseStream stream = new ResponseStream(new AttemptLimits(of.limits()), of, head, () -> {});
        stream.onSubscribe(new Flow.Subscription() {
            @Override
            public void request(long more) {
                requested += more;
            }

            @Override
            public void cancel() {
                cancelled = true;
            }
        });
        return stream;
    }

    private static void arrive(ResponseStream stream, long parts) {
        for (long i = 0; i < parts; i++) {
            stream.onNext(List.of(ByteBuffer.allocate(PART / 2), ByteBuffer.allocate(PART / 2)));
        }
    }

    @Test
    void noMorePartsAreRequestedThanMayLieUnread() throws IOException {
        try (ResponseStream stream = stream(request)) {
            long first = requested;
            assertThat(first).isBetween(2L, 64L);
            arrive(stream, first);
            assertThat(requested).isEqualTo(first);

            long arrived = first;
            long read = 0;
            for (int i = 0; i < 10_000; i++) {
                assertThat(stream.read(new byte[PART])).isEqualTo(PART);
                read++;
                assertThat(requested).isBetween(read, first + read);
                arrive(stream, requested - arrived);
                arrived = requested;
            }
        }
        assertThat(cancelled).isTrue();
    }

    @Test
    void aReaderIsNeverLeftWithoutARequest() throws IOException {
        try (ResponseStream stream = stream(request)) {
            // a server that sends one part at a time: something must be requested whenever the reader has nothing
            for (long arrived = 0; arrived < 1000; arrived++) {
                assertThat(requested).isGreaterThan(arrived);
                arrive(stream, 1);
                assertThat(stream.read(new byte[PART])).isEqualTo(PART);
            }
        }
    }

    @Test
    void oneReadTakesAllPartsThatHaveArrived() throws IOException {
        try (ResponseStream stream = stream(request)) {
            arrive(stream, 3);

            assertThat(stream.read(new byte[2 * PART + 1])).isEqualTo(2 * PART + 1);
            assertThat(stream.read(new byte[2 * PART])).isEqualTo(PART - 1);
            assertThat(stream.available()).isZero();
        }
    }

    @Test
    void theDeadlineOfTheCallHoldsWhileBytesAreAtHand() throws IOException {
        TransportRequest.Limits past = new TransportRequest.Limits(
                Duration.ofMinutes(1), Duration.ofMinutes(1), Duration.ofMinutes(1), System.nanoTime() - 1);
        TransportRequest late =
                new TransportRequest(request.method(), request.uri(), request.headers(), null, past, request.cancel());
        try (ResponseStream stream = stream(late)) {
            arrive(stream, 3);

            assertThatThrownBy(() -> stream.read(new byte[PART]))
                    .isInstanceOfSatisfying(
                            TransportTimeoutException.class,
                            e -> assertThat(e.limit()).isEqualTo(TransportTimeoutException.Limit.TOTAL));
        }
    }
}
