package io.github.immichsdk.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.api.Operation;
import io.github.immichsdk.api.Operations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("shared")
class CoveragePageTest {

    private static final Path PAGE = Path.of(System.getProperty("immich.root"), "docs", "coverage.md");

    @Test
    void thePageOnCoverageSaysWhatTheCodeAndTheRecordingsSay() throws IOException {
        String expected = CoveragePage.text();
        if (Boolean.getBoolean("immich.docs.write")) {
            Files.writeString(PAGE, expected);
        }

        assertThat(Files.readString(PAGE))
                .as("docs/coverage.md is out of date; write it anew with: mvn -pl tests/conformance -am test"
                        + " -Dtest=CoveragePageTest -Dsurefire.failIfNoSpecifiedTests=false -Dimmich.docs.write=true")
                .isEqualTo(expected);
    }

    @Test
    void noOperationThatIsLeftOutIsTyped() {
        assertThat(LeftOutOperations.REASONS.keySet())
                .isSubsetOf(Operations.all().stream().map(Operation::id).collect(Collectors.toSet()))
                .doesNotContainAnyElementsOf(
                        TypedOperations.all().stream().map(Operation::id).toList());
    }
}
