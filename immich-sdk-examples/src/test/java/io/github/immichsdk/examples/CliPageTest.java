package io.github.immichsdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CliPageTest {

    private static final Path PAGE = Path.of(System.getProperty("immich.root"), "docs", "cli.md");

    @Test
    void thePageOnTheCommandLineMatchesTheOptionsOfTheCommands() throws IOException {
        String page = Files.readString(PAGE);
        assertThat(page).containsOnlyOnce(CliPage.START);
        String expected = page.substring(0, page.indexOf(CliPage.START)) + CliPage.text();
        if (Boolean.getBoolean("immich.docs.write")) {
            Files.writeString(PAGE, expected);
        }

        assertThat(Files.readString(PAGE))
                .as("docs/cli.md is out of date; write it with: mvn -pl immich-sdk-examples -am test -Dtest=CliPageTest"
                        + " -Dsurefire.failIfNoSpecifiedTests=false -Dimmich.docs.write=true")
                .isEqualTo(expected);
    }
}
