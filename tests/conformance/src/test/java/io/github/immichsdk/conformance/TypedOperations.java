package io.github.immichsdk.conformance;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.immichsdk.api.Operation;
import io.github.immichsdk.api.Operations;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The operations that the SDK has a typed call for: those of the table that its compiled code reads in order to send them. */
final class TypedOperations {

    /** What asks for a property of an operation, or names it in an error, and sends nothing. */
    private static final Set<String> NAMING = Set.of(
            "Operation.existsIn",
            "Operation.id",
            "Operation.permission",
            "FailedCall.notSent",
            "FailedCall.of",
            "Features.refuseUnless",
            "IdSet.<init>",
            "CallExecutor.requireSupported");

    private static final Map<String, Set<JavaCodeUnit>> CALLERS = new TreeMap<>();
    private static final Map<String, Set<JavaCodeUnit>> SENDERS = new TreeMap<>();
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

    /** {@return all public methods that send an operation, also by an overload, but not by any other public method} */
    static Set<JavaCodeUnit> senders(Operation operation) {
        return SENDERS.getOrDefault(constant(operation), Set.of());
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
                .filter(access -> !onlyNames(access))
                .forEach(access -> {
                    String constant = access.getTarget().getName();
                    CALLERS.computeIfAbsent(constant, name -> new HashSet<>())
                            .addAll(nearestCallers(access.getOrigin()));
                    SENDERS.computeIfAbsent(constant, name -> new HashSet<>()).addAll(allCallers(access.getOrigin()));
                });
        classes.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(TypedOperations::isPublic)
                .forEach(method -> METHOD_NAMES.add(method.getName()));
        return Operations.all().stream()
                .filter(operation -> CALLERS.containsKey(constant(operation)))
                .toList();
    }

    /** {@return whether what takes an operation, in the same statement, only asks for its properties or names it in an error} */
    private static boolean onlyNames(JavaFieldAccess access) {
        List<JavaCall<?>> takers = access.getOrigin().getCallsFromSelf().stream()
                .filter(call -> call.getLineNumber() >= access.getLineNumber())
                .filter(TypedOperations::takesAnOperation)
                .toList();
        int line = takers.stream().mapToInt(JavaCall::getLineNumber).min().orElse(-1);
        List<String> nearest = takers.stream()
                .filter(call -> call.getLineNumber() == line)
                .map(call -> call.getTargetOwner().getSimpleName() + "." + call.getName())
                .toList();
        return !nearest.isEmpty() && NAMING.containsAll(nearest);
    }

    private static boolean takesAnOperation(JavaCall<?> call) {
        return call.getTargetOwner().isEquivalentTo(Operation.class)
                || call.getTarget().getRawParameterTypes().stream()
                        .anyMatch(type -> type.isEquivalentTo(Operation.class));
    }

    /** {@return the public methods of public packages that lead to some code; of several classes only those nearest to it} */
    private static Set<JavaCodeUnit> nearestCallers(JavaCodeUnit code) {
        Set<JavaCodeUnit> seen = new HashSet<>();
        Set<JavaCodeUnit> level = Set.of(code);
        Set<JavaCodeUnit> found = new HashSet<>();
        while (found.isEmpty() && !level.isEmpty()) {
            seen.addAll(level);
            level.stream().filter(TypedOperations::isPublic).forEach(found::add);
            level = level.stream()
                    .flatMap(TypedOperations::users)
                    .filter(one -> !seen.contains(one))
                    .collect(Collectors.toSet());
        }
        return found;
    }

    /** {@return the public methods of public packages that lead to some code, also by an overload, but not by any other public method} */
    private static Set<JavaCodeUnit> allCallers(JavaCodeUnit code) {
        Set<JavaCodeUnit> seen = new HashSet<>();
        Deque<JavaCodeUnit> remaining = new ArrayDeque<>(Set.of(code));
        while (!remaining.isEmpty()) {
            JavaCodeUnit one = remaining.remove();
            if (seen.add(one)) {
                users(one)
                        .filter(user -> !isPublic(one) || isOverload(user, one))
                        .forEach(remaining::add);
            }
        }
        return seen.stream().filter(TypedOperations::isPublic).collect(Collectors.toSet());
    }

    private static boolean isOverload(JavaCodeUnit one, JavaCodeUnit other) {
        return one.getOwner().equals(other.getOwner()) && one.getName().equals(other.getName());
    }

    private static Stream<JavaCodeUnit> users(JavaCodeUnit code) {
        return code.getAccessesToSelf().stream().map(JavaAccess::getOrigin);
    }

    private static boolean isPublic(JavaCodeUnit code) {
        return code.getModifiers().contains(JavaModifier.PUBLIC)
                && code.getOwner().getModifiers().contains(JavaModifier.PUBLIC)
                && !code.getOwner().getPackageName().contains(".internal");
    }

    private static String name(JavaCodeUnit code) {
        return code.getOwner().getSimpleName() + (code.isConstructor() ? "" : "." + code.getName());
    }

    /** {@return the name of the constant of an operation} */
    static String constant(Operation operation) {
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
