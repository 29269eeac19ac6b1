package io.github.immichsdk.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests that need what Windows does not have are excluded there by their tag. */
class PosixTagTest {

    private static final Path ROOT = Path.of(System.getProperty("immich.root"));
    private static final Pattern POSIX = Pattern.compile("createSymbolicLink|Files\\.[sg]etPosixFilePermissions"
            + "|\"mkfifo\"|#!/bin/sh|\"kill\"|ExampleProcess\\.interrupt|/proc/self|/dev/zero");
    private static final String TAG = "@Tag(\"posix\")";

    private static List<Path> tests() throws IOException {
        List<Path> tests = new ArrayList<>();
        try (Stream<Path> modules = Stream.concat(Files.list(ROOT), Files.list(ROOT.resolve("tests")))) {
            for (Path sources : modules.map(module -> module.resolve("src/test/java"))
                    .filter(Files::isDirectory)
                    // they run on Linux alone, or choose their programs by a profile
                    .filter(folder -> !folder.toString().replace('\\', '/').matches(".*/(reliability|proxies)/src/.*"))
                    .toList()) {
                try (Stream<Path> files = Files.walk(sources)) {
                    files.filter(file -> file.toString().endsWith("Test.java")).forEach(tests::add);
                }
            }
        }
        return tests;
    }

    @Test
    void eachTestThatNeedsLinksPermissionsPipesOrSignalsHasTheTag() throws IOException {
        List<String> tagged = new ArrayList<>();
        for (Path test : tests()) {
            String text = Files.readString(test);
            // file systems in memory have permissions on Windows, too
            boolean real = !text.contains("EnumSource(Platform.class)") && !test.endsWith("PosixTagTest.java");
            if (real && POSIX.matcher(text).find()) {
                assertThat(text).as("%s", test).contains(TAG);
                tagged.add(test.getFileName().toString());
            }
        }

        assertThat(tagged)
                .contains("HostileFilesTest.java", "SecretFileTest.java")
                .hasSizeGreaterThan(10);
    }
}
