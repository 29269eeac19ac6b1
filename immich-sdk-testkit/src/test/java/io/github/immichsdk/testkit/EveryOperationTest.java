package io.github.immichsdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.api.Operation;
import io.github.immichsdk.api.Operations;
import io.github.immichsdk.api.ServerVersion;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EveryOperationTest {
    @ParameterizedTest
    @EnumSource(names = "V3_2_2", mode = EnumSource.Mode.EXCLUDE)
    void itHasARouteForEachOperationOfItsVersion(FakeVersion version) {
        ServerVersion played = ServerVersion.of(version.number());
        Set<String> expected = Operations.all().stream()
                .filter(operation -> operation.existsIn(played))
                .map(Operation::id)
                .collect(Collectors.toCollection(TreeSet::new));
        try (FakeImmich immich = FakeImmich.builder().version(version).start()) {
            assertThat(immich.handler().operationIds()).containsExactlyInAnyOrderElementsOf(expected);
        }
    }
}
