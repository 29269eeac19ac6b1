package io.github.immichsdk.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SdkVersionTest {
    @Test
    void theVersionIsTheOneOfTheBuild() {
        assertThat(SdkVersion.number()).matches("\\d+\\.\\d+\\.\\d+(-.+)?");
    }
}
