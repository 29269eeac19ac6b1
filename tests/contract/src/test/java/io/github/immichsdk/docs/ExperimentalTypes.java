package io.github.immichsdk.docs;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.immichsdk.api.Experimental;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is marked with {@code @Experimental}, as the rows of the page on versions. */
final class ExperimentalTypes {

    private static final String ROOT = "io.github.immichsdk.";

    private ExperimentalTypes() {}

    static String rows() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.github.immichsdk");
        Map<String, List<JavaClass>> packages = classes.stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(type -> type.getEnclosingClass().isEmpty())
                .filter(type -> !type.getName().contains(".internal."))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, TreeMap::new, Collectors.toList()));
        StringBuilder rows = new StringBuilder();
        packages.forEach((name, types) -> {
            String marked = types.stream().allMatch(type -> type.isAnnotatedWith(Experimental.class))
                    ? "all types"
                    : types.stream().flatMap(ExperimentalTypes::marked).sorted().collect(Collectors.joining(", "));
            if (!marked.isEmpty()) {
                rows.append("| `")
                        .append(name.substring(ROOT.length()))
                        .append("` | ")
                        .append(marked)
                        .append(" |\n");
            }
        });
        return rows.toString();
    }

    private static Stream<String> marked(JavaClass type) {
        if (type.isAnnotatedWith(Experimental.class)) {
            return Stream.of("`" + type.getSimpleName() + "`");
        }
        return type.getMethods().stream()
                .filter(method -> method.isAnnotatedWith(Experimental.class))
                .map(method -> "`" + type.getSimpleName() + "." + method.getName() + "`")
                .distinct();
    }
}
