package io.github.immichsdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.testkit.FakeImmich;
import io.github.immichsdk.testkit.ImmichServer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What failures look like from outside: exit codes and one line each, and never a key. */
class FailuresTest {

    private static final String WRONG_KEY = "wrong-key-that-nobody-should-read";

    @ImmichServer
    FakeImmich server;

    @Test
    void aFailedCallIsOneLineAndExitCodeOne() {
        Run run = Run.of("whoami", "--url", server.url(), "--api-key", WRONG_KEY);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err().lines()).hasSize(1).allMatch(line -> line.startsWith("error: ") && line.contains("401"));
        assertThat(run.out()).isEmpty();
    }

    @Test
    void theStackTraceIsThereForThoseWhoAsk() {
        Run run = Run.of("whoami", "--verbose", "--url", server.url(), "--api-key", WRONG_KEY);

        assertThat(run.err())
                .startsWith("error: ")
                .contains("ImmichUnauthorizedException")
                .contains("\tat ");
    }

    @Test
    void aMissingPermissionIsNamed() {
        Run run = Run.of("duplicates", "--url", server.url(), "--api-key", server.apiKey("asset.read", "user.read"));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("duplicate.read");
    }

    @Test
    void anUnreachableServerIsNamed() {
        String address = "127.0.0.1:1"; // a port that no server of another test gets meanwhile

        Run run = Run.of("whoami", "--url", "http://" + address, "--api-key", WRONG_KEY);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err().lines()).hasSize(1).allMatch(line -> line.contains(address));
    }

    @Test
    void aServerWithoutAKeyIsRefusedBeforeAnyRequest() {
        Run run = Run.of("whoami", "--url", server.url());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--api-key").contains("IMMICH_API_KEY");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void severalKeysAreForTheExampleThatTakesThem() {
        Run run = Run.of("whoami", "--url", server.url(), "--api-key", server.apiKey() + "," + WRONG_KEY);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("expected one key, got 2").contains("multi-user");
    }

    @ParameterizedTest
    @ValueSource(strings = {"whoami --no-such-option", "no-such-example", "fake --immich-version 9.9.9"})
    void wrongArgumentsAreExitCodeTwo(String arguments) {
        Run run = Run.of(arguments.split(" "));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isNotEmpty();
    }

    @Test
    void withoutArgumentsTheExamplesAreListedOnStandardError() {
        Run run = Run.of();

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains(List.of(
                        "demo", "whoami", "albums", "stack-bursts", "duplicates", "trash", "multi-user", "fake"));
    }

    @Test
    void theHelpSaysHowToKeepAKeyFromOthersEyes() {
        assertThat(Run.of("whoami", "--help").out()).contains("IMMICH_API_KEY").contains("can see the");
    }

    @Test
    void aFailingKeyDoesNotStopTheOtherUsers() {
        String keys =
                String.join(",", server.apiKey(), WRONG_KEY, server.user2().apiKey());

        Run run = Run.of("multi-user", "--url", server.url(), "--api-key", keys);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out().lines())
                .containsExactly("Admin has 0 pictures and 0 videos.", "Second has 0 pictures and 0 videos.");
        assertThat(run.err().lines()).hasSize(1).allMatch(line -> line.startsWith("error: user 2: "));
    }

    @Test
    void theJsonOfSeveralUsersNamesTheFailureBesideTheResults() {
        String keys = String.join(",", WRONG_KEY, server.apiKey());

        Run run = Run.of("multi-user", "--json", "--url", server.url(), "--api-key", keys);

        assertThat(run.json().path("users").path(0).path("error").asString()).contains("401");
        assertThat(run.json().path("users").path(1).path("images").asInt()).isZero();
        assertThat(run.json().path("users").path(1).path("user").asString()).isEqualTo("Admin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"whoami", "albums July", "stack-bursts", "duplicates", "trash", "multi-user", "demo"})
    void noKeyIsInAnyOutput(String arguments) {
        String secret = server.apiKey();
        for (String key : List.of(secret, WRONG_KEY)) {
            for (String options : List.of("", " --json", " --verbose", " --yes")) {
                String[] all = (arguments + options + " --url " + server.url() + " --api-key " + key).split(" ");
                assertThat(Run.of(all).all()).isNotEmpty().doesNotContain(key);
            }
        }
    }
}
