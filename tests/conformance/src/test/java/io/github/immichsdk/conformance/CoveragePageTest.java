package io.github.immichsdk.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.api.Operation;
import io.github.immichsdk.api.Operations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("shared")
class CoveragePageTest {

    private static final Path PAGE = Path.of(System.getProperty("immich.root"), "docs", "coverage.md");

    @Test
    void thePageOnCoverageMatchesTheCodeAndTheRecordings() throws IOException {
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
    void everyOperationIsTypedOrLeftOutByNameAndNoneNeedsARawCall() {
        Set<String> typed = TypedOperations.all().stream().map(Operation::id).collect(Collectors.toSet());

        assertThat(Operations.all().stream().map(Operation::id).filter(id -> !typed.contains(id)))
                .containsExactlyInAnyOrderElementsOf(UncoveredOperations.REASONS.keySet());
    }

    /** A reason names what to call instead, or says why no program calls the operation. */
    @Test
    void eachOperationThatIsLeftOutHasAReplacementOfThePublicApi() {
        Set<String> without = Set.of("redirectOAuthToMobile", "logoutOAuth");

        assertThat(UncoveredOperations.REASONS.keySet()).containsAll(without);
        UncoveredOperations.REASONS.forEach((id, reason) -> {
            if (!without.contains(id)) {
                assertThat(methods(reason)).as("methods that replace %s", id).isNotEmpty();
                assertThat(TypedOperations.publicMethodNames()).containsAll(methods(reason));
            }
        });
    }

    /** {@return the names of the methods in a text: those before an opening bracket} */
    private static List<String> methods(String text) {
        return Pattern.compile("(\\w+)\\(")
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
