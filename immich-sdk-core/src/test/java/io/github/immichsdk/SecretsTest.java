package io.github.immichsdk;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import io.github.immichsdk.api.Effect;
import io.github.immichsdk.api.Permission;
import io.github.immichsdk.config.Credentials;
import io.github.immichsdk.errors.ImmichException;
import io.github.immichsdk.transport.Headers;
import io.github.immichsdk.transport.TransportResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Plants secrets in all places, lets a hostile server send them back, and searches all texts for them. */
class SecretsTest {

    private static final String CREDENTIAL = "PLANTEDcredential0123456789";
    private static final String PROXY = "PLANTEDproxytoken0123456789";
    private static final String QUERY = "PLANTEDquery0123456789";
    private static final String NEW_SECRET = "PLANTEDnewsecret0123456789";

    private static final String ALL = CREDENTIAL + " " + PROXY;

    static Stream<Arguments> combinations() {
        List<Arguments> all = new ArrayList<>();
        for (Credentials credentials : List.of(
                Credentials.apiKey(CREDENTIAL),
                Credentials.accessToken(CREDENTIAL),
                Credentials.sharedLinkKey(CREDENTIAL),
                Credentials.sharedLinkSlug(CREDENTIAL))) {
            for (int status : List.of(200, 204, 302, 400, 401, 403, 404, 406, 409, 413, 429, 431, 500, 502, 503)) {
                all.add(Arguments.of(credentials, status));
            }
        }
        return all.stream();
    }

    static Stream<String> echoes() {
        return Stream.of(
                "{\"message\":\"you sent " + ALL + "\"}",
                "{\"message\":[\"name " + ALL + " must be shorter\"]}",
                "{\"message\":\"Validation failed\",\"errors\":[{\"path\":[\"" + CREDENTIAL + "\"],\"message\":\"" + ALL
                        + "\"}]}",
                "{\"message\":\"Missing required permission: " + CREDENTIAL + "\"}",
                "<html><title>" + ALL + "</title></html>",
                "{\"other\":\"" + ALL + "\"",
                ALL);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("combinations")
    void whateverAServerSendsBackNoTextShowsASecret(Credentials credentials, int status) {
        echoes().forEach(echo -> {
            for (String type : List.of("application/json", "text/html")) {
                search(credentials, stub -> {
                    for (int i = 0; i < 4; i++) {
                        stub.then(request -> new TransportResponse(
                                status,
                                Headers.none()
                                        .with("Content-Type", type)
                                        .with("Location", "http://evil.test/x?k=" + QUERY),
                                new ByteArrayInputStream(echo.getBytes(StandardCharsets.UTF_8))));
                    }
                });
            }
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("networkFailures")
    void whateverTheNetworkDoesNoTextShowsASecret(IOException failure) {
        search(Credentials.apiKey(CREDENTIAL), stub -> {
            for (int i = 0; i < 4; i++) {
                stub.fail(failure);
            }
        });
    }

    static Stream<IOException> networkFailures() {
        return Stream.of(
                new IOException("Connection reset"),
                new ConnectException("Connection refused"),
                new UnknownHostException("photos.test"),
                new SSLHandshakeException("PKIX"));
    }

    @Test
    void theSecretOfANewKeyThatCannotBeReadIsNotShown() {
        StubTransport stub = new StubTransport().json(201, "{\"secret\":\"" + NEW_SECRET + "\",\"apiKey\":7}");

        texts(stub, Credentials.apiKey(CREDENTIAL), immich -> immich.apiKeys().create("x", Permission.ALL))
                .forEach(text -> assertThat(text).doesNotContain("PLANTED"));
    }

    private static void search(Credentials credentials, Consumer<StubTransport> script) {
        StubTransport stub = new StubTransport();
        script.accept(stub);
        List<String> texts = texts(
                stub,
                credentials,
                immich -> immich.raw()
                        .call("POST", "/things")
                        .query("token", QUERY)
                        .body(Map.of("a", "b"))
                        .effect(Effect.READS)
                        .asMap());
        assertThat(texts).hasSizeGreaterThan(4);
        texts.forEach(text -> assertThat(text).doesNotContain("PLANTED"));
    }

    /** All that can be seen of a call: failure with stack trace and details, log lines, the interceptors', toString. */
    private static List<String> texts(StubTransport stub, Credentials credentials, Consumer<ImmichClient> call) {
        List<String> texts = new ArrayList<>();
        RecordingInterceptor seen = new RecordingInterceptor();
        try (Logged log = Logged.from(Level.TRACE)) {
            ImmichClient immich = TestClient.builder(stub, new TestTime())
                    .credentials(credentials)
                    .extraHeaders(() -> Map.of("X-Proxy-Token", PROXY, "Cookie", "session=" + PROXY))
                    .interceptor(seen)
                    .build();
            texts.add(immich.toString());
            texts.add(immich.options().toString());
            try {
                call.accept(immich);
            } catch (ImmichException e) {
                StringWriter trace = new StringWriter();
                e.printStackTrace(new PrintWriter(trace));
                texts.add(trace.toString());
                texts.add(e.call().toString());
                texts.add(String.valueOf(e));
            }
            for (ILoggingEvent event : log.events()) {
                texts.add(event.getFormattedMessage());
                texts.add(
                        event.getThrowableProxy() == null
                                ? ""
                                : ThrowableProxyUtil.asString(event.getThrowableProxy()));
            }
            seen.ended.forEach(attempt -> texts.add(attempt.toString()));
        }
        stub.requests().forEach(sent -> texts.add(sent.request().toString()));
        stub.requests().forEach(sent -> texts.add(sent.request().headers().toString()));
        return texts;
    }
}
