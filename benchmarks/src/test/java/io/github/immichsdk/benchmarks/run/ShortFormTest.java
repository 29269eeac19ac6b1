package io.github.immichsdk.benchmarks.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A twentieth of the work of each task by the SDK, once over each transport: whether it runs, not how long it takes. The programs
 * that the SDK is compared with do less, since they show only that they run.
 */
class ShortFormTest {

    private static final int PART = 20;
    private static final int PART_OF_OTHERS = 1000;
    private static final List<String> TRANSPORTS = List.of("default", "fast");

    @TempDir
    private static Path folder;

    private static StubProcess stub;

    @BeforeAll
    static void start() throws IOException {
        stub = StubProcess.start();
    }

    @AfterAll
    static void stop() throws IOException {
        stub.close();
    }

    static Stream<Task> tasks() {
        return Tasks.ALL.stream()
                .filter(task -> task.figure() != Task.Figure.GROWTH)
                .filter(Benchmark::possible);
    }

    static Stream<Arguments> tasksOverEachTransport() {
        return tasks().flatMap(task -> TRANSPORTS.stream().map(transport -> Arguments.of(task.part(PART), transport)));
    }

    private static Runner runner(Workplace place, String name) {
        return new Runner(stub, new Front(stub.address(), null), place, folder.resolve(name + ".log"));
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @MethodSource("tasksOverEachTransport")
    void ourProgramDoesATwentiethOfTheTask(Task task, String transport) throws Exception {
        try (Workplace place = Workplace.open(folder)) {
            Run run = runner(place, task.name() + "-" + transport).run(Contenders.ours(task, transport, "ours"));

            assertThat(run.count()).isEqualTo(task.items());
        }
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @MethodSource("tasks")
    void theProgramsThatItIsComparedWithDoAllItemsToo(Task whole) throws Exception {
        Task task = whole.part(PART_OF_OTHERS);
        try (Workplace place = Workplace.open(folder)) {
            for (Contender contender : new Contenders(List.of(), null).of(task)) {
                Run run = runner(place, task.name() + "-others").run(contender);

                assertThat(run.count()).as(contender.name()).isEqualTo(task.items());
            }
        }
    }

    @Test
    void growthIsMeasuredFromATwentiethOfItsItems() throws Exception {
        List<Task> steps = Tasks.GROWING.stream().map(step -> step.part(PART)).toList();
        try (Workplace place = Workplace.open(folder)) {
            Growth growth = Growth.measure(runner(place, "growth"), "fast", steps);

            assertThat(growth.steps()).hasSameSizeAs(steps);
            assertThat(growth.ofTime()).isPositive();
        }
    }
}
