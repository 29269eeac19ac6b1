package io.github.immichsdk.examples.browse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlTest {

    @Test
    void eachTextIsEscapedAndHtmlStaysAsItIs() {
        Html inner = Html.of("<b>{}</b>", "<i>&\"'");

        assertThat(Html.of("<p title=\"{}\">{}</p>", "a\"b", inner).text())
                .isEqualTo("<p title=\"a&quot;b\"><b>&lt;i&gt;&amp;&quot;&#39;</b></p>");
    }

    @Test
    void placesInATextAreNotFilled() {
        assertThat(Html.of("{}-{}", "{}", "x").text()).isEqualTo("{}-x");
    }

    @Test
    void charactersThatAreNotShownOrTurnATextAroundAreReplaced() {
        assertThat(Html.of("{}", "a\u0000b\u202Ec\uD800d").text()).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd");
    }

    @Test
    void aTemplateWithAnotherNumberOfPlacesIsRefused() {
        assertThatThrownBy(() -> Html.of("{}", "a", "b")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void piecesAreJoined() {
        assertThat(Html.each(List.of("a", "<"), text -> Html.of("[{}]", text))
                        .and(Html.of("!"))
                        .text())
                .isEqualTo("[a][&lt;]!");
    }

    @Test
    void sizesAndCountsAreReadable() {
        assertThat(List.of(Texts.size(999), Texts.size(1_500), Texts.size(90_000), Texts.size(2_400_000_000L)))
                .containsExactly("999 B", "1.5 kB", "90 kB", "2.4 GB");
        assertThat(List.of(Texts.some(1, "picture"), Texts.some(1200, "picture")))
                .containsExactly("1 picture", "1,200 pictures");
    }
}
