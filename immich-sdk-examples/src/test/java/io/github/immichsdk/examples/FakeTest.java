package io.github.immichsdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class FakeTest {

    @TempDir
    Path folder;

    @Test
    void itRespondsAsSoonAsTheFileIsThereAndUntilItIsStopped() throws Exception {
        Path file = folder.resolve("fake.env");
        PipedReader printed = new PipedReader();
        CommandLine fake = Main.commandLine(Map.of()).setOut(new PrintWriter(new PipedWriter(printed)));
        CompletableFuture<Integer> ended = new CompletableFuture<>();
        Thread serving = new Thread(
                () -> ended.complete(fake.execute("fake", "--immich-version", "2.7.5", "--env-file", file.toString())));
        serving.start();
        assertThat(new BufferedReader(printed).readLine())
                .startsWith("FakeImmich 2.7.5 is running at http://127.0.0.1:");
        Map<String, String> env = Files.readAllLines(file).stream()
                .collect(Collectors.toMap(line -> line.split("=", 2)[0], line -> line.split("=", 2)[1]));

        assertThat(Run.with(env, "whoami", "--json")
                        .json()
                        .path("serverVersion")
                        .asString())
                .isEqualTo("2.7.5");

        serving.interrupt();
        assertThat(ended.get(30, TimeUnit.SECONDS)).isZero();
        assertThat(Run.with(env, "whoami").exitCode()).isEqualTo(1);
    }

    @Test
    void disableGeodataItFindsNoPlace() throws Exception {
        Path file = folder.resolve("fake.env");
        PipedReader said = new PipedReader();
        CommandLine fake = Main.commandLine(Map.of()).setOut(new PrintWriter(new PipedWriter(said)));
        Thread serving = new Thread(() -> fake.execute("fake", "--no-geodata", "--env-file", file.toString()));
        serving.start();
        assertThat(new BufferedReader(said).readLine()).startsWith("FakeImmich");
        Map<String, String> env = Files.readAllLines(file).stream()
                .collect(Collectors.toMap(line -> line.split("=", 2)[0], line -> line.split("=", 2)[1]));

        HttpRequest request = HttpRequest.newBuilder(URI.create(env.get("IMMICH_API_URL") + "/search/places?name=lond"))
                .header("x-api-key", env.get("IMMICH_API_KEY"))
                .build();
        assertThat(HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()
                        .send(request, HttpResponse.BodyHandlers.ofString())
                        .body())
                .isEqualTo("[]");
        serving.interrupt();
    }

    @Test
    void aPortThatIsTakenIsNamed() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            Run run = Run.of("fake", "--port", Integer.toString(taken.getLocalPort()));

            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.err().lines()).hasSize(1).allMatch(line -> line.contains(":" + taken.getLocalPort()));
        }
    }
}
