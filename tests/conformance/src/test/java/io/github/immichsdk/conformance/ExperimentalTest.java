package io.github.immichsdk.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaCodeUnit;
import io.github.immichsdk.api.Experimental;
import io.github.immichsdk.api.Operation;
import io.github.immichsdk.api.ServerVersion;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is marked as experimental is what calls operations that the Immich project does not publish as stable. */
@Tag("shared")
class ExperimentalTest {

    private static final OpenApiFile NEWEST = OpenApiFile.of(OpenApiFile.VERSIONS.get(OpenApiFile.VERSIONS.size() - 1));
    private static final Set<String> STABLE = Set.of("Stable", "Beta", "Deprecated");

    @Test
    void eachMethodThatCallsAnUnstableOperationIsMarkedAndNoOther() {
        Set<String> unstable = callers(ExperimentalTest::unstable).collect(Collectors.toCollection(TreeSet::new));
        Set<String> marked = TypedOperations.all().stream()
                .flatMap(operation -> TypedOperations.callers(operation).stream())
                .filter(caller -> caller.isAnnotatedWith(Experimental.class))
                .map(JavaCodeUnit::getFullName)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> inMarkedTypes = TypedOperations.all().stream()
                .flatMap(operation -> TypedOperations.callers(operation).stream())
                .filter(ExperimentalTest::inMarkedType)
                .map(JavaCodeUnit::getFullName)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(unstable).as("methods that call unstable operations").hasSizeGreaterThan(30);
        assertThat(unstable)
                .allSatisfy(method -> assertThat(marked.contains(method) || inMarkedTypes.contains(method))
                        .as("%s is marked with @Experimental, or its class is", method)
                        .isTrue());
        assertThat(marked).as("marked methods call unstable operations").isSubsetOf(unstable);
    }

    @Test
    void noMarkedTypeCallsStableOperationsOnly() {
        Set<String> types = TypedOperations.all().stream()
                .flatMap(operation -> TypedOperations.callers(operation).stream())
                .filter(ExperimentalTest::inMarkedType)
                .map(caller -> caller.getOwner().getName())
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> unstable = callers(ExperimentalTest::unstable).toList();

        assertThat(types)
                .hasSizeGreaterThan(5)
                .allSatisfy(type -> assertThat(unstable)
                        .as("%s calls an unstable operation", type)
                        .anyMatch(method -> method.startsWith(type + ".")));
    }

    private static Stream<String> callers(Predicate<Operation> which) {
        return TypedOperations.all().stream()
                .filter(which)
                .flatMap(operation -> TypedOperations.callers(operation).stream())
                .map(JavaCodeUnit::getFullName);
    }

    private static boolean inMarkedType(JavaCodeUnit caller) {
        return caller.getOwner().isAnnotatedWith(Experimental.class);
    }

    /** {@return whether the newest file does not call an operation stable, or the operation is newer than that file} */
    private static boolean unstable(Operation operation) {
        ServerVersion newest = ServerVersion.of(NEWEST.version());
        if (!operation.existsIn(newest)) {
            return operation.since().atLeast(newest);
        }
        OpenApiFile.Described described = NEWEST.operation(operation.method(), operation.path());
        return described == null
                || !STABLE.contains(described.node().path("x-immich-state").asString(""));
    }
}
