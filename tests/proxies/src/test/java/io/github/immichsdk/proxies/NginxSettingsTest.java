package io.github.immichsdk.proxies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.albums.AlbumScope;
import io.github.immichsdk.config.RetryOptions;
import io.github.immichsdk.errors.ImmichException;
import io.github.immichsdk.errors.ImmichPayloadTooLargeException;
import io.github.immichsdk.errors.ImmichServerException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What nginx's own settings do to requests, and what a caller sees then. */
class NginxSettingsTest extends ProxyTest {

    @Test
    @Tag("case-N1")
    void anUploadAboveTheBodyLimitFailsOnceAndNamesTheSettingToRaise() throws Exception {
        Nginx nginx = closing(
                Nginx.before(fake.url()).set("client_max_body_size", "10k").started());
        Path file = Files.write(folder.resolve("big.jpg"), bytes(30_000, 1));

        assertThatThrownBy(() -> client(nginx.url()).uploads().upload(file))
                .isInstanceOf(ImmichPayloadTooLargeException.class)
                .hasMessageContaining("nginx")
                .hasMessageContaining("client_max_body_size");
        assertThat(attempts).extracting(Ended::operation).containsOnlyOnce("uploadAsset");
        assertThat(fake.requests()).noneMatch(request -> request.operationId().equals("uploadAsset"));
    }

    @Test
    @Tag("case-N1")
    void aBodyLimitIsReportedWhileMostOfAHugeFileIsStillToBeSent() throws Exception {
        Nginx nginx = closing(
                Nginx.before(fake.url()).set("client_max_body_size", "1m").started());
        Path file = folder.resolve("huge.jpg");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(50_000_000);
        }

        assertThatThrownBy(() -> client(nginx.url()).uploads().upload(file))
                .isInstanceOf(ImmichPayloadTooLargeException.class);
    }

    @Test
    void aReadTimeoutOfTheProxyIsAServerFailureThatNamesIt() {
        Nginx nginx =
                closing(Nginx.before(fake.url()).set("proxy_read_timeout", "1s").started());
        fake.faults().on("getAllAlbums").stallBeforeHandling();
        ImmichClient once =
                closing(builder(nginx.url()).retry(RetryOptions.none()).build());

        assertThatThrownBy(() -> once.albums().list(AlbumScope.OWNED))
                .isInstanceOfSatisfying(
                        ImmichServerException.class,
                        e -> assertThat(e).hasMessageContaining("504").hasMessageContaining("nginx"));
    }

    @Test
    void aReadIsRetriedAfterAReadTimeoutOfTheProxy() {
        Nginx nginx =
                closing(Nginx.before(fake.url()).set("proxy_read_timeout", "1s").started());
        fake.faults().on("getAllAlbums").stallBeforeHandling();

        assertThat(client(nginx.url()).albums().list(AlbumScope.OWNED)).isEmpty();
        assertThat(attempts)
                .filteredOn(attempt -> attempt.operation().equals("getAllAlbums"))
                .extracting(Ended::status)
                .containsExactly(504, 200);
    }

    @Test
    void anAlbumIsNotCreatedTwiceAfterAReadTimeoutOfTheProxy() {
        Nginx nginx =
                closing(Nginx.before(fake.url()).set("proxy_read_timeout", "1s").started());
        fake.faults().on("createAlbum").stallAfterHandling();

        assertThatThrownBy(() -> client(nginx.url()).albums().create("Sea")).isInstanceOf(ImmichServerException.class);

        assertThat(direct().albums().list(AlbumScope.OWNED)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"on", "off"})
    void anUploadArrivesByteForByteWhetherNginxBuffersRequestsOrNot(String buffering) throws Exception {
        Nginx nginx = closing(Nginx.before(fake.url())
                .set("proxy_request_buffering", buffering)
                .started());
        byte[] sent = bytes(MEGABYTES, 2);

        client(nginx.url()).uploads().upload(Files.write(folder.resolve("sea.jpg"), sent));

        assertThat(onlyAsset()).isEqualTo(sent);
        assertThat(nginx.stopAndListRequests())
                .allMatch(request -> request.protocol().equals(Access.OVER_TLS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"on", "off"})
    void aDownloadArrivesByteForByteWhetherNginxBuffersResponsesOrNot(String buffering) {
        Nginx nginx = closing(
                Nginx.before(fake.url()).set("proxy_buffering", buffering).started());
        byte[] stored = bytes(MEGABYTES, 3);
        String id = fake.seed().asset("sea.jpg", NOON).bytes(stored).add().id();

        assertThat(client(nginx.url()).downloads().original(id).bytes(MEGABYTES))
                .isEqualTo(stored);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/api", "/api/"})
    void aServerBelowASubPathIsReachedHoweverTheAddressEnds(String end) throws Exception {
        Nginx nginx = closing(Nginx.before(fake.url()).under("/photos").started());
        ImmichClient immich = client(nginx.url() + end);
        byte[] sent = bytes(100_000, 4);

        String id = immich.uploads()
                .upload(Files.write(folder.resolve("sea.jpg"), sent))
                .id();

        assertThat(immich.downloads().original(id).bytes(100_000)).isEqualTo(sent);
        assertThat(nginx.stopAndListRequests())
                .allMatch(request -> request.target().startsWith("/photos/api/"));
    }

    @Test
    void aRedirectToHttpsIsNotFollowedAndTheFailureNamesTheHttpsAddress() {
        Nginx nginx = closing(Nginx.before(fake.url()).started());

        assertThatThrownBy(() -> client(nginx.httpUrl()).users().me())
                .isInstanceOf(ImmichException.class)
                .hasMessageContaining("https://localhost:" + nginx.port());
        assertThat(attempts).hasSize(1);
        assertThat(nginx.stopAndListRequests())
                .extracting(Access::status)
                .as("the key goes over plain http once, and never again")
                .containsExactly(301);
        assertThat(fake.requests()).isEmpty();
    }
}
