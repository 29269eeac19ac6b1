package io.github.immichsdk.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The published modules that have code, in the order in which they are built. */
public final class PublishedModules {

    private static final Path ROOT = Path.of(System.getProperty("immich.root"));
    private static final Pattern MODULE = Pattern.compile("<module>(immich-sdk-[\\w-]+)</module>");

    private PublishedModules() {}

    /** {@return the names of the artifacts, such as {@code immich-sdk-core}} */
    public static List<String> names() throws IOException {
        return MODULE.matcher(Files.readString(ROOT.resolve("pom.xml")))
                .results()
                .map(MatchResult::group)
                .map(element -> element.replaceAll("</?module>", ""))
                .filter(name -> Files.exists(sources(name).resolve("module-info.java")))
                .toList();
    }

    /** {@return the folder of a module's main sources} */
    public static Path sources(String name) {
        return ROOT.resolve(name).resolve("src/main/java");
    }
}
