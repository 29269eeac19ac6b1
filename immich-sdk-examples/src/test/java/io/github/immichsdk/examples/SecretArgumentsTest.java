package io.github.immichsdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong among the arguments is named, but no value is shown: it may be a key or a password in the wrong place. */
class SecretArgumentsTest {

    private static final List<String> SECRETS = List.of(
            "yp4iuhRxQ3s7TokenOfSomebody", "hunter2", "correcthorse", "sk-live_abc/+=", "@home", "-dash", "pass word");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sync|--api-key|K",
                "sync|--api-key=K",
                "sync|--apikey|K",
                "sync|--apikey=K",
                "sync|--api-key:K",
                "sync|-k|K",
                "sync|-kK",
                "sync|--api-keyK",
                "sync|--passwordK",
                "sync|--x-K9",
                "sync|K",
                "sync|--|K",
                "whoami|K",
                "whoami|--api-key|A|K",
                "whoami|--apikey=K",
                "whoami|--api-keyK",
                "whoami|-kK",
                "whoami|--json=K",
                "whoami|--yes=K",
                "whoami|--verbose=K",
                "whoami|--session=K",
                "whoami|--url|http://user:K@photos.test",
                "whoami|--url=https://K@photos.test",
                "mirror|K",
                "mirror|--password|P|K",
                "mirror|verify|K",
                "mirror|--passwort|K",
                "mirror|ask|--password|K",
                "login|--password|K",
                "login|--port|K",
                "login|--timeout=K",
                "login|--port=K",
                "sync|--kinds|K",
                "sync|--kinds=ASSETS,K",
                "fake|--immich-version|K",
                "fake|--jobs-after=K",
                "download|--to|D|--to|K",
                "download|K",
                "stack-bursts|--within-ms|K",
                "K",
                "K|whoami",
                "--api-key|K|whoami",
                "--api-key=K"
            })
    @Tag("case-C2")
    void noValueIsShown(String arguments) {
        for (String secret : SECRETS) {
            for (String json : List.of("", "|--json")) {
                String[] all = (arguments + json).split("\\|");
                for (int i = 0; i < all.length; i++) {
                    all[i] = all[i].replace("K", secret);
                }

                Run run = Run.of(all);

                assertThat(run.exitCode()).as(arguments).isEqualTo(2);
                assertThat(run.err()).as(arguments).startsWith("error: ");
                assertThat(run.all()).as(arguments).doesNotContain(secret);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "whoami --apikey K, unknown option --apikey. Did you mean --api-key?",
        "whoami --api-kye=K, unknown option --api-kye. Did you mean --api-key?",
        "mirror --passwd K, unknown option --passwd. Did you mean --password?",
        "albums July --fake-name X, unknown option --fake-name. Did you mean --file-name?",
        "sync --api-key K, unknown option --api-key: 'immich-sdk-examples sync' does not take it",
        "whoami -k K, unknown option -k",
        "upload, PATH: required",
        "download, --to: required",
        "whoami --url, --url: expected a value",
        "whaomi, Did you mean whoami?",
        "mirror verfy, Did you mean verify?",
        "nonsense, unknown command",
        "login --no-browser --paste, only one of these options can be given: --no-browser",
        "fake --immich-version 9.9.9, '--immich-version: expected 1.144.1, 2.7.5, 3.0.3, 3.1.0, 3.2.2'",
        "sync --kinds PHOTOS, 'one of AUTH_USER, USERS'",
        "login --port x, --port: expected a whole number",
        "whoami --yes=maybe, --yes: expected no value",
        "whoami more, unexpected argument: 'immich-sdk-examples whoami' takes options only",
        "albums July more, unexpected argument: 'immich-sdk-examples albums' takes 1 at most",
        "sync --own-session a --own-session b, --own-session: expected once"
    })
    @Tag("case-C2")
    void theErrorNamesWhatIsWrongAndWhatWasProbablyMeant(String arguments, String text) {
        Run run = Run.of(arguments.split(" "));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("error: ").contains(text).contains(" --help'");
        assertThat(run.out()).isEmpty();
    }

    @Test
    @Tag("case-C2")
    void aWordThatIsNearNothingGetsNoGuess() {
        assertThat(Run.of("nonsense").err()).doesNotContain("Did you mean");
        assertThat(Run.of("whoami", "--no-such-option").err())
                .contains("unknown option --no-such-option")
                .doesNotContain("Did you mean");
    }

    @Test
    @Tag("case-C2")
    void aPasswordThatBeginsWithAnAtSignIsNoFile() {
        Run run = Run.of("mirror", "--password", "@secret-file", "--url", "http://127.0.0.1:1");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--email").doesNotContain("secret-file");
    }
}
