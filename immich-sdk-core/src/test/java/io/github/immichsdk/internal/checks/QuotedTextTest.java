package io.github.immichsdk.internal.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.internal.call.Ids;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A caller's text in the message of an error. */
class QuotedTextTest {

    @Test
    @Tag("case-L1")
    void aQuotedTextHasNoControlCharacter() {
        assertThat(TextChecks.quoted("a\r\nInjected: \u001b[31m\u0000\u0085"))
                .isEqualTo("'a\ufffd\ufffdInjected: \ufffd[31m\ufffd\ufffd'");
    }

    @Test
    @Tag("case-L1")
    void aQuotedTextHasAtMostAHundredCharacters() {
        assertThat(TextChecks.quoted("a".repeat(100_000))).isEqualTo("'" + "a".repeat(100) + "…'");
        assertThat(TextChecks.quoted("a".repeat(100))).isEqualTo("'" + "a".repeat(100) + "'");
    }

    @Test
    @Tag("case-L1")
    void anInvalidIdIsQuotedInItsError() {
        assertThatThrownBy(() -> Ids.checked("assetId", "x\ny"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("assetId: ")
                .hasMessageEndingWith("got 'x\ufffdy'");
    }

    @Test
    void aMissingListIsNamed() {
        assertThatThrownBy(() -> Ids.distinct("assetIds", null)).hasMessage("assetIds");
        assertThatThrownBy(() -> Ids.all("assetIds", null)).hasMessage("assetIds");
        assertThatThrownBy(() -> Ids.all("assetIds", List.of("x"))).hasMessageContaining("assetIds");
    }
}
