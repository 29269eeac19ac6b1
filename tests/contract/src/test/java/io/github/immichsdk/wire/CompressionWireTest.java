package io.github.immichsdk.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.config.Compression;
import io.github.immichsdk.config.RetryOptions;
import io.github.immichsdk.errors.ImmichDataException;
import io.github.immichsdk.errors.ImmichException;
import io.github.immichsdk.errors.ImmichForbiddenException;
import io.github.immichsdk.errors.ImmichTransportException;
import io.github.immichsdk.stacks.Stack;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Responses that a server compresses. */
@Timeout(60)
class CompressionWireTest {

    private static final String JSON = "Content-Type: application/json; charset=utf-8";
    private static final String GZIP = "Content-Encoding: gzip";
    private static final String ID = "57ac0000-0000-4000-8000-000000000001";
    private static final String STACKS = "[{\"id\":\"" + ID + "\",\"primaryAssetId\":\"" + ID + "\",\"assets\":[]}]";

    private OneResponse server;
    private ImmichClient immich;

    private void serve(Compression compression, OneResponse.Script script) throws IOException {
        server = new OneResponse(script);
        immich = ImmichClient.builder()
                .server(server.url())
                .apiKey("kEy5ecret0123456789abcdef")
                .retry(RetryOptions.none())
                .compression(compression)
                .build();
    }

    private void serve(String status, byte[] body) throws IOException {
        serve(Compression.ALWAYS, client -> {
            client.write("HTTP/1.1 " + status + "\r\n" + JSON + "\r\n" + GZIP + "\r\nContent-Length: " + body.length
                    + "\r\n\r\n");
            client.out().write(body);
            client.out().flush();
        });
    }

    @AfterEach
    void stop() throws IOException {
        immich.close();
        server.close();
    }

    private static byte[] zipped(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    @Test
    void aCompressedListIsReadWholeAndOneByOne() throws Exception {
        serve("200 OK", zipped(STACKS));

        assertThat(immich.stacks().list()).extracting(Stack::id).containsExactly(ID);
        assertThat(immich.stacks().stream()).extracting(Stack::id).containsExactly(ID);
        assertThat(server.heads()).contains("Accept-Encoding: gzip");
    }

    @ParameterizedTest
    @EnumSource(
            value = Compression.class,
            names = {"AUTOMATIC", "NEVER"})
    void noCompressionIsRequestedFromAServerOnThisMachine(Compression compression) throws Exception {
        serve(compression, client -> {
            client.head(JSON, "Content-Length: " + STACKS.length());
            client.write(STACKS);
        });

        assertThat(immich.stacks().list()).hasSize(1);
        assertThat(server.heads()).noneMatch(line -> line.toLowerCase().startsWith("accept-encoding"));
    }

    @Test
    void aFileIsNeverRequestedCompressed() throws Exception {
        serve(Compression.ALWAYS, client -> {
            client.head("Content-Type: image/jpeg", "Content-Length: 3");
            client.write("abc");
        });

        assertThat(immich.downloads().thumbnail(ID).bytes(100)).hasSize(3);
        assertThat(server.heads()).contains("Accept-Encoding: identity");
    }

    @Test
    void aCompressedErrorIsRead() throws Exception {
        serve("403 Forbidden", zipped("{\"message\":\"Missing required permission: stack.read\"}"));

        assertThatThrownBy(() -> immich.stacks().list())
                .isInstanceOf(ImmichForbiddenException.class)
                .hasMessageContaining("stack.read");
    }

    @Test
    void anErrorWhoseCompressionIsDamagedStillNamesItsStatus() throws Exception {
        serve("403 Forbidden", "no gzip at all".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> immich.stacks().list())
                .isInstanceOf(ImmichException.class)
                .hasMessageStartingWith("403");
    }

    @Test
    void aCompressedResponseThatIsCutIsABrokenConnection() throws Exception {
        byte[] whole = zipped(STACKS);
        serve("200 OK", Arrays.copyOf(whole, whole.length - 9));

        assertThatThrownBy(() -> immich.stacks().list()).isInstanceOf(ImmichTransportException.class);
    }

    @Test
    void aResponseThatIsNoGzipAlthoughItSaysSoIsNamedSo() throws Exception {
        serve("200 OK", STACKS.getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> immich.stacks().list())
                .isInstanceOf(ImmichDataException.class)
                .hasMessageContaining("compression is damaged");
    }

    @Test
    void aBombIsAnErrorBeforeItFillsTheMemory() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            byte[] blanks = new byte[1_000_000];
            Arrays.fill(blanks, (byte) ' ');
            for (int i = 0; i < 300; i++) {
                zip.write(blanks);
            }
        }
        serve("200 OK", out.toByteArray());

        assertThatThrownBy(() -> immich.stacks().list())
                .isInstanceOf(ImmichDataException.class)
                .hasMessageContaining("far larger than its");
        assertThatThrownBy(() -> immich.stacks().stream().count()).isInstanceOf(ImmichDataException.class);
    }
}
