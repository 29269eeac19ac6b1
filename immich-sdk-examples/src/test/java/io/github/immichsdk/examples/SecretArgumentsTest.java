package io.github.immichsdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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

    /** The values are checked before anything is sent, by the name of the option, and never shown. */
    @ParameterizedTest
    @CsvSource({
        "download --to x --in-flight 0, '--in-flight: expected 1 to 64'",
        "backup --to x --in-flight 4711, '--in-flight: expected 1 to 64'",
        "backup --to pom.xml, '--to: expected a folder, found a file'",
        "upload src --in-flight -1, '--in-flight: expected 1 to 64'",
        "upload src --album=, '--album: expected a name, found an empty one'",
        "download --to x --naming {nope}, '--naming: expected a pattern such as {year}/{month}/{name}'",
        "download --to x --file-name=, '--file-name: expected a text'",
        "stack-bursts --within-ms -5, '--within-ms: expected a time of zero or longer'",
        "stack-bursts --max-size 1, '--max-size: expected 2 or more'",
        "admin-users --create ann@example.org --quota-gb -3, '--quota-gb: expected 0 to 9223372036'",
        "admin-users --quota-gb 3, '--quota-gb: expected with --create, which is missing'",
        "share July --days 0, '--days: expected 1 or more'",
        "share July --slug=, '--slug: expected a text'",
        "trash --add=, '--add: expected a text'",
        "trash --restore=, '--restore: expected a text'",
        "albums --rename August, '--file-name, --rename: expected with a NAME, which is missing'",
        "people --hide, '--rename, --hide: expected with a NAME, which is missing'",
        "timeline --year x, '--year: expected a whole number, found something else'",
        "timeline --year 0, '--year: expected 1 to 9999, found another number'",
        "login --port -1, '--port: expected 0 to 65535'",
        "login --timeout 0, '--timeout: expected 1 or more'",
        "browse --port 70000, '--port: expected 0 to 65535'",
        "mirror --db pom.xml, '--db: expected a file that ''mirror'' made, or a new one; found another file'"
    })
    void aValueOutOfRangeIsAWrongArgument(String arguments, String text) {
        Run run = Run.of((arguments + " --fake --json").split(" "));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.json().path("error").path("type").asString()).isEqualTo("UsageError");
        assertThat(run.json().path("error").path("message").asString()).isEqualTo(text);
        assertThat(Path.of("x")).doesNotExist();
    }

    @Test
    void aPortOfFakeAndItsJobsAreChecked() {
        assertThat(Run.of("fake", "--port", "70000").err()).startsWith("error: --port: expected 0 to 65535");
        assertThat(Run.of("fake", "--jobs-after", "-1").err()).startsWith("error: --jobs-after: expected 0 or more");
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
