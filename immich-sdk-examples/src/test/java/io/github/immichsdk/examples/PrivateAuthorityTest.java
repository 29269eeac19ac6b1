package io.github.immichsdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server whose certificate only a private authority vouches for: {@code --ca} makes it known to every example. */
class PrivateAuthorityTest {

    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    static Path folder;

    private HttpsServer server;
    private Path pem;

    @BeforeEach
    void serve() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keyStore())) {
            store.load(in, PASSWORD);
        }
        String der = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(store.getCertificate("server").getEncoded());
        pem = Files.writeString(
                folder.resolve("ca.pem"), "-----BEGIN CERTIFICATE-----\n" + der + "\n-----END CERTIFICATE-----\n");
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext("/", exchange -> {
            byte[] body = "{\"message\":\"Invalid API key\",\"error\":\"Unauthorized\",\"statusCode\":401}"
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(401, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private static Path keyStore() throws IOException, InterruptedException {
        Path file = folder.resolve("server.p12");
        if (!Files.exists(file)) {
            int exitCode = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString(),
                            "-genkeypair",
                            "-alias",
                            "server",
                            "-keyalg",
                            "EC",
                            "-dname",
                            "CN=localhost",
                            "-ext",
                            "san=dns:localhost,ip:127.0.0.1",
                            "-storetype",
                            "PKCS12",
                            "-keystore",
                            file.toString(),
                            "-storepass",
                            new String(PASSWORD))
                    .start()
                    .waitFor();
            assertThat(exitCode).isZero();
        }
        return file;
    }

    private Map<String, String> environment() {
        return Map.of(
                "IMMICH_URL", "https://localhost:" + server.getAddress().getPort(),
                "IMMICH_API_KEY", "key",
                "IMMICH_EMAIL", "a@b.test",
                "IMMICH_PASSWORD", "password");
    }

    private String[] with(String arguments, String... more) {
        return (arguments.replace("FOLDER", folder.toString()) + " --json " + String.join(" ", more)).split(" ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"whoami", "duplicates", "download --to FOLDER/photos", "mirror --db FOLDER/x.sqlite"})
    void withTheAuthorityTheServerIsReached(String arguments) {
        Run run = Run.with(environment(), with(arguments, "--ca", pem.toString()));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.json().path("error").path("status").asInt())
                .as(run.all())
                .isEqualTo(401);
    }

    @Test
    void theVariableDoesTheSame() {
        Map<String, String> environment = new HashMap<>(environment());
        environment.put("IMMICH_CA", pem.toString());

        Run run = Run.with(environment, with("whoami"));

        assertThat(run.json().path("error").path("status").asInt()).isEqualTo(401);
    }

    @Test
    void withoutItTheServerIsNotTrusted() {
        Run run = Run.with(environment(), with("whoami"));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.json().path("error").path("type").asString()).isEqualTo("ImmichTransportException");
        assertThat(run.err()).contains("certificate");
    }

    @Test
    void aFileThatIsNotThereIsRefusedByItsOption() {
        Run run = Run.with(
                environment(), with("whoami", "--ca", folder.resolve("gone.pem").toString()));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("error: --ca: expected a file or a folder that exists, found none")
                .doesNotContain("gone.pem");
    }
}
