package io.github.immichsdk.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A name that a page mentions exists: a renamed method leaves no trace of its old name. */
class NamesInDocsTest {

    private static final Path ROOT = Path.of(System.getProperty("immich.root"));
    private static final Pattern CODE = Pattern.compile("(?m)(?<!`)`([^`\n]+)`(?!`)");
    private static final Pattern CALL = Pattern.compile("\\b([a-z]\\w*)\\((?!\\d\\)\\.)|^(with[A-Z]\\w*)$");
    private static final Pattern EXCEPTION = Pattern.compile("\\b(?:Immich|Sync)\\w+Exception\\b");

    private static final JavaClasses SDK = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.github.immichsdk");

    private static final Set<String> METHODS = SDK.stream()
            .flatMap(type -> type.getMembers().stream())
            .filter(member -> member.getModifiers().contains(JavaModifier.PUBLIC) || inInterface(member))
            .map(member -> member.getName().equals("<init>") ? member.getOwner().getSimpleName() : member.getName())
            .collect(Collectors.toSet());

    private static final Set<String> TYPES =
            SDK.stream().map(JavaClass::getSimpleName).collect(Collectors.toSet());

    private static boolean inInterface(JavaMember member) {
        return member.getOwner().isInterface();
    }

    static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
            Stream<Path> pages = docs.filter(path -> path.toString().endsWith(".md"))
                    // they also speak of names that were tried, or that belong to others
                    .filter(path -> !path.endsWith("decisions.md")
                            && !path.getFileName().toString().startsWith("coming-from"));
            return Stream.concat(Stream.of("README.md", "SECURITY.md").map(ROOT::resolve), pages)
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void eachMethodAndExceptionThatAPageNamesExists(Path page) throws IOException {
        Set<String> unknown = new TreeSet<>();
        CODE.matcher(Files.readString(page))
                .results()
                .map(code -> code.group(1))
                .forEach(code -> {
                    CALL.matcher(code)
                            .results()
                            .map(call -> call.group(1) == null ? call.group(2) : call.group(1))
                            .filter(name -> !METHODS.contains(name) && !TYPES.contains(name))
                            .forEach(unknown::add);
                    EXCEPTION
                            .matcher(code)
                            .results()
                            .map(match -> match.group())
                            .filter(name -> !TYPES.contains(name))
                            .forEach(unknown::add);
                });

        assertThat(unknown).isEmpty();
    }
}
