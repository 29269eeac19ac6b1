package io.github.immichsdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FakeVersionTest {
    @ParameterizedTest
    @EnumSource
    void eachVersionIsFoundByItsNumber(FakeVersion version) {
        assertThat(FakeVersion.of(version.number())).isSameAs(version);
        assertThat(FakeVersion.of("v" + version.number())).isSameAs(version);
    }

    @Test
    void anUnknownVersionIsRefusedWithTheListOfKnownOnes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FakeVersion.of("9.9.9"))
                .withMessage(
                        "number: expected a version that FakeImmich emulates, got '9.9.9'; choose one of 1.144.1, 2.7.5, 3.0.3, 3.1.0, 3.2.2");
    }
}
