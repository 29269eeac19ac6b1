package io.github.immichsdk.internal.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.StubTransport;
import io.github.immichsdk.TestClient;
import io.github.immichsdk.errors.ImmichUnexpectedResponseException;
import io.github.immichsdk.transport.Headers;
import io.github.immichsdk.transport.TransportResponse;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectsTest {

    private final StubTransport stub = new StubTransport();
    private final ImmichClient immich = TestClient.over(stub);

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aReadFollowsToTheSameServer(int status) {
        stub.status(status, "Location", "http://photos.test:2283/api/other?x=1").json("{\"a\":1}");

        assertThat(immich.raw().get("/things").asMap()).containsEntry("a", 1);
        assertThat(stub.lines()).containsExactly("GET /api/things", "GET /api/other?x=1");
        assertThat(stub.last().header("x-api-key")).isEqualTo(TestClient.KEY);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/other, /api/other",
        "other, /api/things/other",
        "original?, /api/things/original?",
        "?page=2, /api/things/?page=2",
        "HTTP://PHOTOS.test:2283/api/other, /api/other",
    })
    void aLocationIsResolvedAgainstTheRequestedAddress(String location, String line) {
        stub.status(302, "Location", location).json("{}");

        immich.raw().get("/things/x").asMap();

        assertThat(stub.last().line()).isEqualTo("GET " + line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.test/api/things",
                "https://photos.test:2283/api/things",
                "http://photos.test/api/things",
                "http://photos.test:2284/api/things",
                "//evil.test/api/things",
                "http://photos.test:2283@evil.test/",
                "file:///etc/passwd"
            })
    void anotherServerIsNamedAndNothingIsSentThere(String location) {
        stub.status(302, "Location", location + "?token=s3cr3t");
        // what looks like credentials in it is not shown
        String shown = location.replace("photos.test:2283@", "");

        assertThatThrownBy(() -> immich.raw().get("/things").asMap())
                .isInstanceOf(ImmichUnexpectedResponseException.class)
                .hasMessageContaining("302: http://photos.test:2283/api redirects to " + shown)
                .hasMessageContaining("Build the client with the address meant")
                .hasMessageNotContaining("s3cr3t");
        assertThat(stub.requests()).hasSize(1);
    }

    @Test
    void aRedirectToNowhereIsNamed() {
        stub.status(302);

        assertThatThrownBy(() -> immich.raw().get("/things").asMap()).hasMessageContaining("redirects to nowhere");
    }

    @Test
    void aPlaceThatIsNoAddressIsNotFollowed() {
        stub.status(302, "Location", "http://[bad");

        assertThatThrownBy(() -> immich.raw().get("/things").asMap())
                .isInstanceOf(ImmichUnexpectedResponseException.class);
        assertThat(stub.requests()).hasSize(1);
    }

    @Test
    void aCircleEndsAfterFive() {
        for (int i = 0; i < 6; i++) {
            stub.status(302, "Location", "/api/things");
        }

        assertThatThrownBy(() -> immich.raw().get("/things").asMap())
                .isInstanceOf(ImmichUnexpectedResponseException.class);
        assertThat(stub.requests()).hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(ints = {307, 308})
    void aWriteFollowsARedirectThatKeepsItsMethodAndBody(int status) {
        stub.status(status, "Location", "/api/other").json("{}");

        immich.raw().call("POST", "/things").body(Map.of("a", 1)).asMap();

        assertThat(stub.requests())
                .extracting(Object::toString)
                .containsExactly("POST /api/things {\"a\":1}", "POST /api/other {\"a\":1}");
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303})
    void aWriteIsNotTurnedIntoARead(int status) {
        stub.status(status, "Location", "/api/other");

        assertThatThrownBy(() -> immich.raw().call("POST", "/things").send())
                .isInstanceOf(ImmichUnexpectedResponseException.class);
        assertThat(stub.requests()).hasSize(1);
    }

    @Test
    void theResponseThatOnlyRedirectsIsClosed() {
        AtomicInteger closed = new AtomicInteger();
        stub.then(request -> new TransportResponse(
                        302, Headers.none().with("Location", "/api/other"), new ByteArrayInputStream(new byte[9]) {
                            @Override
                            public void close() {
                                closed.incrementAndGet();
                            }
                        }))
                .json("{}");

        immich.raw().get("/things").asMap();

        assertThat(closed).hasValue(1);
    }

    @Test
    void aNotModifiedResponseIsNoRedirect() {
        stub.then(request -> new TransportResponse(304, Headers.none(), InputStream.nullInputStream()));

        assertThatThrownBy(() -> immich.raw().get("/things").asMap()).hasMessageStartingWith("304 refused");
    }
}
