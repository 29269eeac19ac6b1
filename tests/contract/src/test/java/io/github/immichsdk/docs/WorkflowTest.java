package io.github.immichsdk.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What GitHub runs for this project. */
class WorkflowTest {

    private static final Path WORKFLOWS = Path.of(System.getProperty("immich.root"), ".github", "workflows");
    private static final Pattern USES = Pattern.compile("(?m)^ *(?:- )?uses: *(.*)$");

    private static List<String> workflows() throws IOException {
        try (Stream<Path> files = Files.list(WORKFLOWS)) {
            List<Path> all = files.toList();
            assertThat(all).isNotEmpty();
            return all.stream().map(WorkflowTest::read).toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void eachActionIsACommitWhoseVersionStandsBesideItForDependabot() throws IOException {
        assertThat(workflows())
                .flatExtracting(text -> USES.matcher(text)
                        .results()
                        .map(found -> found.group(1))
                        .toList())
                .isNotEmpty()
                .allSatisfy(action -> assertThat(action).matches("[\\w-]+/[\\w-]+@[0-9a-f]{40} # v\\d+\\.\\d+\\.\\d+"));
    }

    @Test
    void eachWorkflowMayReadTheSourcesAndNothingElse() throws IOException {
        assertThat(workflows())
                .allSatisfy(text -> assertThat(text)
                        .contains("\npermissions:\n  contents: read\n\n")
                        .doesNotContain("write", "secrets.", "pull_request_target"));
    }

    @Test
    void theBuildRunsOnEachSystemAndEachSupportedVersionOfJava() {
        assertThat(read(WORKFLOWS.resolve("build.yml")))
                .contains("os: [ubuntu-latest, macos-latest, windows-latest]", "java: [17, 21, 25]", "mvnw -B verify");
    }
}
