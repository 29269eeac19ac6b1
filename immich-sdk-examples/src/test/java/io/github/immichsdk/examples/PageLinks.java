package io.github.immichsdk.examples;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The links in Markdown, in the templates of GitHub, in HTML, and in the Javadoc of the published modules. */
final class PageLinks {

    private static final Pattern INLINE_CODE = Pattern.compile("`[^`\\n]*`");
    private static final Pattern MARKDOWN = Pattern.compile("]\\(([^)\\s]*)[^)]*\\)");
    private static final Pattern DEFINITION = Pattern.compile("(?m)^ {0,3}\\[([^]]+)]: *(\\S+)");
    private static final Pattern REFERENCE = Pattern.compile("]\\[([^]]+)]");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\b(?:href|src)\\s*=\\s*[\"']([^\"']*)[\"']");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"'`)]+");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*\\*.*?\\*/");
    private static final Set<String> NOT_OURS = Set.of("target", ".git", ".m2", "node_modules");

    private PageLinks() {}

    /** {@return the files whose links are checked, from the root, with {@code /}} */
    static List<String> files() throws IOException {
        List<String> files = new ArrayList<>();
        Files.walkFileTree(DocCode.ROOT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return NOT_OURS.contains(String.valueOf(folder.getFileName()))
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String name = DocCode.ROOT.relativize(file).toString().replace('\\', '/');
                if (name.endsWith(".md") || name.startsWith(".github/") || name.matches("docs/.*\\.html")) {
                    files.add(name);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        for (Path source : JavadocBlocks.sources()) {
            files.add(DocCode.ROOT.relativize(source).toString().replace('\\', '/'));
        }
        return files.stream().sorted().toList();
    }

    /** {@return the targets of all links of a file} */
    static List<String> of(String name, String text) {
        if (name.endsWith(".java")) {
            return COMMENT.matcher(text)
                    .results()
                    .flatMap(comment -> targets(ATTRIBUTE, comment.group(), 1))
                    .toList();
        }
        if (name.startsWith(".github/")) {
            return Stream.concat(targets(MARKDOWN, text, 1), targets(ADDRESS, text, 0))
                    .distinct()
                    .toList();
        }
        String prose = withoutCode(text);
        return Stream.of(targets(MARKDOWN, prose, 1), targets(DEFINITION, prose, 2), targets(ATTRIBUTE, prose, 1))
                .flatMap(found -> found)
                .toList();
    }

    /** {@return the references of a page of Markdown that it does not define} */
    static List<String> undefined(String markdown) {
        String prose = withoutCode(markdown);
        List<String> defined = targets(DEFINITION, prose, 1).toList();
        return targets(REFERENCE, prose, 1)
                .filter(name -> !defined.contains(name))
                .toList();
    }

    /** {@return Markdown without its code} */
    static String withoutCode(String markdown) {
        return INLINE_CODE
                .matcher(DocCode.FENCE.matcher(markdown).replaceAll(""))
                .replaceAll("");
    }

    private static Stream<String> targets(Pattern pattern, String text, int group) {
        return pattern.matcher(text).results().map((MatchResult match) -> match.group(group));
    }
}
