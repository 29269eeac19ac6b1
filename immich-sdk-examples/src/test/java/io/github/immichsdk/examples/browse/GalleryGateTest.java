package io.github.immichsdk.examples.browse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.search.AssetQuery;
import io.github.immichsdk.testkit.RecordedRequest;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Only pages of the gallery itself, in a browser of this machine, change anything. */
class GalleryGateTest extends GalleryTest {

    @BeforeEach
    void fill() {
        server.seed().photo("BURST_1.jpg", NOON);
        server.seed().photo("BURST_2.jpg", NOON.plusMillis(400));
    }

    @Test
    void aFormOfItsOwnPagesIsAccepted() throws IOException {
        String plan = planned();
        server.clearRequests();

        assertThat(visitor.post(plan + "/apply", visitor.token()).status()).isEqualTo(303);
        assertThat(immich.stacks().list()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wrong", "0123456789abcdef0123456789abcdef"})
    void aFormWithoutTheTokenOfThisRunChangesNothing(String token) throws IOException {
        String plan = planned();
        server.clearRequests();

        Visitor.Response response = visitor.post(plan + "/apply", token);

        assertThat(response.status()).isEqualTo(403);
        assertThat(response.body()).contains("Refused", "nothing is changed");
        assertThat(server.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "http://evil.example", "http://127.0.0.1", "http://127.0.0.1:1", "https://localhost"
            })
    void aFormOfAnotherOriginChangesNothingEvenWithTheToken(String origin) throws IOException {
        String plan = planned();
        server.clearRequests();
        Map<String, String> headers = visitor.formHeaders();
        headers.put("Origin", origin);

        Visitor.Response response = visitor.send("POST", plan + "/apply", headers, Visitor.form(visitor.token()));

        assertThat(response.status()).isEqualTo(403);
        assertThat(server.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"evil.example", "evil.example:80", "127.0.0.1", "127.0.0.1:1", "[::1]", "localhost.evil.example"
            })
    void aNameThatLeadsToThisMachineIsNotEnough(String host) throws IOException {
        Visitor.Response page = visitor.send("GET", "/", Map.of("Host", host), "");

        assertThat(page.status()).isEqualTo(403);
        assertThat(page.body()).doesNotContain("/pictures/");
    }

    @Test
    void aRequestWithoutAHostIsRefused() throws IOException {
        assertThat(visitor.send("GET", "/", Map.of("Host", ""), "").status()).isIn(400, 403);
    }

    @Test
    void localhostIsAnotherNameForIt() throws IOException {
        String host = "localhost:" + gallery.address().getPort();

        assertThat(visitor.send("GET", "/", Map.of("Host", host), "").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "cross-site,no-cors,image",
        "same-site,no-cors,image",
        "cross-site,cors,empty",
        "cross-site,navigate,iframe"
    })
    void anotherSiteCanNeitherShowItsPicturesNorReadItsPages(String site, String mode, String destination)
            throws IOException {
        Map<String, String> headers =
                Map.of("Sec-Fetch-Site", site, "Sec-Fetch-Mode", mode, "Sec-Fetch-Dest", destination);

        assertThat(visitor.send("GET", "/", headers, "").status()).isEqualTo(403);
    }

    @Test
    void aLinkOfAnotherSiteMayLeadToIt() throws IOException {
        Map<String, String> headers =
                Map.of("Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "navigate", "Sec-Fetch-Dest", "document");

        assertThat(visitor.send("GET", "/", headers, "").status()).isEqualTo(200);
    }

    @Test
    void onlyThisMachineReachesIt() throws IOException {
        List<InetAddress> others = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .toList();

        for (InetAddress other : others) {
            try (Socket socket = new Socket()) {
                assertThatThrownBy(() -> socket.connect(
                                new InetSocketAddress(other, gallery.address().getPort()), 5_000))
                        .isInstanceOf(ConnectException.class);
            }
        }
        assertThat(gallery.address().getHost()).isEqualTo("127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "POST", "OPTIONS"})
    void aPageHasNoOtherMethodThanGetAndHead(String method) throws IOException {
        Visitor.Response response = visitor.send(method, "/albums", visitor.formHeaders(), "");

        assertThat(response.status()).isEqualTo(405);
        assertThat(response.header("Allow")).isEqualTo("GET, HEAD");
    }

    @Test
    void aGetOfAFormChangesNothing() throws IOException {
        String plan = planned();
        server.clearRequests();

        Visitor.Response response = visitor.get(plan + "/apply?token=" + visitor.token());

        assertThat(response.status()).isEqualTo(405);
        assertThat(response.header("Allow")).isEqualTo("POST");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void noGetSendsAnythingButReads() throws IOException {
        String plan = planned();
        server.clearRequests();
        String picture = immich.search().stream(AssetQuery.all())
                .findFirst()
                .orElseThrow()
                .id();
        server.clearRequests();

        for (String path : List.of(
                "/",
                "/timeline/2026-07",
                "/albums",
                "/pictures/" + picture,
                "/thumbnails/" + picture,
                "/previews/" + picture,
                "/stacks",
                plan,
                "/duplicates",
                "/style.css",
                "/icon.svg")) {
            assertThat(visitor.get(path).status()).as(path).isEqualTo(200);
        }
        assertThat(server.requests())
                .isNotEmpty()
                .extracting(RecordedRequest::method)
                .containsOnly("GET");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/albums", "/stacks", "/duplicates", "/style.css", "/none"})
    void headReturnsTheHeadersOfGetWithoutTheBody(String path) throws IOException {
        Visitor.Response get = visitor.get(path);
        Visitor.Response head = visitor.send("HEAD", path, Map.of(), "");

        assertThat(head.status()).isEqualTo(get.status());
        assertThat(head.header("Content-Length")).isEqualTo(get.header("Content-Length"));
        assertThat(head.header("Content-Type")).isEqualTo(get.header("Content-Type"));
        assertThat(head.bytes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/none",
                "/albums/",
                "/pictures/..%2f..%2fetc",
                "/pictures/%3Cscript%3E",
                "/timeline/2026-13",
                "/pictures/00000000-0000-4000-8000-000000000000",
                "/thumbnails/00000000-0000-4000-8000-000000000000",
                "/stacks/00000000000000000000000000000000"
            })
    void whatIsNotThereIsNotFound(String path) throws IOException {
        Visitor.Response response = visitor.get(path);

        assertThat(response.status()).isEqualTo(404);
        assertThat(response.body()).doesNotContain("<script");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/timeline/2026-07?page=0", "/timeline/2026-07?page=x", "/albums/x", "/timeline/2026-07?page=%zz"
            })
    void whatCannotBeReadSaysSo(String path) throws IOException {
        assertThat(visitor.get(path).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"text/plain,token=x", "application/json,{}", "'',token=x"})
    void onlyFormsAreRead(String type, String body) throws IOException {
        Map<String, String> headers = visitor.formHeaders();
        headers.put("Content-Type", type);

        assertThat(visitor.send("POST", "/stacks", headers, body).status()).isEqualTo(400);
    }

    @Test
    void aFormThatIsTooLargeIsNotRead() throws IOException {
        String form = Visitor.form(visitor.token(), "by", "b".repeat(70_000));

        Visitor.Response response = visitor.send("POST", "/stacks", visitor.formHeaders(), form);

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.body()).contains("larger than 65536 bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/none", "/style.css", "/stacks"})
    void eachResponseForbidsScriptsFramesAndForeignContent(String path) throws IOException {
        Visitor.Response response = visitor.get(path);

        assertThat(response.header("Content-Security-Policy"))
                .contains("default-src 'none'", "form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe", "script-src", "http");
        assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(response.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void eachRunHasATokenOfItsOwn() throws IOException {
        try (Gallery other = Gallery.start(immich, 0)) {
            assertThat(new Visitor(other.address()).token())
                    .isNotEqualTo(visitor.token())
                    .hasSize(32);
        }
    }

    @Test
    void aPortInUseIsReported() {
        assertThatThrownBy(() -> Gallery.start(immich, gallery.address().getPort()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("127.0.0.1:" + gallery.address().getPort(), "--port");
    }
}
