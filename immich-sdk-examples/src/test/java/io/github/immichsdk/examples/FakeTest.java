package io.github.immichsdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.ImmichClient;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FakeTest {

    @TempDir
    Path folder;

    @Test
    void itAnswersAsSoonAsTheFileIsThereAndUntilItIsStopped() throws Exception {
        Path file = folder.resolve("fake.env");
        CompletableFuture<Run> ended = new CompletableFuture<>();
        Thread serving = new Thread(
                () -> ended.complete(Run.of("fake", "--immich-version", "2.7.5", "--env-file", file.toString())));
        serving.start();
        while (!Files.exists(file)) {
            Thread.onSpinWait();
        }
        Map<String, String> env = Files.readAllLines(file).stream()
                .collect(Collectors.toMap(line -> line.split("=", 2)[0], line -> line.split("=", 2)[1]));

        assertThat(Run.with(env, "whoami", "--json")
                        .json()
                        .path("serverVersion")
                        .asString())
                .isEqualTo("2.7.5");

        serving.interrupt();
        ended.get(30, TimeUnit.SECONDS);
        try (ImmichClient immich =
                ImmichClient.builder().server(env.get("IMMICH_URL")).build()) {
            assertThat(Run.with(env, "whoami").exitCode()).isEqualTo(1);
        }
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
