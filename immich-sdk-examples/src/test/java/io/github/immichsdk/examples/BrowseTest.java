package io.github.immichsdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.testkit.FakeImmich;
import io.github.immichsdk.testkit.ImmichServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command {@code browse}. */
class BrowseTest {

    @ImmichServer
    FakeImmich server;

    /** The command while it serves; closing stops it. */
    private static final class Serving implements AutoCloseable {
        private final CompletableFuture<Integer> ended = new CompletableFuture<>();
        private final StringWriter err = new StringWriter();
        private final BufferedReader out;
        private final Thread thread;

        Serving(String... arguments) throws IOException {
            PipedReader read = new PipedReader(1 << 16);
            CommandLine command = Main.commandLine(Map.of())
                    .setOut(new PrintWriter(new PipedWriter(read)))
                    .setErr(new PrintWriter(err, true));
            List<String> all = new ArrayList<>(List.of("browse"));
            all.addAll(List.of(arguments));
            out = new BufferedReader(read);
            thread = new Thread(() -> ended.complete(command.execute(all.toArray(String[]::new))));
            thread.start();
        }

        @Override
        public void close() throws Exception {
            thread.interrupt();
            assertThat(ended.get(30, TimeUnit.SECONDS)).isZero();
        }
    }

    private static String page(String url) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    @Test
    void onTheFakeThereIsSomethingToLookAt() throws Exception {
        try (Serving serving = new Serving("--fake")) {
            String url = serving.out.readLine().replaceFirst("The gallery is at (\\S+) .*", "$1");

            assertThat(serving.out.readLine()).contains("Its buttons change the server");
            assertThat(page(url)).contains("July 2026", "/thumbnails/").doesNotContain("Preview only");
            assertThat(page(url + "albums")).contains("Summer in Norway", "Friends &amp; &lt;family&gt;");
            assertThat(page(url + "duplicates")).contains("Lofoten (1).jpg", "Suggested by the server");
        }
    }

    @Test
    void onARealServerTheButtonsNeedYes() throws Exception {
        try (Serving serving = new Serving("--url", server.url(), "--api-key", server.apiKey())) {
            String url = serving.out.readLine().replaceFirst("The gallery is at (\\S+) .*", "$1");

            assertThat(serving.out.readLine()).isEqualTo("It changes nothing: with --yes its buttons are enabled.");
            assertThat(page(url)).contains("Preview only");
        }
        try (Serving serving = new Serving("--url", server.url(), "--api-key", server.apiKey(), "--yes")) {
            String url = serving.out.readLine().replaceFirst("The gallery is at (\\S+) .*", "$1");

            assertThat(page(url)).doesNotContain("Preview only");
        }
    }

    @Test
    void jsonIsOneObjectWithTheAddressAsSoonAsItServes() throws Exception {
        try (Serving serving = new Serving("--json", "--url", server.url(), "--api-key", server.apiKey())) {
            StringBuilder json = new StringBuilder();
            String line;
            do {
                line = serving.out.readLine();
                json.append(line);
            } while (!line.equals("}"));
            JsonNode object = JsonMapper.shared().readTree(json.toString());

            assertThat(object.path("dryRun").asBoolean()).isTrue();
            assertThat(page(object.path("url").asString())).contains("<title>");
        }
    }

    @Test
    void withoutABrowserTheUserOpensTheGallery() {
        List<URI> opened = new ArrayList<>();
        URI address = URI.create("http://127.0.0.1:7411/");

        assertThat(Browse.opened(opened::add, address)).isTrue();
        assertThat(opened).containsExactly(address);
        assertThat(Browse.opened(page -> false, address)).isFalse();
        assertThat(Browse.opened(
                        page -> {
                            throw new IOException("no browser");
                        },
                        address))
                .isFalse();
    }

    @Test
    void aPortInUseAndOneThatDoesNotExistAreReportedInOneLine() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, java.net.InetAddress.getByName("127.0.0.1"))) {
            Run run = Run.on(server, "browse", "--port", String.valueOf(taken.getLocalPort()));

            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.err().lines())
                    .singleElement()
                    .asString()
                    .contains("127.0.0.1:" + taken.getLocalPort(), "--port");
        }
        Run run = Run.on(server, "browse", "--port", "70000");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--port: expected 0 to 65535").doesNotContain("70000");
    }

    @Test
    void aKeyThatDoesNotWorkIsReportedBeforeAnythingIsServed() {
        Run run = Run.of("browse", "--url", server.url(), "--api-key", "wrong");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).doesNotContain("wrong\"");
    }
}
