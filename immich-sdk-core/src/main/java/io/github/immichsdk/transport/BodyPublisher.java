package io.github.immichsdk.transport;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Passes a request's body to the JDK's client piece by piece, and reports its progress.
 *
 * <p>Also used without a body, since a request for the length is the one sign the JDK gives that the connection stands: it
 * asks when it writes the headers.
 */
final class BodyPublisher implements HttpRequest.BodyPublisher {

    /** Receives the progress of a request, on the threads of the JDK's client. */
    interface Progress {
        /** The connection stands; the headers go out. */
        void connected();

        /** Another piece was requested, so there was room for the one before. */
        void taken();

        /** The last piece was handed over. */
        void sent();

        /** The body cannot be read, or has not the length it promised. */
        void broke(IOException failure);
    }

    private final @Nullable RequestBody body;
    private final long length;
    private final Progress progress;
    private final AtomicReference<@Nullable BodyFeed> feed = new AtomicReference<>();
    private volatile boolean stopped;
    private volatile boolean multiplexed;

    private BodyPublisher(@Nullable RequestBody body, long length, Progress progress) {
        this.body = body;
        this.length = length;
        this.progress = progress;
    }

    static BodyPublisher of(@Nullable RequestBody body, Progress progress) throws IOException {
        long length = body == null ? 0 : Math.max(-1, body.length());
        if (body != null && length == 0) {
            // The JDK never opens an empty body, so check here whether it is really empty.
            try (InputStream bytes = body.open()) {
                if (bytes.read() >= 0) {
                    throw BodyFeed.longer(0);
                }
            }
        }
        return new BodyPublisher(body, length, progress);
    }

    @Override
    public long contentLength() {
        progress.connected();
        if (length == 0) {
            progress.sent();
        }
        return length;
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
        if (body == null) {
            // Over HTTP/2 the JDK subscribes even where there is nothing to send; over HTTP/1.1 it does not.
            HttpRequest.BodyPublishers.noBody().subscribe(subscriber);
            return;
        }
        // the one sign of the protocol that there is before the response
        multiplexed = subscriber.getClass().getName().contains("Stream$RequestSubscriber")
                && !subscriber.getClass().getName().contains("Http1");
        BodyFeed next = new BodyFeed(body, length, subscriber, progress);
        BodyFeed before = feed.getAndSet(next);
        if (before != null) {
            before.stop();
            if (before.opened() && !body.repeatable()) {
                // The JDK sends again what the server did not process, but these bytes are gone: that is no fault of
                // theirs.
                refuse(subscriber);
                return;
            }
        }
        subscriber.onSubscribe(next);
        if (stopped) {
            next.stop();
        }
    }

    private static void refuse(Flow.Subscriber<? super ByteBuffer> subscriber) {
        subscriber.onSubscribe(new Flow.Subscription() {
            @Override
            public void request(long n) {
                subscriber.onError(
                        new IOException("request not processed by peer, and its body can be read only once"));
            }

            @Override
            public void cancel() {
                // nothing is open
            }
        });
    }

    /** {@return whether the body goes out over HTTP/2, where the peer decides how much of it at a time} */
    boolean multiplexed() {
        return multiplexed;
    }

    /** {@return how many bytes were handed over so far} */
    long given() {
        BodyFeed open = feed.get();
        return open == null ? 0 : open.given();
    }

    /** Lets go of the body's source: nothing more will be sent. */
    void stop() {
        stopped = true;
        BodyFeed open = feed.get();
        if (open != null) {
            open.stop();
        }
    }
}
