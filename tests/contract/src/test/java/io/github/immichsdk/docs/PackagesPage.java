package io.github.immichsdk.docs;

import io.github.immichsdk.architecture.PublishedModules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page that says in which package each public type is, read from the sources of the published modules. */
final class PackagesPage {

    private static final Pattern PUBLIC = Pattern.compile(
            "^public (?:abstract |final |sealed |non-sealed )*(?:class|interface|record|enum|@interface) (\\w+)",
            Pattern.MULTILINE);
    private static final Pattern MODULE = Pattern.compile("module ([\\w.]+) \\{");
    private static final Pattern DESCRIPTION = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);
    private static final Pattern SENTENCE = Pattern.compile("^(.*?[.])(?:\\s|$)", Pattern.DOTALL);
    private static final Pattern INLINE_TAG = Pattern.compile("\\{@(?:link|code) ([^}]*)}");

    private PackagesPage() {}

    static String text() throws IOException {
        StringBuilder page = new StringBuilder("""
                # Packages and types

                Where to import a type from. This page is generated; a test fails if it differs from the code. Nested types are below their outer
                type, such as `ClientOptions.Writes`. A program on the module path `requires` the module that each heading names.
                """);
        for (String module : PublishedModules.names()) {
            Path sources = PublishedModules.sources(module);
            String declared = first(MODULE, Files.readString(sources.resolve("module-info.java")));
            page.append("\n## ")
                    .append(module)
                    .append("\nModule `")
                    .append(declared)
                    .append("`\n\n");
            page.append("| Package | Purpose | Types |\n|---|---|---|\n");
            types(sources)
                    .forEach((name, types) -> page.append("| `%s` | %s | %s |\n"
                            .formatted(
                                    name,
                                    purpose(sources.resolve(name.replace('.', '/'))),
                                    types.stream().map(type -> "`" + type + "`").collect(Collectors.joining(", ")))));
        }
        return page.toString();
    }

    /** {@return the public types of each package that other modules can use} */
    private static Map<String, TreeSet<String>> types(Path sources) throws IOException {
        Map<String, TreeSet<String>> types = new TreeMap<>();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String name = sources.relativize(file).getParent() == null
                        ? ""
                        : sources.relativize(file)
                                .getParent()
                                .toString()
                                .replace(file.getFileSystem().getSeparator(), ".");
                Matcher type = PUBLIC.matcher(Files.readString(file));
                if (!name.contains(".internal") && type.find()) {
                    types.computeIfAbsent(name, each -> new TreeSet<>()).add(type.group(1));
                }
            }
        }
        return types;
    }

    private static String purpose(Path folder) {
        try {
            String comment = first(DESCRIPTION, Files.readString(folder.resolve("package-info.java")))
                    .replaceAll("\\s*\\n\\s*\\*?\\s*", " ")
                    .strip();
            String sentence = first(SENTENCE, comment);
            String plain = INLINE_TAG.matcher(sentence).replaceAll("$1");
            return plain.substring(0, plain.length() - 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("no " + pattern + " in: " + text);
        }
        return found.group(1);
    }
}
