package io.github.immichsdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.testkit.FakeImmich;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Without a server nothing runs on a toy unless one asks for it. */
class NoServerTest {

    private static final String VALUE = "https://photos.example.com/secret";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "whoami",
                "albums July",
                "stack-bursts",
                "duplicates",
                "trash",
                "multi-user",
                "sync",
                "mirror",
                "mirror verify",
                "login",
                "upload .",
                "download --to x",
                "backup --to x",
                "browse"
            })
    @Tag("case-C5")
    void anExampleWithoutAServerSaysHowToNameOne(String arguments) {
        String db = folder.resolve("none.sqlite").toString();
        String[] all = (arguments.startsWith("mirror") ? arguments + " --db " + db : arguments).split(" ");
        if (arguments.equals("sync")) {
            all = new String[] {"sync", "--own-session", folder.resolve("s").toString()};
        }

        Run run = Run.with(Map.of("IMMICH_URI", VALUE), all);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("--url", "IMMICH_URL", "--fake", "IMMICH_URI is set: did you mean IMMICH_URL?")
                .doesNotContain(VALUE);
        assertThat(run.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "IMMICH_URI",
                "IMMICH_HOST",
                "IMMICH_SERVER",
                "IMMICH_SERVER_URL",
                "IMICH_URL",
                "immich_url",
                "IMMICHURL"
            })
    @Tag("case-C5")
    void aVariableThatWasProbablyMeantIsNamed(String name) {
        Run run = Run.with(Map.of(name, VALUE), "whoami");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains(name + " is set: did you mean IMMICH_URL?")
                .doesNotContain(VALUE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"IMMICH_TOKEN", "IMMICH_KEY", "IMMICH_APIKEY", "IMMICH_API_KEYS", "IMMICH_API_TOKEN"})
    @Tag("case-C5")
    void soIsOneForTheKey(String name) {
        Run run = Run.with(Map.of("IMMICH_URL", "http://127.0.0.1:1", name, VALUE), "whoami");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains(name + " is set: did you mean IMMICH_API_KEY?")
                .doesNotContain(VALUE);
    }

    @Test
    @Tag("case-C5")
    void soIsOneForThePassword() {
        Map<String, String> environment = new HashMap<>(Map.of("IMMICH_URL", "http://127.0.0.1:1"));
        environment.put("IMMICH_PASS", VALUE);
        environment.put("IMMICH_USER", VALUE);

        Run run = Run.with(
                environment, "mirror", "--db", folder.resolve("x.sqlite").toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("IMMICH_PASS is set", "IMMICH_USER is set")
                .doesNotContain(VALUE);
    }

    @Test
    @Tag("case-C5")
    void otherVariablesAreNotPointedOut() {
        Run run = Run.with(
                Map.of("PATH", "/bin", "IMMICH_LOG", "DEBUG", "IMMICH_API_KEY", "k", "IMMICH_URI", " "), "whoami");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).doesNotContain("did you mean");
    }

    @Test
    @Tag("case-C5")
    void theFakeWinsOverTheEnvironment() {
        try (FakeImmich server = FakeImmich.start()) {
            Run run = Run.with(
                    Map.of("IMMICH_URL", server.url(), "IMMICH_API_KEY", server.apiKey()),
                    "whoami",
                    "--fake",
                    "--json");

            assertThat(run.exitCode()).isZero();
            assertThat(run.json().path("server").asString()).isNotEqualTo(server.url());
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    @Tag("case-C5")
    void theFakeAndAServerAtOnceAreRefused() {
        Run run = Run.of("whoami", "--fake", "--url", "http://127.0.0.1:1");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--fake: expected without --url");
    }

    @Test
    @Tag("case-C5")
    void onlyTheDemoRunsOnTheFakeByDefaultAndSaysSo() {
        Run run = Run.with(Map.of("IMMICH_URI", VALUE), "demo");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err())
                .contains("No server given (--url or IMMICH_URL): this runs on FakeImmich")
                .contains("IMMICH_URI is set: did you mean IMMICH_URL?")
                .doesNotContain(VALUE);
    }

    @Test
    void aHostThatDoesNotExistIsReportedAtOnce() {
        long started = System.nanoTime();

        Run run = Run.of("whoami", "--url", "https://photos.invalid", "--api-key", "k");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err().lines()).singleElement().asString().contains("there is no host 'photos.invalid'");
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(5));
    }
}
