package io.github.immichsdk.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.api.SdkVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VersioningPageTest {

    private static final Path PAGE = Path.of(System.getProperty("immich.root"), "docs", "versioning.md");
    private static final String HEAD = "| Package | Experimental |\n|---|---|\n";

    @Test
    void thePageOnVersionsListsWhatIsMarkedAsExperimental() throws IOException {
        String page = Files.readString(PAGE);
        String rows = ExperimentalTypes.rows();
        int start = page.indexOf(HEAD) + HEAD.length();
        String listed = page.substring(start, page.indexOf("\n\n", start - 1) + 1);
        if (Boolean.getBoolean("immich.docs.write")) {
            Files.writeString(PAGE, page.substring(0, start) + rows + page.substring(start + listed.length()));
            listed = rows;
        }

        assertThat(rows).contains("admin.clusters");
        assertThat(listed)
                .as("docs/versioning.md is out of date; write it anew with: mvn -pl tests/contract -am test"
                        + " -Dtest=VersioningPageTest -Dsurefire.failIfNoSpecifiedTests=false -Dimmich.docs.write=true")
                .isEqualTo(rows);
    }

    @Test
    void onlyTheFirstReleaseIsNotComparedWithAnother() throws IOException {
        String pom = Files.readString(Path.of(System.getProperty("immich.root"), "pom.xml"));

        assertThat(pom).contains("<api.baseline>", "<id>api</id>");
        assertThat(pom)
                .as("the version is %s", SdkVersion.number())
                .contains("<api.phase>" + (SdkVersion.number().equals("0.1.0") ? "none" : "verify") + "</api.phase>");
    }

    @Test
    void thePagesInstallTheVersionOfTheBuild() throws IOException {
        Path root = Path.of(System.getProperty("immich.root"));
        Pattern installed = Pattern.compile(
                "immich-sdk-[a-z-]+:(\\d[^\\s\"]*)|<artifactId>immich-sdk-[a-z-]+</artifactId>\\s*<version>([^<]+)</version>");
        List<String> versions = new ArrayList<>();
        try (Stream<Path> docs = Files.list(root.resolve("docs"))) {
            for (Path page : Stream.concat(Stream.of(root.resolve("README.md")), docs.filter(Files::isRegularFile))
                    .filter(file -> file.toString().endsWith(".md"))
                    .toList()) {
                Matcher found = installed.matcher(Files.readString(page));
                while (found.find()) {
                    versions.add(found.group(1) == null ? found.group(2) : found.group(1));
                }
            }
        }

        assertThat(versions).hasSizeGreaterThan(3).containsOnly(SdkVersion.number());
    }
}
