package io.github.immichsdk.conformance;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.immichsdk.api.Operation;
import io.github.immichsdk.api.Operations;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The operations that the SDK has a typed call for: those of the table that its compiled code reads. */
final class TypedOperations {

    private static final Map<String, Set<JavaCodeUnit>> CALLERS = new TreeMap<>();
    private static final Set<String> METHOD_NAMES = new TreeSet<>();
    private static final List<Operation> ALL = read();

    private TypedOperations() {}

    /** {@return them, in the order of the table} */
    static List<Operation> all() {
        return ALL;
    }

    /** {@return the public methods of the SDK that lead to an operation, such as {@code Tags.list}} */
    static Set<String> methods(Operation operation) {
        return callers(operation).stream().map(TypedOperations::name).collect(Collectors.toCollection(TreeSet::new));
    }

    /** {@return the same methods as they are compiled} */
    static Set<JavaCodeUnit> callers(Operation operation) {
        return CALLERS.getOrDefault(constant(operation), Set.of());
    }

    /** {@return the names of all public methods of the SDK} */
    static Set<String> publicMethodNames() {
        return METHOD_NAMES;
    }

    private static List<Operation> read() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .withImportOption(location -> !location.contains("/testkit/"))
                .importPackages("io.github.immichsdk");
        classes.stream()
                .flatMap(type -> type.getFieldAccessesFromSelf().stream())
                .filter(access -> access.getTargetOwner().isEquivalentTo(Operations.class))
                .filter(access -> !access.getOriginOwner().isEquivalentTo(Operations.class))
                .forEach(access -> CALLERS.computeIfAbsent(access.getTarget().getName(), name -> new HashSet<>())
                        .addAll(publicCallers(access.getOrigin())));
        classes.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(TypedOperations::isPublic)
                .forEach(method -> METHOD_NAMES.add(method.getName()));
        return Operations.all().stream()
                .filter(operation -> CALLERS.containsKey(constant(operation)))
                .toList();
    }

    /** {@return the public methods of public packages that lead to some code; of several classes only those nearest to it} */
    private static Set<JavaCodeUnit> publicCallers(JavaCodeUnit code) {
        Set<JavaCodeUnit> seen = new HashSet<>();
        Set<JavaCodeUnit> level = Set.of(code);
        Set<JavaCodeUnit> found = new HashSet<>();
        while (found.isEmpty() && !level.isEmpty()) {
            seen.addAll(level);
            level.stream().filter(TypedOperations::isPublic).forEach(found::add);
            level = level.stream()
                    .flatMap(one -> one.getAccessesToSelf().stream())
                    .map(JavaAccess::getOrigin)
                    .filter(one -> !seen.contains(one))
                    .collect(Collectors.toSet());
        }
        return found;
    }

    private static boolean isPublic(JavaCodeUnit code) {
        return code.getModifiers().contains(JavaModifier.PUBLIC)
                && code.getOwner().getModifiers().contains(JavaModifier.PUBLIC)
                && !code.getOwner().getPackageName().contains(".internal");
    }

    private static String name(JavaCodeUnit code) {
        return code.getOwner().getSimpleName() + (code.isConstructor() ? "" : "." + code.getName());
    }

    private static String constant(Operation operation) {
        for (var field : Operations.class.getFields()) {
            try {
                if (field.get(null) == operation) {
                    return field.getName();
                }
            } catch (IllegalAccessException e) {
                throw new AssertionError(e);
            }
        }
        throw new AssertionError(operation.id() + " has no constant");
    }
}
