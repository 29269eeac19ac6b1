package io.github.immichsdk.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CancelHandleTest {

    private final CancelHandle handle = new CancelHandle();
    private final List<Integer> run = new ArrayList<>();

    @Test
    void cancellingRunsEachActionOnceInTheOrderOfRegistration() {
        IntStream.range(0, 4).forEach(i -> handle.onCancel(() -> run.add(i)));

        handle.cancel();
        handle.cancel();

        assertThat(run).containsExactly(0, 1, 2, 3);
        assertThat(handle.cancelled()).isTrue();
    }

    @Test
    void aRemovedActionDoesNotRunWhereverItStands() {
        List<Runnable> removals = IntStream.range(0, 5)
                .mapToObj(i -> handle.onCancel(() -> run.add(i)))
                .toList();

        removals.get(0).run();
        removals.get(2).run();
        removals.get(2).run();
        removals.get(4).run();
        handle.onCancel(() -> run.add(5));
        handle.cancel();

        assertThat(run).containsExactly(1, 3, 5);
    }

    @Test
    void oneRemovalRemovesOneOfTwoEqualActions() {
        Runnable action = () -> run.add(1);
        Runnable first = handle.onCancel(action);
        handle.onCancel(action);

        first.run();
        first.run();
        handle.cancel();

        assertThat(run).containsExactly(1);
    }

    @Test
    void anActionRunsAtOnceIfTheHandleIsCancelled() {
        handle.cancel();

        Runnable remove = handle.onCancel(() -> run.add(1));
        remove.run();

        assertThat(run).containsExactly(1);
    }

    @Test
    void anActionMayRegisterAndRemoveActions() {
        Runnable[] other = new Runnable[1];
        handle.onCancel(() -> {
            other[0].run();
            handle.onCancel(() -> run.add(2));
        });
        other[0] = handle.onCancel(() -> run.add(1));

        handle.cancel();

        // both were registered when the handle was cancelled, so both run
        assertThat(run).containsExactlyInAnyOrder(1, 2);
    }
}
