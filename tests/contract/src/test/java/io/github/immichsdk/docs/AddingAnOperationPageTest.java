package io.github.immichsdk.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page that explains how to add an operation names the files that its example really consists of. */
class AddingAnOperationPageTest {

    private static final Path ROOT = Path.of(System.getProperty("immich.root"));
    private static final Path PAGE = ROOT.resolve("docs/adding-an-operation.md");
    private static final Pattern EXAMPLE =
            Pattern.compile("getMyCalendarHeatmap|GET_MY_CALENDAR_HEATMAP|heatMap\\(HeatMapType\\.|`heatMap`"
                    + "|(?:record|enum|class) (?:CalendarHeatMap|HeatMapType)\\b|`(?:CalendarHeatMap|HeatMapType)`");

    @Test
    void thePageListsEachFileThatTheExampleTouched() throws IOException {
        assertThat(new TreeSet<>(listed())).containsExactlyInAnyOrderElementsOf(touched());
    }

    @Test
    void thePageNamesClassesAndTestsThatExist() throws IOException {
        Set<String> names = new TreeSet<>();
        visit(file -> names.add(file.getFileName().toString().replaceFirst("\\.java$", "")));
        names.addAll(Set.of("Nullable", "Operations"));
        List<String> named = Pattern.compile("`@?([A-Z][a-z]\\w+)`")
                .matcher(Files.readString(PAGE))
                .results()
                .map(match -> match.group(1))
                .toList();

        assertThat(named).hasSizeGreaterThan(10);
        assertThat(names).containsAll(named);
    }

    private static List<String> listed() throws IOException {
        String page = Files.readString(PAGE);
        int start = page.indexOf("```files\n") + "```files\n".length();
        return page.substring(start, page.indexOf("```", start)).lines().toList();
    }

    private static Set<String> touched() throws IOException {
        Set<String> found = new TreeSet<>();
        visit(file -> {
            try {
                if (!file.equals(PAGE)
                        && !file.endsWith("AddingAnOperationPageTest.java")
                        && EXAMPLE.matcher(Files.readString(file)).find()) {
                    found.add(ROOT.relativize(file).toString().replace('\\', '/'));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return found;
    }

    /** Visits the sources, tables and pages of the project, but nothing that the build made. */
    private static void visit(Consumer<Path> seen) throws IOException {
        List<String> generated = List.of("target", ".git", "node_modules");
        Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return generated.contains(String.valueOf(folder.getFileName()))
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String name = file.getFileName().toString();
                if (name.endsWith(".java") || name.endsWith(".tsv") || name.endsWith(".md")) {
                    seen.accept(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
