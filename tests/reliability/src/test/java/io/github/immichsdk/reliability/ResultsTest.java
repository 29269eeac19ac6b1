package io.github.immichsdk.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The sum of all other classes, which have run before: nothing lost, doubled, leaked, hung or failed. */
class ResultsTest {

    @Test
    void theSumOfAllRunsShowsNothingLostDoubledLeakedHungOrFailed() {
        JsonNode file = Results.read();
        long bad = Results.BAD.stream()
                .mapToLong(count -> file.path(count).asLong(-1))
                .sum();
        long left = 0;
        StringBuilder open = new StringBuilder();
        for (String what : new String[] {"connections", "threads", "files"}) {
            long sum = 0;
            for (JsonNode part : file.path("parts")) {
                sum += part.path("left_" + what).asLong(0);
            }
            left += sum;
            open.append(open.isEmpty() ? "" : ", ").append(sum).append(' ').append(what);
        }
        System.out.printf(
                "Reliability, all: %s%n%d passed, %d failed; left: %s%n",
                Results.FILE,
                file.path("calls").asLong() + file.path("bad_inputs").asLong(),
                bad,
                open);
        assertThat(Results.parts(file))
                .containsExactlyInAnyOrder(
                        "faults",
                        "soak",
                        "load",
                        "dead server",
                        "stopping",
                        "bad input",
                        "bad arguments",
                        "bad options");
        assertThat(bad + left).isZero();
    }
}
