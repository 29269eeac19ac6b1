package io.github.immichsdk.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.api.CredentialKind;
import io.github.immichsdk.api.Operation;
import io.github.immichsdk.api.Operations;
import io.github.immichsdk.api.Permission;
import io.github.immichsdk.api.ServerVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;

/** Every operation is in the file of each version that it claims, as it says, and in no other. */
@Tag("shared")
class OperationsConformanceTest {

    static final List<String> VERSIONS = OpenApiFile.VERSIONS;

    /** The file names no permission for these, and any key will do; for others without a name a key needs 'all'. */
    private static final Set<String> ANY_KEY = Set.of("validateAccessToken", "getMyApiKey", "getWorkflowTriggers");

    @ParameterizedTest
    @FieldSource("VERSIONS")
    void operationsAreInTheFilesOfTheVersionsTheyClaim(String version) {
        OpenApiFile file = OpenApiFile.of(version);
        List<String> wrong = new ArrayList<>();
        int claimed = 0;
        int agreed = 0;
        for (Operation operation : Operations.all()) {
            boolean claims = operation.existsIn(ServerVersion.of(version));
            OpenApiFile.Described described = file.operation(operation.method(), operation.path());
            claimed += claims ? 1 : 0;
            boolean same = described != null && described.id().equals(operation.id());
            if (claims && same) {
                agreed++;
            } else if (claims || same) {
                wrong.add(operation
                        + (claims ? " is not, or under another id, in " : " is there all the same in ")
                        + version);
            }
        }

        System.out.printf("Conformance %s: operations %d of %d%n", version, agreed, claimed);
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("VERSIONS")
    void permissionsAreThoseOfTheFile(String version) {
        assertThat(described(version))
                .allSatisfy(pair -> assertThat(pair.operation().permission(ServerVersion.of(version)))
                        .as(pair.operation().toString())
                        .isEqualTo(permission(pair)));
    }

    @ParameterizedTest
    @FieldSource("VERSIONS")
    void operationsForAdministratorsOnlyAreThoseOfTheFile(String version) {
        assertThat(described(version))
                .allSatisfy(pair -> assertThat(pair.operation().adminOnly())
                        .as(pair.operation().toString())
                        .isEqualTo(pair.node().path("x-immich-admin-only").asBoolean(false)));
    }

    @ParameterizedTest
    @FieldSource("VERSIONS")
    void operationsAreOpenToAnyoneWhereTheFileRequiresNoCredential(String version) {
        assertThat(described(version))
                .allSatisfy(pair -> assertThat(pair.operation().credentials().contains(CredentialKind.NONE))
                        .as(pair.operation().toString())
                        .isEqualTo(pair.node().path("security").isEmpty()));
    }

    @Test
    void sharedLinksAreTakenOnlyWhereAFileHasTheirKey() {
        assertThat(Operations.all().stream()
                        .filter(operation -> operation.credentials().contains(CredentialKind.SHARED_LINK)))
                .allMatch(operation -> VERSIONS.stream()
                        .flatMap(version -> described(version).stream())
                        .filter(pair -> pair.operation() == operation)
                        .flatMap(pair -> pair.node().path("parameters").valueStream())
                        .anyMatch(parameter -> parameter.path("name").asString().equals("key")));
    }

    @ParameterizedTest
    @FieldSource("VERSIONS")
    void theTableHasEveryOperationOfTheFile(String version) {
        assertThat(Operations.all().stream()
                        .filter(operation -> operation.existsIn(ServerVersion.of(version)))
                        .map(operation -> operation.id() + " " + operation))
                .containsExactlyInAnyOrderElementsOf(OpenApiFile.of(version).operations().stream()
                        .map(one -> one.id() + " " + one.method() + " " + one.path())
                        .toList());
    }

    @ParameterizedTest
    @FieldSource("VERSIONS")
    void thePermissionsAreThoseOfTheFileInItsOrder(String version) {
        assertThat(Permission.known().stream()
                        .filter(permission -> permission.existsIn(ServerVersion.of(version)))
                        .map(Permission::name))
                .containsExactlyElementsOf(OpenApiFile.of(version).values("Permission"));
    }

    private record Pair(Operation operation, JsonNode node) {}

    private static List<Pair> described(String version) {
        OpenApiFile file = OpenApiFile.of(version);
        return Operations.all().stream()
                .filter(operation -> operation.existsIn(ServerVersion.of(version)))
                .map(operation -> new Pair(
                        operation,
                        Objects.requireNonNull(file.operation(operation.method(), operation.path()))
                                .node()))
                .toList();
    }

    private static @Nullable Permission permission(Pair pair) {
        String named = pair.node().path("x-immich-permission").asString("");
        if (!named.isEmpty()) {
            return Permission.of(named);
        }
        boolean open = pair.node().path("security").isEmpty()
                || ANY_KEY.contains(pair.operation().id());
        return open ? null : Permission.ALL;
    }
}
