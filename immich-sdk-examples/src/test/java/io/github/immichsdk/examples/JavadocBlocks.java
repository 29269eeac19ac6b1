package io.github.immichsdk.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The blocks of code in the Javadoc of the published modules. */
final class JavadocBlocks {

    static final List<String> MODULES =
            List.of("core", "oauth", "sync", "admin", "stacking", "takeout", "testkit", "transport-apache");

    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*\\*.*?\\*/");
    private static final Pattern BLOCK = Pattern.compile("(?s)<pre\\b[^>]*>(.*?)</pre>|\\{@snippet\\b.*");
    private static final String START = "{@code\n";

    /**
     * A block.
     *
     * @param place the file from the root, and the number of the block in it
     * @param code its lines, without the stars before them; empty if it is not written as <code>{@code …}</code>
     */
    record Block(String place, String code) {
        @Override
        public String toString() {
            return place;
        }
    }

    private JavadocBlocks() {}

    static List<Block> all() throws IOException {
        List<Block> blocks = new ArrayList<>();
        for (Path file : sources()) {
            blocks.addAll(of(DocCode.ROOT.relativize(file).toString().replace('\\', '/'), Files.readString(file)));
        }
        return blocks;
    }

    /** {@return the blocks of a file of Java} */
    static List<Block> of(String name, String source) {
        List<Block> blocks = new ArrayList<>();
        for (MatchResult comment : COMMENT.matcher(source).results().toList()) {
            String text =
                    comment.group().lines().map(JavadocBlocks::withoutStar).collect(Collectors.joining("\n"));
            BLOCK.matcher(text)
                    .results()
                    .forEach(block -> blocks.add(new Block(name + ":" + (blocks.size() + 1), code(block.group(1)))));
        }
        return blocks;
    }

    /** {@return the main sources of the published modules} */
    static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String module : MODULES) {
            try (Stream<Path> files = Files.walk(DocCode.ROOT.resolve("immich-sdk-" + module + "/src/main/java"))) {
                files.filter(file -> file.toString().endsWith(".java")).sorted().forEach(sources::add);
            }
        }
        return sources;
    }

    private static String code(@Nullable String block) {
        return block != null && block.startsWith(START) && block.endsWith("}")
                ? block.substring(START.length(), block.length() - 1)
                : "";
    }

    private static String withoutStar(String line) {
        return line.replaceFirst("^\\s*(/\\*\\*|\\*/|\\*) ?", "");
    }
}
