package io.github.immichsdk.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.architecture.PublishedModules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The overview of the Javadoc, which each module shows first. */
class OverviewTest {

    private static final Path ROOT = Path.of(System.getProperty("immich.root"));
    private static final Pattern LINK = Pattern.compile(
            "href=\"https://javadoc.io/doc/io.github.immichsdk/([a-z-]+)/latest/([a-z.]+)/([A-Za-z/]+)\\.html(?:#([a-z]+)\\(\\))?\"");

    @Test
    void eachTypeAndMethodThatTheOverviewLinksToExistsInTheModuleOfTheLink() throws Exception {
        String page = page();

        List<MatchResult> links = LINK.matcher(page).results().toList();
        assertThat(links).hasSizeGreaterThan(10);
        for (MatchResult link : links) {
            Class<?> type = Class.forName(link.group(3).replace('/', '.'));
            Path module = ROOT.resolve(link.group(1)).resolve("src/main/java");
            assertThat(module.resolve(link.group(3) + ".java")).exists();
            assertThat(Files.readString(module.resolve("module-info.java"))).contains("module " + link.group(2) + " {");
            if (link.group(4) != null) {
                assertThat(Arrays.stream(type.getMethods()))
                        .extracting(method -> method.getName())
                        .contains(link.group(4));
            }
        }
    }

    @Test
    void theOverviewListsEachPublishedModule() throws IOException {
        String page = page();

        for (String module : PublishedModules.names()) {
            assertThat(page).contains("<a href=\"https://javadoc.io/doc/io.github.immichsdk/" + module + "/latest/\">");
        }
    }

    private static String page() throws IOException {
        return Files.readString(ROOT.resolve("docs/javadoc/overview.html"));
    }
}
