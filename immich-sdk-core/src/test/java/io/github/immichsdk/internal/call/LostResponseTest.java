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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LostResponseTest {

    private static final FailedCall CALL = FailedCall.of("createThing", "POST /things", 1);

    static Stream<ImmichException> mayHaveBeenDone() {
        return Stream.of(
                new ImmichTransportException("reset", CALL, true, null),
                new ImmichServerException("500", CALL),
                new ImmichDataException("cut", CALL, "$", null),
                new ImmichTimeoutException("late", CALL, Limit.RESPONSE, null),
                new ImmichTimeoutException("late", CALL, Limit.IDLE, null),
                new ImmichTimeoutException("late", CALL, Limit.TOTAL, null));
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
        assertThat(LostResponse.possible(failure)).isTrue();
    }

    @ParameterizedTest
    @MethodSource
    void certainlyNotDone(ImmichException failure) {
        assertThat(LostResponse.possible(failure)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("mayHaveBeenDone")
    void anAdvisedFailureIsTheSameWithALongerText(ImmichException failure) {
        IllegalStateException suppressed = new IllegalStateException("looking failed");
        failure.addSuppressed(suppressed);

        ImmichException advised = LostResponse.advised(failure, "Look for it");

        assertThat(advised).hasSameClassAs(failure);
        assertThat(advised.getMessage())
                .isEqualTo(failure.getMessage()
                        .replace(" [createThing, POST /things]", ". Look for it [createThing, POST /things]"));
        assertThat(advised.call()).isEqualTo(failure.call());
        assertThat(advised.getSuppressed()).containsExactly(suppressed);
        assertThat(advised.getStackTrace()).isEqualTo(failure.getStackTrace());
    }

    @ParameterizedTest
    @MethodSource("certainlyNotDone")
    void whatWasCertainlyNotDoneNeedsNoAdvice(ImmichException failure) {
        assertThat(LostResponse.advised(failure, "Look for it")).isSameAs(failure);
    }

    @Test
    void aSentenceThatHasItsFullStopGetsNoOther() {
        ImmichException failure = new ImmichServerException("500 failed.", CALL);

        assertThat(LostResponse.advised(failure, "Look for it")).message().startsWith("500 failed. Look for it [");
    }
}
