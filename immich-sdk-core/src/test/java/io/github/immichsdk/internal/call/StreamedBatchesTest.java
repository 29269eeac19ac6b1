package io.github.immichsdk.internal.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.immichsdk.api.Operation;
import io.github.immichsdk.api.TestOperations;
import io.github.immichsdk.errors.FailedCall;
import io.github.immichsdk.errors.ImmichBatchException;
import io.github.immichsdk.errors.ImmichNotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StreamedBatchesTest {

    private static final Operation OPERATION =
            TestOperations.row("putThings PUT /things all key,session - 1.144.0 - repeatable json -");
    private static final ImmichNotFoundException GONE =
            new ImmichNotFoundException("gone", FailedCall.of("putThings", "PUT /things", 1));

    private final List<List<String>> sent = new ArrayList<>();

    private static List<String> ids(int count) {
        return IntStream.range(0, count).mapToObj(StreamedBatchesTest::id).toList();
    }

    private static String id(int number) {
        return String.format("%08x-0000-4000-8000-000000000000", number);
    }

    private List<String> gather(Stream<String> ids) {
        return Batches.gather(OPERATION, ids, failingAtBatch(99));
    }

    private Function<List<String>, List<String>> failingAtBatch(int number) {
        return batch -> {
            if (sent.size() == number - 1) {
                throw GONE;
            }
            sent.add(batch);
            return batch;
        };
    }

    @Test
    void anEmptyStreamSendsNothing() {
        assertThat(gather(Stream.of())).isEmpty();
        assertThat(sent).isEmpty();
    }

    @Test
    void aStreamIsCutAtThousandAndKeepsItsOrder() {
        assertThat(gather(ids(2001).stream())).isEqualTo(ids(2001));
        assertThat(sent).extracting(List::size).containsExactly(1000, 1000, 1);
    }

    @Test
    void aStreamOfFullBatchesEndsWithoutAnEmptyOne() {
        gather(ids(2000).stream());

        assertThat(sent).extracting(List::size).containsExactly(1000, 1000);
    }

    @Test
    void aStreamIsReadNoFurtherThanTheBatchBeingSent() {
        AtomicInteger read = new AtomicInteger();
        List<Integer> readAtSending = new ArrayList<>();

        Batches.gather(OPERATION, ids(1500).stream().peek(id -> read.incrementAndGet()), batch -> {
            readAtSending.add(read.get());
            return batch;
        });

        assertThat(readAtSending).containsExactly(1000, 1500);
    }

    @Test
    void aStreamIsClosedEvenIfItFails() {
        AtomicBoolean closed = new AtomicBoolean();

        assertThatThrownBy(() -> gather(Stream.of("no id").onClose(() -> closed.set(true))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no id");

        assertThat(closed).isTrue();
        assertThat(sent).isEmpty();
    }

    @Test
    void idsGoOutInLowerCase() {
        gather(Stream.of(id(0xABC).toUpperCase(Locale.ROOT)));

        assertThat(sent).containsExactly(List.of(id(0xABC)));
    }

    @Test
    void whenTheFirstBatchFailsItsFailureComesAsItIs() {
        assertThatThrownBy(() -> Batches.gather(OPERATION, ids(1500).stream(), failingAtBatch(1)))
                .isSameAs(GONE);
    }

    @Test
    void whenALaterBatchFailsTheExceptionReportsWhatIsDoneAndWhatRemains() {
        ImmichBatchException failure = catchThrowableOfType(
                ImmichBatchException.class, () -> Batches.gather(OPERATION, ids(2500).stream(), failingAtBatch(2)));

        assertThat(failure.done()).isEqualTo(ids(1000));
        assertThat(failure.remaining()).isEqualTo(ids(2000).subList(1000, 2000));
        assertThat(failure).hasCause(GONE).hasMessageContaining("stopped after 1000 ids");
    }

    @Test
    void whenTheStreamItselfBreaksTheExceptionReportsWhatIsDone() {
        Stream<String> breaking = ids(1200).stream().peek(id -> {
            if (id.equals(id(1100))) {
                throw new IllegalStateException("the source broke");
            }
        });

        ImmichBatchException failure = catchThrowableOfType(ImmichBatchException.class, () -> gather(breaking));

        assertThat(failure.done()).isEqualTo(ids(1000));
        assertThat(failure.remaining()).isEqualTo(ids(1100).subList(1000, 1100));
        assertThat(failure).hasRootCauseMessage("the source broke");
        assertThat(failure.operation()).isEqualTo("putThings");
    }
}
