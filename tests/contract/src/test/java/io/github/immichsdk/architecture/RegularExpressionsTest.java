package io.github.immichsdk.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** No regular expression of a published module can be made slow, or deep, by the text that it reads. */
class RegularExpressionsTest {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int MEGABYTE = 1 << 20;

    private static RegularExpressions expressions;

    @BeforeAll
    static void find() throws Exception {
        expressions = RegularExpressions.ofPublishedModules();
    }

    @Test
    @Tag("case-H1")
    @Tag("case-H3")
    void everyExpressionIsALiteralOrAStaticFieldSoThatItCanBeLookedAt() {
        assertThat(expressions.unreadable()).isEmpty();
        assertThat(expressions.found()).hasSizeGreaterThan(20);
    }

    @Test
    @Tag("case-H1")
    @Tag("case-H3")
    void everyExpressionIsRegisteredWithItsWorstText() {
        Map<String, String> missing = new TreeMap<>();
        expressions.found().forEach((place, pattern) -> {
            if (!place.startsWith(WorstTexts.NAMES_ONLY) && !WorstTexts.OF.containsKey(pattern.pattern())) {
                missing.put(place, pattern.pattern());
            }
        });
        assertThat(missing.keySet())
                .as("expressions without their worst text: prefer a scan in one pass; else add the text to WorstTexts")
                .isEmpty();
    }

    @Test
    @Tag("case-H2")
    @Tag("case-H3")
    void noExpressionRepeatsAGroupInAWayThatRecursesWithEachCharacter() {
        List<String> recursive = new ArrayList<>();
        expressions.found().forEach((place, pattern) -> {
            String text = pattern.pattern().replaceAll("\\\\.|\\[[^\\]]*\\]", "x");
            if (Pattern.compile("\\)(?:[*+]|\\{\\d+,\\})(?!\\+)").matcher(text).find()) {
                recursive.add(place);
            }
        });
        assertThat(recursive).as("make the repetition possessive: (...)*+").isEmpty();
    }

    @Test
    @Tag("case-H1")
    @Tag("case-H2")
    @Tag("case-H3")
    void aMegabyteOfItsWorstTextIsReadByEachExpressionWithinTheLimit() {
        expressions.found().forEach((place, pattern) -> {
            if (place.startsWith(WorstTexts.NAMES_ONLY)) {
                return;
            }
            WorstTexts.Worst worst = WorstTexts.OF.get(pattern.pattern());
            assertThat(worst).as(place).isNotNull();
            for (String text : WorstTexts.of(worst, MEGABYTE)) {
                assertThatCode(() -> CompletableFuture.runAsync(() -> worst.use(pattern, text))
                                .get(LIMIT.toMillis(), TimeUnit.MILLISECONDS))
                        .as(place + " reads a megabyte of '" + text.substring(0, 20) + "...'")
                        .doesNotThrowAnyException();
            }
        });
    }

    @Test
    void theLongestNameIsReadByEachNamingRuleWithinTheLimit() {
        List<String> names = WorstTexts.names(512);
        List<Pattern> rules = new ArrayList<>();
        expressions.found().forEach((place, pattern) -> {
            if (place.startsWith(WorstTexts.NAMES_ONLY)) {
                rules.add(pattern);
            }
        });
        assertThat(rules).hasSizeGreaterThan(20);
        for (Pattern rule : rules) {
            for (String name : names) {
                assertThatCode(() -> CompletableFuture.runAsync(
                                        () -> rule.matcher(name).matches())
                                .get(LIMIT.toMillis(), TimeUnit.MILLISECONDS))
                        .as(rule + " reads '" + name.substring(0, 20) + "...'")
                        .doesNotThrowAnyException();
            }
        }
    }

    @Test
    void theCheckItselfCatchesAnExpressionThatRecurses() {
        Pattern deep = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
        WorstTexts.Worst worst = new WorstTexts.Worst(false, "\"", "a", "\"");
        assertThatCode(() -> worst.use(deep, worst.of(MEGABYTE))).isInstanceOf(StackOverflowError.class);
    }
}
