package io.github.immichsdk.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Cases that users and genuine servers brought up are listed beside the recordings; each has a test that carries its tag. */
class ReportedCasesTest {

    private static final Pattern TAG = Pattern.compile("Tag\\(\"case-([A-Z]\\d+)\"\\)");

    @Test
    @Tag("shared")
    void everyCaseFromTheFieldHasATestThatNamesIt() throws IOException {
        assertThat(tags()).containsAll(rows("FIELD-CASES.md", Pattern.compile("(?m)^\\| ([A-Z]\\d+) \\|")));
    }

    @Test
    @Tag("shared")
    void everyFindingOnGenuineServersHasATestThatNamesIt() throws IOException {
        assertThat(tags()).containsAll(rows("LIVE.md", Pattern.compile("(?m)^- \\*\\*([A-Z]\\d+)\\b")));
    }

    private static Set<String> rows(String file, Pattern row) throws IOException {
        Set<String> rows = matches(row, Files.readString(Path.of(System.getProperty("immich.shared"), file)));
        assertThat(rows).as("cases listed in %s", file).isNotEmpty();
        return rows;
    }

    private static Set<String> tags() throws IOException {
        Path root = root();
        List<Path> sources;
        try (Stream<Path> files = Files.walk(root)) {
            sources = files.filter(file -> file.toString().endsWith("Test.java")
                            && file.toString().contains("src/test/java"))
                    .toList();
        }
        Set<String> tags = new TreeSet<>();
        for (Path source : sources) {
            tags.addAll(matches(TAG, Files.readString(source)));
        }
        return tags;
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("CONTRIBUTING.md"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    private static Set<String> matches(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .forEach(found::add);
        return found;
    }
}
