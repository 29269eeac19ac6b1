package io.github.immichsdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/tasks.md lists the tasks of the first week, and each leads to a snippet that the build compiles and runs. */
class TasksDocTest {

    private static final int TASKS = 40;
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (.+?) \\| \\[.+]\\((.+\\.md)#(.+)\\) \\|$");

    private static DocCode code;

    /**
     * A row.
     *
     * @param task what someone wants to do
     * @param page the page with the snippet
     * @param anchor its section
     */
    record Row(String task, String page, String anchor) {
        @Override
        public String toString() {
            return task;
        }
    }

    @BeforeAll
    static void readTheCode() throws IOException {
        code = DocCode.read();
    }

    static List<Row> rows() throws IOException {
        return ROW.matcher(Files.readString(DocCode.ROOT.resolve("docs/tasks.md")))
                .results()
                .map(match -> new Row(match.group(1), match.group(2), match.group(3)))
                .toList();
    }

    @Test
    void allTasksAreListedEachOnce() throws IOException {
        assertThat(rows()).extracting(Row::task).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(TASKS);
    }

    @Test
    void eachRowOfTheTablesIsATask() throws IOException {
        long lines = Files.readAllLines(DocCode.ROOT.resolve("docs/tasks.md")).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| I want to"))
                .count();

        assertThat(rows()).hasSize((int) lines);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aTaskHasASnippetThatIsRunAndTyped(Row row) throws IOException {
        List<String> blocks = DocCode.blocks(
                DocCode.section(Files.readString(DocCode.ROOT.resolve("docs").resolve(row.page())), row.anchor()));

        assertThat(blocks).as("blocks of %s#%s", row.page(), row.anchor()).isNotEmpty();
        assertThat(blocks)
                .anySatisfy(block -> assertThat(code.runs(block))
                        .as("a test runs: %s", block)
                        .isTrue());
        assertThat(blocks).noneSatisfy(block -> assertThat(block).contains(".raw()"));
    }

    @Test
    void codeThatNothingCallsDoesNotCountAsRun() {
        assertThat(code.compiles(".port(8085) // if the provider knows the address with its port only"))
                .isTrue();
        assertThat(code.runs(".port(8085) // if the provider knows the address with its port only"))
                .isFalse();
    }
}
