package io.github.immichsdk.benchmarks.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class GrowthTest {

    @Test
    void aSlowFirstRunDoesNotHideThatALaterOneIsSlowerThanTheOneBefore() {
        Growth growth = new Growth(
                "default",
                List.of(step(Tasks.SYNC, 100, 1.0), step(Tasks.SYNC, 1_000, 1.0), step(Tasks.SYNC, 10_000, 15.0)));

        assertThat(growth.ofTime()).isEqualTo(1.5, within(1e-9));
    }

    private static Growth.Step step(Task task, long count, double seconds) {
        return new Growth.Step(task.withCount(count), new Run(seconds, seconds, 100, seconds, count));
    }
}
