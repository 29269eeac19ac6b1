package io.github.immichsdk.transport;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.Flow;
import java.util.function.Consumer;

/**
 * Finds out why an upload over HTTP/2 stands still right at its beginning.
 *
 * <p>A proxy that rejects a body by its size returns 413 immediately and accepts no more of the body. The JDK's client looks
 * at a response only after the whole body went out, unless the stream is reset, and up to JDK 23 not even then: so it would
 * wait until the idle limit and lose the response. This asks the same over HTTP/1.1 with {@code Expect: 100-continue},
 * without ever sending the body: a server that refuses says so again, any other is ignored and the upload continues
 * waiting. As the body is never sent, the server cannot carry the request out.
 */
final class EarlyResponse {

    /** More than any server takes before it looks at the size; later, a stall has another reason. */
    static final long BEGINNING = 2 * 1024 * 1024;

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private EarlyResponse() {}

    /** {@return how long an upload may stand still before another request checks why} */
    static Duration patience(TransportRequest.Limits limits) {
        Duration half = limits.idle().dividedBy(2);
        return half.compareTo(PATIENCE) < 0 ? half : PATIENCE;
    }

    /** Asks; the consumer gets the head of a refusal only. */
    static void ask(HttpClient client, TransportRequest request, Consumer<HttpResponse.ResponseInfo> refusal)
            throws IOException, InterruptedException {
        HttpRequest question = JdkRequests.builder(request, new NeverSent(length(request)))
                .version(HttpClient.Version.HTTP_1_1)
                .expectContinue(true)
                .build();
        client.send(question, head -> {
            if (head.statusCode() >= 400) {
                // Without its body, which JDK 17 has dropped already.
                refusal.accept(head);
            }
            return HttpResponse.BodySubscribers.discarding();
        });
    }

    private static long length(TransportRequest request) {
        RequestBody body = request.body();
        return body == null ? 0 : body.length();
    }

    /** Says how long the body would be, and breaks off when the server wants it. */
    private record NeverSent(long contentLength) implements HttpRequest.BodyPublisher {

        @Override
        public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
            subscriber.onSubscribe(new Flow.Subscription() {
                @Override
                public void request(long n) {
                    subscriber.onError(new IOException("The server would take the body"));
                }

                @Override
                public void cancel() {
                    // nothing is open
                }
            });
        }
    }
}
