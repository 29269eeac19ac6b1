package io.github.immichsdk.conformance;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.immichsdk.api.Operation;
import io.github.immichsdk.api.Operations;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The operations that the SDK has a typed call for: those of the table that its compiled code reads. */
final class TypedOperations {

    private static final List<Operation> ALL = read();

    private TypedOperations() {}

    /** {@return them, in the order of the table} */
    static List<Operation> all() {
        return ALL;
    }

    private static List<Operation> read() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .withImportOption(location -> !location.contains("/testkit/"))
                .importPackages("io.github.immichsdk");
        Set<String> read = classes.stream()
                .flatMap(type -> type.getFieldAccessesFromSelf().stream())
                .filter(access -> access.getTargetOwner().isEquivalentTo(Operations.class))
                .filter(access -> !access.getOriginOwner().isEquivalentTo(Operations.class))
                .map(access -> access.getTarget().getName())
                .collect(Collectors.toSet());
        return Operations.all().stream()
                .filter(operation -> read.contains(constant(operation)))
                .toList();
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
