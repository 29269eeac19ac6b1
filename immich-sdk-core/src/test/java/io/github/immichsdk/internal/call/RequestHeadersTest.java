package io.github.immichsdk.internal.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.StubTransport;
import io.github.immichsdk.TestClient;
import io.github.immichsdk.TestTime;
import io.github.immichsdk.api.SdkVersion;
import io.github.immichsdk.config.Credentials;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestHeadersTest {

    private final StubTransport stub = new StubTransport();

    private ImmichClient with(Map<String, String> extra) {
        return TestClient.builder(stub, new TestTime())
                .extraHeaders(() -> extra)
                .build();
    }

    private StubTransport.Sent sentWith(Map<String, String> extra) {
        stub.json("{}");
        with(extra).raw().get("/things").asMap();
        return stub.last();
    }

    @Test
    void aRequestCarriesTheCredentialAndNothingThatIsNotNeeded() {
        StubTransport.Sent sent = sentWith(Map.of());

        assertThat(sent.request().headers().names())
                .containsExactlyInAnyOrder("Accept", "Accept-Encoding", "User-Agent", "x-api-key");
        assertThat(sent.header("Accept")).isEqualTo("application/json");
        assertThat(sent.header("x-api-key")).isEqualTo(TestClient.KEY);
    }

    @Test
    void theUserAgentNamesTheSdkAndWhatWasAdded() {
        stub.json("{}");
        TestClient.builder(stub, new TestTime())
                .userAgent("my-tool/1.2")
                .build()
                .raw()
                .get("/things")
                .asMap();

        assertThat(stub.last().header("User-Agent"))
                .startsWith("immich-sdk-java/" + SdkVersion.number() + " (java/")
                .endsWith(" my-tool/1.2");
    }

    @Test
    void bytesAreRequestedUncompressed() {
        stub.text(200, "image/jpeg", "x");

        TestClient.over(stub).raw().get("/things").asBytes(10);

        assertThat(stub.last().header("Accept")).isEqualTo("*/*");
        assertThat(stub.last().header("Accept-Encoding")).isEqualTo("identity");
    }

    @Test
    void extraHeadersAreSentAlong() {
        StubTransport.Sent sent = sentWith(Map.of("CF-Access-Client-Id", "id.access", "X-Two", "a b\tc"));

        assertThat(sent.header("cf-access-client-id")).isEqualTo("id.access");
        assertThat(sent.header("X-Two")).isEqualTo("a b\tc");
        assertThat(sent.header("x-api-key")).isEqualTo(TestClient.KEY);
    }

    @Test
    void extraHeadersAreReadBeforeEachAttempt() {
        AtomicInteger asked = new AtomicInteger();
        stub.status(500).json("{}");

        TestClient.builder(stub, new TestTime())
                .extraHeaders(() -> Map.of("X-Token", "t" + asked.incrementAndGet()))
                .build()
                .raw()
                .get("/things")
                .asMap();

        assertThat(stub.requests()).extracting(sent -> sent.header("X-Token")).containsExactly("t1", "t2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x-api-key",
                "X-API-KEY",
                "x-immich-user-token",
                "x-immich-session-token",
                "x-immich-share-key",
                "x-immich-share-slug",
                "Content-Type",
                "Content-Length",
                "Host",
                "Connection",
                "Expect",
                "Upgrade",
                "Transfer-Encoding"
            })
    void noExtraHeaderReplacesTheCredentialOrWhatTheTransportSets(String name) {
        assertThatThrownBy(
                        () -> with(Map.of(name, "other")).raw().get("/things").asMap())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("extraHeaders: '" + name + "' is set by the SDK itself");
        assertThat(stub.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "colon:", "ümlaut", "line\nbreak"})
    void aNameThatIsNoHeadersNameIsRefused(String name) {
        assertThatThrownBy(() -> with(Map.of(name, "x")).raw().get("/things").asMap())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("extraHeaders: expected the name of a header, got");
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3cr3t\r\nx-api-key: other", "s3cr3t\n", "s3cr3t\u0000", "s3cr3té"})
    void aValueThatCannotBeSentIsRefusedWithoutBeingShown(String value) {
        assertThatThrownBy(() ->
                        with(Map.of("X-Token", value)).raw().get("/things").asMap())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("extraHeaders: expected printable ASCII as the value of 'X-Token'")
                .hasMessageNotContaining("s3cr3t");
        assertThat(stub.requests()).isEmpty();
    }

    @Test
    void aProxysAuthorizationAndASessionGoTogether() {
        stub.json("{}");
        TestClient.builder(stub, new TestTime())
                .credentials(Credentials.accessToken("tok"))
                .extraHeaders(() -> Map.of("Authorization", "Basic abc"))
                .build()
                .raw()
                .get("/things")
                .asMap();

        assertThat(stub.last().header("Authorization")).isEqualTo("Basic abc");
        assertThat(stub.last().header("x-immich-user-token")).isEqualTo("tok");
    }

    @Test
    void whatTheSupplierThrowsReachesTheCallerAndFreesTheTurn() {
        ImmichClient immich = TestClient.builder(stub, new TestTime())
                .maxInFlight(1)
                .extraHeaders(() -> {
                    throw new IllegalStateException("no token today");
                })
                .build();

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> immich.raw().get("/things").asMap())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("no token today");
        }
    }

    @Test
    void secretsThatWereSentAreRemovedFromAResponse() {
        Map<String, String> extra = new HashMap<>();
        extra.put("X-Token", "proxytoken");
        extra.put("Cookie", "a=firstcookie; b=secondcookie");
        extra.put("Authorization", "Basic dXNlcjpwYXNz");
        stub.json(409, "{\"message\":\"proxytoken firstcookie secondcookie dXNlcjpwYXNz " + TestClient.KEY + " ok\"}");

        assertThatThrownBy(() -> with(extra).raw().get("/things").asMap())
                .hasMessageStartingWith("409 refused: *** *** *** *** *** ok");
    }
}
