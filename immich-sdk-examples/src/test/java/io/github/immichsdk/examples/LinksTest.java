package io.github.immichsdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Links lead to files, sections, lines and images that exist. The build has no network: others are checked for their form. */
class LinksTest {

    private static final Path ROOT = DocCode.ROOT;
    private static final String PROJECT = "https://github.com/immichsdk/immich-sdk-java/";
    private static final Pattern LINE = Pattern.compile("L(\\d+)(?:-L(\\d+))?");
    private static final Pattern PATH = Pattern.compile("`((?:\\.?[\\w-]+/)+[\\w.*-]+)`");
    private static final Pattern PAGE = Pattern.compile("\\bdocs/[\\w/-]+\\.md\\b(?:#([\\w-]+))?");
    private static final Pattern IMAGE = Pattern.compile("!\\[([^]]*)]\\(([^)\\s]+)\\)");

    @ParameterizedTest
    @MethodSource("filesWithLinks")
    void eachLinkLeadsSomewhere(String name) throws IOException {
        for (String link : PageLinks.of(name, read(name))) {
            assertThat(problem(name, link)).as("%s links to %s", name, link).isNull();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void eachReferenceIsDefined(String page) throws IOException {
        assertThat(PageLinks.undefined(read(page))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void eachPathOfTheProjectThatAPageNamesExists(String page) throws IOException {
        Set<String> folders;
        try (Stream<Path> top = Files.list(ROOT)) {
            folders = top.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .collect(Collectors.toSet());
        }

        assertThat(PATH.matcher(read(page)).results().map(match -> match.group(1)))
                .filteredOn(path -> folders.contains(path.substring(0, path.indexOf('/'))))
                .filteredOn(path -> !("/" + path).contains("/target/") && !path.contains("*"))
                .allSatisfy(path -> assertThat(ROOT.resolve(path)).exists());
    }

    @Test
    void eachPageThatCodeNamesExists() throws IOException {
        Set<String> named = new TreeSet<>();
        try (Stream<Path> files = Files.walk(ROOT)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".java")
                            && !ROOT.relativize(one).toString().contains("target"))
                    .filter(one -> !one.endsWith("LinksTest.java"))
                    .toList()) {
                for (MatchResult page :
                        PAGE.matcher(Files.readString(file)).results().toList()) {
                    named.add(page.group());
                }
            }
        }

        assertThat(named)
                .hasSizeGreaterThan(20)
                .allSatisfy(page -> assertThat(problem("README.md", page)).isNull());
    }

    @Test
    void eachImageIsWhatItsNameSaysAndHasATextInItsPlace() throws IOException {
        Set<Path> shown = new TreeSet<>();
        for (String page : pages()) {
            for (MatchResult image : IMAGE.matcher(read(page)).results().toList()) {
                assertThat(image.group(1)).as("text of %s", image.group(2)).isNotBlank();
                if (!image.group(2).startsWith("https:")) {
                    Path file =
                            ROOT.resolve(page).resolveSibling(image.group(2)).normalize();
                    assertThat(format(file)).as("%s", file).isTrue();
                    shown.add(file);
                }
            }
        }

        try (Stream<Path> images = Files.list(ROOT.resolve("docs/img"))) {
            assertThat(images.map(Path::normalize)).containsExactlyInAnyOrderElementsOf(shown);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    README.md                     | docs/none.md                        | no such file
                    README.md                     | Docs/errors.md                      | no such file
                    README.md                     | docs/errors.md#no-such-section      | no such section
                    README.md                     | #no-such-section                    | no such section
                    docs/errors.md                | ../../outside                       | outside
                    docs/errors.md                | ../pom.xml#L99999                   | no such line
                    docs/errors.md                | /README.md                          | absolute path
                    README.md                     | http://immich.app                   | https
                    README.md                     | https://localhost/docs              | public host
                    README.md                     | https://docs.example.org            | public host
                    README.md                     | https://immich.app/a b              | address
                    README.md                     | mailto:someone@immich.app           | https
                    README.md                     | https://github.com/immichsdk/immich-sdk-java/blob/main/none.md     | no such file
                    README.md                     | https://github.com/immichsdk/immich-sdk-java/actions/workflows/none.yml | no such file
                    .github/ISSUE_TEMPLATE/bug.yml | SECURITY.md                        | relative
                    immich-sdk-core/src/main/java/io/github/immichsdk/ImmichClient.java | ../docs/errors.md | relative
                    """)
    void aDeadLinkIsFound(String file, String link, String problem) throws IOException {
        assertThat(problem(file, link)).contains(problem);
    }

    @Test
    void linksOfAllKindsAreFoundButNotThoseInCode() {
        String page = """
                [a](a.md) ![b](b.png "title") [![c](c.svg)](#d) <a href="e.md">e</a> `[x](x.md)`
                [f]: f.md
                ```
                [y](y.md)
                ```
                """;

        assertThat(PageLinks.of("page.md", page))
                .containsExactlyInAnyOrder("a.md", "b.png", "c.svg", "#d", "e.md", "f.md");
        assertThat(PageLinks.undefined("[one][f] and [two][g]\n\n[f]: f.md\n")).containsExactly("g");
        assertThat(PageLinks.of("One.java", "/** <a href=\"#h\">h</a> */ String link = \"<a href='#i'>\";"))
                .containsExactly("#h");
    }

    @Test
    void allPagesTemplatesAndSourcesAreRead() throws IOException {
        assertThat(files())
                .contains("README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md", "docs/errors.md")
                .contains(".github/pull_request_template.md", ".github/ISSUE_TEMPLATE/config.yml")
                .contains("docs/javadoc/overview.html")
                .contains("immich-sdk-core/src/main/java/io/github/immichsdk/ImmichClient.java");
        int links = 0;
        for (String file : files()) {
            links += PageLinks.of(file, read(file)).size();
        }
        assertThat(links).isGreaterThan(250);
    }

    static List<String> files() throws IOException {
        return PageLinks.files();
    }

    static List<String> filesWithLinks() throws IOException {
        List<String> with = new ArrayList<>();
        for (String file : files()) {
            if (!PageLinks.of(file, read(file)).isEmpty()) {
                with.add(file);
            }
        }
        return with;
    }

    static List<String> pages() throws IOException {
        return files().stream().filter(file -> file.endsWith(".md")).toList();
    }

    /** {@return what is wrong with a link; null if it leads somewhere} */
    private static @Nullable String problem(String file, String link) throws IOException {
        if (link.startsWith(PROJECT + "blob/main/") || link.startsWith(PROJECT + "tree/main/")) {
            return local("README.md", link.substring((PROJECT + "blob/main/").length()));
        }
        if (link.startsWith(PROJECT + "actions/workflows/")) {
            String workflow =
                    link.substring((PROJECT + "actions/workflows/").length()).replace("/badge.svg", "");
            return local("README.md", ".github/workflows/" + workflow);
        }
        return link.matches("[a-z]+:.*") ? form(link) : local(file, link);
    }

    private static @Nullable String form(String link) {
        URI address;
        try {
            address = URI.create(link);
        } catch (IllegalArgumentException e) {
            return "no address: " + e.getMessage();
        }
        if (!"https".equals(address.getScheme())) {
            return "expected https";
        }
        String host = String.valueOf(address.getHost());
        boolean open =
                host.contains(".") && !host.matches("(.*\\.)?example\\.(com|org|net)") && !host.matches("[\\d.]+");
        return open ? null : "expected a public host, got " + host;
    }

    private static @Nullable String local(String file, String link) throws IOException {
        String path = link.replaceFirst("#.*", "");
        String section = link.contains("#") ? link.substring(link.indexOf('#') + 1) : null;
        if (path.startsWith("/")) {
            return "an absolute path";
        }
        if (!path.isEmpty() && (file.startsWith(".github/") || file.endsWith(".java"))) {
            return "a relative link leads nowhere where GitHub and Javadoc show it";
        }
        Path target = path.isEmpty()
                ? ROOT.resolve(file)
                : ROOT.resolve(file).resolveSibling(path).normalize();
        if (!target.startsWith(ROOT.normalize())) {
            return "outside of the project";
        }
        if (!Files.exists(target)
                || !target.toRealPath().endsWith(ROOT.normalize().relativize(target))) {
            return "no such file";
        }
        return section == null ? null : section(target, section);
    }

    private static @Nullable String section(Path target, String section) throws IOException {
        if (target.toString().endsWith(".md")) {
            return DocCode.anchors(Files.readString(target)).contains(section) ? null : "no such section";
        }
        MatchResult lines = LINE.matcher(section).results().findFirst().orElse(null);
        if (lines != null) {
            int last = Integer.parseInt(lines.group(lines.group(2) == null ? 1 : 2));
            return last <= Files.readAllLines(target).size() ? null : "no such line";
        }
        return Files.readString(target).contains("id=\"" + section + "\"") ? null : "no such section";
    }

    private static boolean format(Path image) throws IOException {
        String start = new String(Files.readAllBytes(image), StandardCharsets.ISO_8859_1);
        String name = image.toString();
        return name.endsWith(".png") && start.startsWith("\u0089PNG")
                || name.endsWith(".webp") && start.startsWith("RIFF") && start.startsWith("WEBP", 8)
                || name.endsWith(".svg")
                        && start.contains("<svg")
                        && start.strip().endsWith("</svg>");
    }

    private static String read(String name) throws IOException {
        return Files.readString(ROOT.resolve(name));
    }
}
