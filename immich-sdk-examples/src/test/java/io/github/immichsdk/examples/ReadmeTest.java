package io.github.immichsdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** README.md, and pages with Java in them, promise nothing that does not compile, run or exist. */
class ReadmeTest {

    private static final Path ROOT = DocCode.ROOT;
    private static final Path EXAMPLES = ROOT.resolve("docs/examples.md");
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:|#)([^)#]+)");
    private static final Pattern COMMAND = Pattern.compile("(?m)^\\| `([a-z-]+)` \\|.*\\| `([^`]+)`");

    /** What opens a browser on the machine of a developer; and a record whose instance Spring Boot makes from properties. */
    private static final List<String> NOT_RUN = List.of(
            "Session session = LoginWithBrowser.of(url)\n        .port(8085)", "@ConfigurationProperties(\"immich\")");

    private static DocCode code;

    @BeforeAll
    static void readTheCode() throws IOException {
        code = DocCode.read();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void eachBlockOfJavaStandsInCompiledCode(String page) throws IOException {
        assertThat(DocCode.blocks(Files.readString(ROOT.resolve(page))))
                .allSatisfy(block -> assertThat(code.compiles(block))
                        .as("stands in compiled code: %s", block)
                        .isTrue());
    }

    @Test
    void eachBlockOfKotlinStandsInTheConsumerThatIsCompiledAndRun() throws IOException {
        List<String> blocks = DocCode.kotlin(Files.readString(ROOT.resolve("docs/kotlin.md"))).stream()
                .filter(block -> !block.startsWith("dependencies {")) // a build script
                .toList();

        assertThat(blocks)
                .hasSizeGreaterThan(3)
                .allSatisfy(block -> assertThat(code.compiles(block))
                        .as("stands in compiled code: %s", block)
                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void eachBlockOfJavaIsRun(String page) throws IOException {
        assertThat(DocCode.blocks(Files.readString(ROOT.resolve(page))))
                .filteredOn(block -> NOT_RUN.stream().noneMatch(block::startsWith))
                .allSatisfy(block -> assertThat(code.runs(block))
                        .as("stands in code that the build runs: %s", block)
                        .isTrue());
    }

    @Test
    void pagesAreFoundAndHaveJava() throws IOException {
        List<String> pages = pages();

        assertThat(pages).contains("README.md", "docs/uploads.md", "docs/downloads.md");
        int blocks = 0;
        for (String page : pages) {
            blocks += DocCode.blocks(Files.readString(ROOT.resolve(page))).size();
        }
        assertThat(blocks).isGreaterThan(20);
    }

    @Test
    void theIndexOfTheDocumentationHasEachPage() throws IOException {
        List<String> linked = found(ROOT.resolve("docs/README.md"), LINK, 1);

        assertThat(pages())
                .filteredOn(page -> page.startsWith("docs/") && !page.equals("docs/README.md"))
                .allSatisfy(page -> assertThat(linked).contains(page.substring("docs/".length())));
    }

    @Test
    void theTableHasEachExample() throws IOException {
        assertThat(found(EXAMPLES, COMMAND, 1))
                .containsExactlyElementsOf(
                        Main.commandLine(java.util.Map.of()).getSubcommands().keySet());
    }

    @Test
    void eachCommandOfTheTableCanBeRead() throws IOException {
        for (String command : found(EXAMPLES, COMMAND, 2)) {
            List<String> arguments = new ArrayList<>(List.of(command.split(" ")));

            assertThat(Main.commandLine(java.util.Map.of())
                            .parseArgs(arguments.toArray(String[]::new))
                            .hasSubcommand())
                    .as(command)
                    .isTrue();
        }
    }

    static List<String> pages() throws IOException {
        return DocCode.pages();
    }

    private static List<String> found(Path page, Pattern pattern, int group) throws IOException {
        return pattern.matcher(Files.readString(page))
                .results()
                .map((MatchResult match) -> match.group(group))
                .toList();
    }
}
