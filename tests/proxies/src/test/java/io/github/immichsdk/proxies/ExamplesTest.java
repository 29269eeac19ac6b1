package io.github.immichsdk.proxies;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.api.FileChecksum;
import io.github.immichsdk.testkit.FakeAsset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The examples as programs of their own, through nginx with TLS and HTTP/2. */
class ExamplesTest extends ProxyTest {

    private static final Path JAR = Path.of(System.getProperty("immich.examples.jar", ""));

    private Nginx nginx;

    @BeforeEach
    void startNginx() {
        nginx = closing(Nginx.before(fake.url()).started());
    }

    @AfterEach
    void allRequestsWereHttp2() {
        assertThat(nginx.stopAndListRequests())
                .isNotEmpty()
                .allMatch(request -> request.protocol().equals(Access.HTTP_2));
    }

    @Test
    @Tag("case-N1")
    void whoamiNamesTheUserAndTheVersion() throws Exception {
        assertThat(run("whoami"))
                .contains("You are Admin <admin@immich.test>, an administrator.")
                .contains("is an Immich 3.0.3.");
    }

    @Test
    @Tag("case-N1")
    void whatUploadSendsDownloadBringsBackByteForByte() throws Exception {
        Path pictures = Files.createDirectory(folder.resolve("pictures"));
        for (int i = 0; i < 5; i++) {
            Files.write(pictures.resolve("IMG_" + i + ".jpg"), bytes(1_000_000 + i, i));
        }

        run("upload", pictures.toString(), "--album", "July", "--yes");
        run("download", "--album", "July", "--to", folder.resolve("july").toString());

        assertThat(contents(folder.resolve("july")))
                .isEqualTo(contents(pictures))
                .hasSize(5);
    }

    @Test
    void trashPutsAPictureIntoTheTrash() throws Exception {
        FakeAsset kept = fake.seed().photo("IMG_1.jpg", NOON);
        FakeAsset gone = fake.seed().photo("SEA_2.jpg", NOON);

        assertThat(run("trash", "--add", "SEA", "--yes")).contains("SEA_2.jpg").doesNotContain("IMG_1.jpg");

        assertThat(direct().assets().get(gone.id()).trashed()).isTrue();
        assertThat(direct().assets().get(kept.id()).trashed()).isFalse();
    }

    @Test
    void duplicatesListsTheCopies() throws Exception {
        FakeAsset one = fake.seed().photo("IMG_1.jpg", NOON);
        FakeAsset two = fake.seed().photo("IMG_2.jpg", NOON);
        fake.seed().duplicates(one, two);

        assertThat(run("duplicates")).contains(one.id()).contains(two.id());
    }

    /** Runs an example to its end, which must be a good one, and gives what it printed. */
    private String run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", // it starts faster
                "-Djavax.net.ssl.trustStore=" + Certificates.get().trustStore(),
                "-Djavax.net.ssl.trustStorePassword=" + Certificates.TRUST_PASSWORD,
                "-Djavax.net.ssl.trustStoreType=PKCS12"));
        // A build up to the phase 'test' makes no jar.
        command.addAll(
                Files.exists(JAR) && !JAR.toString().isEmpty()
                        ? List.of("-jar", JAR.toString())
                        : List.of(
                                "-cp",
                                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                                "io.github.immichsdk.examples.Main"));
        command.addAll(List.of(arguments));
        Path log = Files.createTempFile(folder, "example", ".log");
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(Map.of("IMMICH_URL", nginx.url(), "IMMICH_API_KEY", fake.apiKey()));
        Process process =
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        String printed = Files.readString(log);
        assertThat(process.exitValue()).as(printed).isZero();
        return printed;
    }

    /** {@return the checksum of each picture of a folder, by its name} */
    private static Map<String, String> contents(Path where) throws IOException {
        Map<String, String> contents = new HashMap<>();
        try (Stream<Path> files = Files.walk(where)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".jpg")).toList()) {
                contents.put(file.getFileName().toString(), FileChecksum.of(file));
            }
        }
        return contents;
    }
}
