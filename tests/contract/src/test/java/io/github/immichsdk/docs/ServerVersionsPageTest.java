package io.github.immichsdk.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The table of what differs between servers names tests that are there. */
class ServerVersionsPageTest {

    private static final Path PAGE = Path.of(System.getProperty("immich.root"), "docs", "server-versions.md");
    private static final Pattern TEST = Pattern.compile("`(\\w+)#(\\w+)`");
    private static final String SUITE = "io.github.immichsdk.contract.";

    @Test
    void eachRowIsHeldByTestsOfTheContractSuite() throws IOException {
        List<String> rows = Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| Topic"))
                .toList();

        assertThat(rows).hasSizeGreaterThan(20).allSatisfy(row -> {
            Matcher test = TEST.matcher(row);
            assertThat(test.find()).as(row).isTrue();
            do {
                Class<?> suite = Class.forName(SUITE + test.group(1));
                assertThat(Arrays.stream(suite.getDeclaredMethods()).map(Method::getName))
                        .contains(test.group(2));
            } while (test.find());
        });
    }
}
