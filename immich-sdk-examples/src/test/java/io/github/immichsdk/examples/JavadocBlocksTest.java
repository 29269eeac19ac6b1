package io.github.immichsdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.examples.JavadocBlocks.Block;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The Javadoc of the published modules shows no code that is not compiled and run. */
class JavadocBlocksTest {

    private static DocCode code;

    @BeforeAll
    static void readTheCode() throws IOException {
        code = DocCode.read();
    }

    static List<Block> blocks() throws IOException {
        return JavadocBlocks.all();
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void eachBlockOfCodeStandsInCodeThatTheBuildRuns(Block block) {
        assertThat(block.code()).as("a block is written as <pre>{@code").isNotBlank();
        assertThat(code.compiles(block.code()))
                .as("stands in compiled code: %s", block.code())
                .isTrue();
        assertThat(code.runs(block.code()))
                .as("stands in code that a test runs: %s", block.code())
                .isTrue();
    }

    @Test
    void theBlocksOfAllModulesAreFound() throws IOException {
        assertThat(blocks()).hasSizeGreaterThan(50);
        assertThat(JavadocBlocks.MODULES)
                .allSatisfy(module ->
                        assertThat(blocks()).anyMatch(block -> block.place().startsWith("immich-sdk-" + module + "/")));
    }

    @Test
    void aBlockIsReadWithoutItsStarsAndOtherFormsAreNotOverlooked() {
        String source = """
                /**
                 * First.
                 *
                 * <pre>{@code
                 * if (ready) {
                 *     run();
                 * }
                 * }</pre>
                 */
                class One {
                    /** <pre>run()</pre> */
                    int two;

                    /** {@snippet : run() } */
                    int three;
                }
                """;

        assertThat(JavadocBlocks.of("One.java", source))
                .extracting(Block::code)
                .containsExactly("if (ready) {\n    run();\n}\n", "", "");
    }
}
