package io.github.immichsdk.proxies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.errors.ImmichException;
import java.io.IOException;
import java.net.Authenticator;
import java.net.PasswordAuthentication;
import java.net.http.HttpClient;
import java.nio.file.Files;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** squid between the client and the server, as companies have it: for plain http, and by CONNECT for https. */
class ForwardProxyTest extends ProxyTest {

    @Test
    void plainHttpGoesThroughAnOpenProxyByteForByte() throws IOException {
        Squid squid = closing(Squid.open());

        assertUploadArrives(through(squid, fake.url()));

        assertThat(squid.stopAndListRequests())
                .isNotEmpty()
                .allMatch(request -> request.target().startsWith(fake.url() + "/api/"));
    }

    @Test
    void httpsGoesThroughATunnelAndKeepsTheProtocolOfTheTransport() throws IOException {
        Squid squid = closing(Squid.open());
        Nginx nginx = closing(Nginx.before(fake.url()).started());

        assertUploadArrives(through(squid, nginx.url()));

        assertThat(nginx.stopAndListRequests())
                .isNotEmpty()
                .allMatch(request -> request.protocol().equals(Access.OVER_TLS));
        assertThat(squid.stopAndListRequests())
                .isNotEmpty()
                .allMatch(request -> request.method().equals("CONNECT"));
    }

    @Test
    @Tag("jdk-client")
    void plainHttpGoesThroughAProxyThatIsGivenItsPassword() throws IOException {
        Squid squid = closing(Squid.authenticating());
        HttpClient http = HttpClient.newBuilder()
                .proxy(squid.selector())
                .authenticator(new Authenticator() {
                    @Override
                    protected PasswordAuthentication getPasswordAuthentication() {
                        return new PasswordAuthentication(Squid.USER, Squid.PASSWORD.toCharArray());
                    }
                })
                .build();

        assertUploadArrives(closing(builder(fake.url()).httpClient(http).build()));

        assertThat(squid.stopAndListRequests()).extracting(Access::status).contains(200);
    }

    @Test
    @Tag("case-N2")
    void aProxyThatWantsAPasswordForPlainHttpFailsTheFirstAttemptWithTheCure() {
        Squid squid = closing(Squid.authenticating());

        assertFailsAtOnce(squid, through(squid, fake.url()));
    }

    @Test
    @Tag("case-N2")
    void aProxyThatWantsAPasswordForATunnelFailsTheFirstAttemptWithTheCure() {
        Squid squid = closing(Squid.authenticating());
        Nginx nginx = closing(Nginx.before(fake.url()).started());

        assertFailsAtOnce(squid, through(squid, nginx.url()));
        assertThat(nginx.stopAndListRequests()).isEmpty();
    }

    private void assertFailsAtOnce(Squid squid, ImmichClient immich) {
        assertThatThrownBy(() -> immich.users().me())
                .isInstanceOf(ImmichException.class)
                .hasMessageContaining("407")
                .hasMessageContaining("proxy")
                .hasMessageContaining("credentials");
        assertThat(attempts).hasSize(1);
        assertThat(squid.stopAndListRequests()).extracting(Access::status).containsExactly(407);
        assertThat(fake.requests()).isEmpty();
    }

    private void assertUploadArrives(ImmichClient immich) throws IOException {
        byte[] sent = bytes(1_000_000, 1);
        String id = immich.uploads()
                .upload(Files.write(folder.resolve("sea.jpg"), sent))
                .id();

        assertThat(onlyAsset()).isEqualTo(sent);
        assertThat(immich.downloads().original(id).bytes(1_000_000)).isEqualTo(sent);
    }

    private ImmichClient through(Squid squid, String url) {
        HttpClient http = HttpClient.newBuilder().proxy(squid.selector()).build();
        return closing(builder(url).httpClient(http).build());
    }
}
