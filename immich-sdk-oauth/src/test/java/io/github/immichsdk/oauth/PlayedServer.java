package io.github.immichsdk.oauth;

import io.github.immichsdk.config.RetryOptions;
import io.github.immichsdk.transport.Headers;
import io.github.immichsdk.transport.RequestBody;
import io.github.immichsdk.transport.Transport;
import io.github.immichsdk.transport.TransportRequest;
import io.github.immichsdk.transport.TransportResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** An Immich server and a provider that need no network: responds to the two requests of a login, and keeps the requests. */
final class PlayedServer implements Transport {

    static final String URL = "https://photos.test";
    static final String LOGIN_PAGE = "https://id.test/auth?client_id=immich";
    static final String TOKEN = "acce55tokenPLANTED";
    static final String USER = "6e3f0a58-4b1c-4e0e-9d43-0a51cf7c6d11";
    static final String SESSION = "{\"accessToken\":\"" + TOKEN + "\",\"userId\":\"" + USER
            + "\",\"userEmail\":\"ann@x.test\",\"name\":\"Ann\",\"isAdmin\":false,\"profileImagePath\":\"\","
            + "\"shouldChangePassword\":false,\"isOnboarded\":true}";
    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    /** A request of a login. */
    record Sent(String line, @Nullable String body, Headers headers) {}

    final List<Sent> sent = new CopyOnWriteArrayList<>();
    private volatile int startStatus = 201;
    private volatile String start = "{\"url\":\"" + LOGIN_PAGE + "\"}";
    private volatile int status = 201;
    private volatile String response = SESSION;
    private volatile @Nullable IOException failure;

    /** Responds to the first request with this. */
    PlayedServer starts(int changed, String json) {
        startStatus = changed;
        start = json;
        return this;
    }

    /** Names another login page. */
    PlayedServer loginPage(String url) {
        return starts(201, "{\"url\":\"" + url + "\"}");
    }

    /** Responds to the second request with this. */
    PlayedServer responds(int changed, String json) {
        status = changed;
        response = json;
        return this;
    }

    /** Fails both requests as a network does. */
    PlayedServer fails(IOException broken) {
        failure = broken;
        return this;
    }

    /** {@return options with this server behind them, a clock that stands still and random octets 0, 1, 2 and so on} */
    OAuthOptions options() {
        return OAuthOptions.defaults()
                .client(client ->
                        client.transport(this).retry(RetryOptions.defaults().firstDelay(Duration.ofMillis(1))))
                .random(counting())
                .clock(Clock.fixed(NOW, ZoneOffset.UTC));
    }

    static RandomGenerator counting() {
        return new RandomGenerator() {
            private byte next;

            @Override
            public synchronized void nextBytes(byte[] bytes) {
                for (int i = 0; i < bytes.length; i++) {
                    bytes[i] = next++;
                }
            }

            @Override
            public long nextLong() {
                throw new UnsupportedOperationException("octets only");
            }
        };
    }

    @Override
    public TransportResponse send(TransportRequest request) throws IOException {
        RequestBody body = request.body();
        String text = null;
        if (body != null) {
            try (InputStream in = body.open()) {
                text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
        sent.add(new Sent(request.method() + " " + request.uri(), text, request.headers()));
        IOException broken = failure;
        if (broken != null) {
            throw broken;
        }
        return request.uri().getPath().endsWith("/authorize") ? json(startStatus, start) : json(status, response);
    }

    private static TransportResponse json(int status, String text) {
        return new TransportResponse(
                status,
                Headers.none().with("Content-Type", "application/json"),
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
