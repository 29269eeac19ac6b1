package io.github.immichsdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** README.md, and pages with Java in them, promise nothing that does not compile, run or exist. */
class ReadmeTest {

    private static final Path ROOT = Path.of(System.getProperty("immich.root"));
    private static final Path README = ROOT.resolve("README.md");
    private static final Pattern JAVA = Pattern.compile("(?ms)^```java\\n(.*?)^```");
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:|#)([^)#]+)");
    private static final Pattern COMMAND = Pattern.compile("(?m)^\\| `([a-z-]+)` \\|.*\\| `([^`]+)`");

    @ParameterizedTest
    @MethodSource("pages")
    void eachBlockOfJavaStandsInCompiledCode(String page) throws IOException {
        List<String> blocks = found(ROOT.resolve(page), JAVA, 1);
        String compiled = compiled();

        assertThat(blocks).allSatisfy(block -> assertThat(compiled).contains(withoutIndent(block)));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void eachLinkToAFileLeadsSomewhere(String page) throws IOException {
        Path file = ROOT.resolve(page);

        assertThat(found(file, LINK, 1))
                .allSatisfy(link -> assertThat(file.resolveSibling(link)).exists());
    }

    @Test
    void pagesAreFoundAndHaveJavaAndLinks() throws IOException {
        List<String> pages = pages();

        assertThat(pages).contains("README.md", "docs/uploads.md", "docs/downloads.md");
        for (Pattern pattern : List.of(JAVA, LINK)) {
            int found = 0;
            for (String page : pages) {
                found += found(ROOT.resolve(page), pattern, 1).size();
            }
            assertThat(found).isGreaterThan(20);
        }
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
        assertThat(found(README, COMMAND, 1))
                .containsExactlyElementsOf(
                        Main.commandLine(java.util.Map.of()).getSubcommands().keySet());
    }

    @Test
    void eachCommandOfTheTableCanBeRead() throws IOException {
        for (String command : found(README, COMMAND, 2)) {
            List<String> arguments = new ArrayList<>(List.of(command.split(" ")));

            assertThat(Main.commandLine(java.util.Map.of())
                            .parseArgs(arguments.toArray(String[]::new))
                            .hasSubcommand())
                    .as(command)
                    .isTrue();
        }
    }

    static List<String> pages() throws IOException {
        try (Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
            Stream<String> names = docs.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(".md"))
                    .map(name -> "docs/" + name);
            return Stream.concat(Stream.of("README.md"), names.sorted()).toList();
        }
    }

    private static List<String> found(Path page, Pattern pattern, int group) throws IOException {
        return pattern.matcher(Files.readString(page))
                .results()
                .map((MatchResult match) -> match.group(group))
                .toList();
    }

    private static String compiled() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path folder : List.of(Path.of("src"), ROOT.resolve("tests/consumers"))) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    all.append(withoutIndent(Files.readString(file)));
                }
            }
        }
        return all.toString();
    }

    private static String withoutIndent(String text) {
        return text.lines().map(String::strip).collect(Collectors.joining("\n", "", "\n"));
    }
}
