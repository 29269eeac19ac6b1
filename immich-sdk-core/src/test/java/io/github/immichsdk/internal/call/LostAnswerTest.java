package io.github.immichsdk.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.errors.FailedCall;
import io.github.immichsdk.errors.ImmichDataException;
import io.github.immichsdk.errors.ImmichException;
import io.github.immichsdk.errors.ImmichNotFoundException;
import io.github.immichsdk.errors.ImmichServerException;
import io.github.immichsdk.errors.ImmichTimeoutException;
import io.github.immichsdk.errors.ImmichTransportException;
import io.github.immichsdk.transport.TransportTimeoutException.Limit;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LostAnswerTest {

    private static final FailedCall CALL = FailedCall.unanswered("createThing", "POST /things", 1);

    static Stream<ImmichException> mayHaveBeenDone() {
        return Stream.of(
                new ImmichTransportException("reset", CALL, true, null),
                new ImmichServerException("500", CALL),
                new ImmichDataException("cut", CALL, "$", null),
                new ImmichTimeoutException("late", CALL, Limit.RESPONSE, null),
                new ImmichTimeoutException("late", CALL, Limit.IDLE_READ, null),
                new ImmichTimeoutException("late", CALL, Limit.WHOLE_CALL, null));
    }

    static Stream<ImmichException> certainlyNotDone() {
        return Stream.of(
                new ImmichTransportException("refused", CALL, false, null),
                new ImmichTimeoutException("late", CALL, Limit.CONNECT, null),
                new ImmichNotFoundException("400", CALL));
    }

    @ParameterizedTest
    @MethodSource
    void mayHaveBeenDone(ImmichException failure) {
        assertThat(LostAnswer.possible(failure)).isTrue();
    }

    @ParameterizedTest
    @MethodSource
    void certainlyNotDone(ImmichException failure) {
        assertThat(LostAnswer.possible(failure)).isFalse();
    }
}
