package io.github.immichsdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.api.AuthType;
import io.github.immichsdk.config.ClientOptions;
import io.github.immichsdk.config.Credentials;
import io.github.immichsdk.config.RateLimit;
import io.github.immichsdk.config.RetryOptions;
import io.github.immichsdk.sessions.Session;
import io.github.immichsdk.transport.Headers;
import io.github.immichsdk.transport.TransportResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImmichClientBuilderTest {

    private final StubTransport stub = new StubTransport();

    private static ImmichClientBuilder from(Map<String, String> environment) {
        return ImmichClient.builder().fromEnvironment(environment);
    }

    @Test
    void aServerIsNeeded() {
        assertThatThrownBy(() -> ImmichClient.builder().apiKey("key").build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("server: expected an address such as");
    }

    @Test
    void oneWayToTheWireIsEnough() {
        assertThatThrownBy(() -> ImmichClient.builder()
                        .server("http://photos.test")
                        .httpClient(HttpClient.newHttpClient())
                        .transport(stub)
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("httpClient and transport: expected one of them, got both");
    }

    @Test
    void buildingSendsNothing() {
        TestClient.over(stub);

        assertThat(stub.requests()).isEmpty();
        assertThat(stub.versionQuestions()).isZero();
    }

    @Test
    void theLastCredentialCounts() {
        stub.json("{}");

        TestClient.builder(stub, new TestTime())
                .credentials(Credentials.accessToken("tok"))
                .apiKey("the-last-key")
                .build()
                .raw()
                .get("/things")
                .asMap();

        assertThat(stub.last().header("x-api-key")).isEqualTo("the-last-key");
        assertThat(stub.last().header("Authorization")).isNull();
    }

    @Test
    void aSessionBringsItsServer() {
        stub.json("{}");
        Session session = new Session(
                URI.create("https://h.test/photos"),
                "tok",
                "u",
                "a@x.test",
                "Ann",
                false,
                Instant.EPOCH,
                null,
                AuthType.PASSWORD);

        ImmichClient immich =
                ImmichClient.builder().session(session).transport(stub).build();
        immich.raw().get("/things").asMap();

        assertThat(immich.address()).hasToString("https://h.test/photos");
        assertThat(stub.last().request().uri()).hasToString("https://h.test/photos/api/things");
        assertThat(stub.last().header("Authorization")).isEqualTo("Bearer tok");
    }

    @Test
    void eachOptionReachesTheClient() {
        ImmichClient immich = TestClient.builder(stub, new TestTime())
                .retry(RetryOptions.none())
                .maxInFlight(7)
                .userAgent("x/1")
                .rateLimit(RateLimit.perSecond(5))
                .options(options -> options.maxInFlight(options.maxInFlight() + 1))
                .build();

        assertThat(immich.options().retry()).isEqualTo(RetryOptions.none());
        assertThat(immich.options().maxInFlight()).isEqualTo(8);
        assertThat(immich.options().userAgent()).isEqualTo("x/1");
        assertThat(immich.options().rateLimit()).isEqualTo(RateLimit.perSecond(5));
    }

    @Test
    void aViewChangesWithoutChangingItsClient() {
        ImmichClient immich = TestClient.over(stub);

        ImmichClient view = immich.withOptions(options -> options.userAgent("x/1"));

        assertThat(view.options().userAgent()).isEqualTo("x/1");
        assertThat(immich.options()).isEqualTo(ClientOptions.defaults());
    }

    @ParameterizedTest
    @CsvSource({
        "IMMICH_URL, http://a.test",
        "IMMICH_INSTANCE_URL, http://a.test",
    })
    void theEnvironmentNamesServerAndKey(String variable, String url) {
        stub.json("{}");

        ImmichClient immich = from(Map.of(variable, url, "IMMICH_API_KEY", "env-key"))
                .transport(stub)
                .build();
        immich.raw().get("/things").asMap();

        assertThat(immich.address()).hasToString("http://a.test");
        assertThat(stub.last().header("x-api-key")).isEqualTo("env-key");
    }

    @Test
    void theFirstNameOfTheServerWins() {
        ImmichClient immich = from(Map.of(
                        "IMMICH_URL", "http://a.test", "IMMICH_INSTANCE_URL", "http://b.test", "IMMICH_API_KEY", "k"))
                .transport(stub)
                .build();

        assertThat(immich.address()).hasToString("http://a.test");
    }

    @Test
    void whatTheEnvironmentLacksIsNamed() {
        assertThatThrownBy(() -> from(Map.of("IMMICH_API_KEY", "k")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("IMMICH_URL: expected the server's address");
        assertThatThrownBy(() -> from(Map.of("IMMICH_URL", "http://a.test", "IMMICH_API_KEY", " ")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("IMMICH_API_KEY: expected an API key");
    }

    @Test
    void aTransportOfOnesOwnIsNeverClosed() {
        TestClient.over(stub).close();

        assertThat(stub.closed()).isFalse();
    }

    @Test
    void aClientShowsItsServerAndNotItsKey() {
        assertThat(TestClient.over(stub)).hasToString("ImmichClient[http://photos.test:2283, API_KEY ***]");
    }

    @Test
    void discoveryRequestsWhereTheApiIsWithoutTheCredential() {
        stub.json("{\"api\":{\"endpoint\":\"/sub/api\"}}").json("{}");

        ImmichClient immich =
                TestClient.builder(stub, new TestTime()).discover().build();
        immich.raw().get("/things").asMap();

        assertThat(stub.lines()).containsExactly("GET /.well-known/immich", "GET /sub/api/things");
        assertThat(stub.requests().get(0).header("x-api-key")).isNull();
    }

    @Test
    void discoverySendsWhatAProxyWants() {
        stub.json("{\"api\":{\"endpoint\":\"/api\"}}");

        TestClient.builder(stub, new TestTime())
                .extraHeaders(() -> Map.of("X-Token", "t"))
                .discover()
                .build();

        assertThat(stub.last().header("X-Token")).isEqualTo("t");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"api\":{\"endpoint\":\"https://evil.test/api\"}}",
                "{\"api\":{\"endpoint\":\"http://photos.test:9/api\"}}",
                "{\"api\":{\"endpoint\":\"//evil.test/api\"}}",
                "{\"api\":{\"endpoint\":\"http://[\"}}",
                "{\"api\":{\"endpoint\":7}}",
                "{\"api\":{}}",
                "{\"api\":7}",
                "{}",
                "[]",
                "not json"
            })
    void discoveryNeverLeadsElsewhere(String response) {
        stub.json(response);

        assertThat(TestClient.builder(stub, new TestTime()).discover().build().address())
                .hasToString("http://photos.test:2283");
    }

    @Test
    void theAddressIsUsedAsGivenIfTheServerDoesNotNameThatOfItsApi() {
        stub.text(200, "text/html", "<html>").status(404).fail(new IOException("reset"));

        for (int i = 0; i < 3; i++) {
            assertThat(TestClient.builder(stub, new TestTime())
                            .discover()
                            .build()
                            .address())
                    .hasToString("http://photos.test:2283");
        }
    }

    @Test
    void discoveryFollowsARedirectOfTheSameServer() {
        stub.then(request -> new TransportResponse(
                        301,
                        Headers.none().with("Location", "/x/.well-known/immich"),
                        new ByteArrayInputStream("".getBytes(StandardCharsets.UTF_8))))
                .json("{\"api\":{\"endpoint\":\"/x/api\"}}");

        assertThat(TestClient.builder(stub, new TestTime()).discover().build().address())
                .hasToString("http://photos.test:2283/x");
    }
}
