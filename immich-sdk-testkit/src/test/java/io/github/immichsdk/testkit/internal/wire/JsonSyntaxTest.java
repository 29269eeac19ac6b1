package io.github.immichsdk.testkit.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonSyntaxTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{|Expected property name or '}' in JSON at position 1 (line 1 column 2)",
                "{\"a\":1,|Expected double-quoted property name in JSON at position 7 (line 1 column 8)",
                "{\"a\" 1}|Expected ':' after property name in JSON at position 5 (line 1 column 6)",
                "{\"a\":1 \"b\"}|Expected ',' or '}' after property value in JSON at position 7 (line 1 column 8)",
                "[1 2]|Expected ',' or ']' after array element in JSON at position 3 (line 1 column 4)",
                "{\"a\":x}|Unexpected token 'x', \"{\"a\":x}\" is not valid JSON",
                "{\"a\":|Unexpected end of JSON input",
                "{} x|Unexpected non-whitespace character after JSON at position 3 (line 1 column 4)"
            })
    void saysWhatTheEngineSays(String text, String complaint) {
        assertThat(JsonSyntax.complaint(text)).isEqualTo(complaint);
    }
}
