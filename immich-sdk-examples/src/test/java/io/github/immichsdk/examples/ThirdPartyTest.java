package io.github.immichsdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The runnable jar names the licenses of the libraries in it. */
class ThirdPartyTest {

    /** What only tests have on their class path, and what the SDK consists of. */
    private static final Pattern NOT_IN_THE_JAR = Pattern.compile(
            "(immich-sdk|junit|assertj|byte-buddy|apiguardian|opentest4j|httpclient5|httpcore5|surefire|org\\.jacoco|wiremock).*");

    @Test
    void eachLibraryOfTheRunnableJarStandsInTheListWithItsLicense() throws IOException {
        String list;
        try (InputStream in = Main.class.getResourceAsStream("/META-INF/THIRD-PARTY.txt")) {
            assertThat(in).isNotNull();
            list = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        List<String> libraries = Arrays.stream(
                        System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).getFileName().toString())
                .filter(name -> name.endsWith(".jar"))
                .map(name -> name.replaceFirst("-\\d.*", ""))
                .filter(name -> !NOT_IN_THE_JAR.matcher(name).matches())
                .distinct()
                .toList();

        assertThat(libraries)
                .contains("picocli", "sqlite-jdbc")
                .allSatisfy(
                        library -> assertThat(list).containsPattern("(?m)(^|, )" + Pattern.quote(library) + "(,| )"));
    }
}
