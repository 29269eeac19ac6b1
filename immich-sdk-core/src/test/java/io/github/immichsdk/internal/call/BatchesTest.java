package io.github.immichsdk.internal.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.errors.FailedCall;
import io.github.immichsdk.errors.ImmichBatchException;
import io.github.immichsdk.errors.ImmichCancelledException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchesTest {

    private final List<Integer> sizes = new ArrayList<>();

    @Test
    void anEmptyListSendsNothing() {
        Batches.gather(List.of(), batch -> {
            sizes.add(batch.size());
            return batch;
        });

        assertThat(sizes).isEmpty();
    }

    @Test
    void aLongListIsCutInOrder() {
        List<String> ids = ids(2345);

        List<String> results = Batches.gather(ids, batch -> {
            sizes.add(batch.size());
            return batch;
        });

        assertThat(sizes).containsExactly(1000, 1000, 345);
        assertThat(results).isEqualTo(ids);
    }

    @Test
    void aFailingBatchStopsAndReportsWhatIsDoneAndWhatRemains() {
        List<String> ids = ids(2500);
        ImmichCancelledException failure = failure();

        assertThatThrownBy(() -> Batches.gather(ids, batch -> {
                    sizes.add(batch.size());
                    if (sizes.size() == 2) {
                        throw failure;
                    }
                    return batch;
                }))
                .isInstanceOfSatisfying(ImmichBatchException.class, e -> {
                    assertThat(e.done()).isEqualTo(ids.subList(0, 1000));
                    assertThat(e.remaining()).isEqualTo(ids.subList(1000, 2500));
                    assertThat(e.operation()).isEqualTo("deleteThings");
                })
                .hasCause(failure)
                .hasMessageContaining("batch 2 of 3 failed after 1000 of 2500 ids");
        assertThat(sizes).containsExactly(1000, 1000);
    }

    @Test
    void theFailureOfTheOnlyBatchIsPassedOnAsItIs() {
        ImmichCancelledException failure = failure();

        assertThatThrownBy(() -> Batches.gather(ids(1000), batch -> {
                    throw failure;
                }))
                .isSameAs(failure);
    }

    private static ImmichCancelledException failure() {
        return new ImmichCancelledException("stopped", FailedCall.of("deleteThings", "DELETE /api/things", 1), null);
    }

    private static List<String> ids(int count) {
        return IntStream.range(0, count).mapToObj(Integer::toString).toList();
    }
}
