package io.github.immichsdk.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Once there is a release, each build compares the API with it. */
class ApiBaselineTest {

    private static final Path POM = Path.of(System.getProperty("immich.root"), "pom.xml");

    private static String first(String pom, String element) {
        Matcher found =
                Pattern.compile("<" + element + ">(.*?)</" + element + ">").matcher(pom);
        assertThat(found.find()).as(element).isTrue();
        return found.group(1);
    }

    @Test
    void theComparisonIsOffForTheFirstReleaseOnly() throws IOException {
        String pom = Files.readString(POM);
        boolean firstRelease = first(pom, "version").equals("0.1.0");

        assertThat(first(pom, "api.phase"))
                .as("api.phase, see 'A release' in CONTRIBUTING")
                .isEqualTo(firstRelease ? "none" : "verify");
        assertThat(first(pom, "api.baseline").equals(first(pom, "version")))
                .as("api.baseline is the newest release, not the version that is built")
                .isEqualTo(firstRelease);
    }
}
