package io.github.immichsdk.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerVersionTest {

    @ParameterizedTest
    @CsvSource({
        "3.0.3, 3.0.3",
        "v3.0.3, 3.0.3",
        "' v2.7.5 ', 2.7.5",
        "3.1.0-rc.1, 3.1.0-rc.1",
        "1.144.1, 1.144.1",
    })
    void aVersionIsReadAsPeopleWriteIt(String text, String shown) {
        assertThat(ServerVersion.of(text)).hasToString(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "3.0", "3.0.x", "3.0.3.1", "three", "-1.0.0", "99999999999.0.0"})
    void whatIsNoVersionIsRefused(String text) {
        assertThatThrownBy(() -> ServerVersion.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("server version: expected three numbers such as 3.0.3, got '" + text + "'");
    }

    @ParameterizedTest
    @CsvSource({
        "3.0.3, 3.0.3, true",
        "3.0.4, 3.0.3, true",
        "3.1.0, 3.0.9, true",
        "10.0.0, 9.9.9, true",
        "2.10.0, 2.9.0, true",
        "1.144.1, 2.0.0, false",
        "3.0.2, 3.0.3, false",
        "3.0.0-rc.1, 3.0.0, true",
    })
    void versionsAreOrderedByTheirNumbers(String a, String b, boolean atLeast) {
        assertThat(ServerVersion.of(a).atLeast(ServerVersion.of(b))).isEqualTo(atLeast);
    }

    @Test
    void aPrereleaseIsAnotherVersionOfTheSameRank() {
        ServerVersion release = ServerVersion.of("3.0.0");
        ServerVersion before = ServerVersion.of("3.0.0-rc.1");

        assertThat(before).isNotEqualTo(release).isEqualByComparingTo(release);
        assertThat(before).isEqualTo(ServerVersion.of("v3.0.0-rc.1")).hasSameHashCodeAs(ServerVersion.of("3.0.0-rc.1"));
    }
}
