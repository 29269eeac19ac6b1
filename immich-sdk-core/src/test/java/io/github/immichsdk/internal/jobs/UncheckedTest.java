package io.github.immichsdk.internal.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.errors.FailedCall;
import io.github.immichsdk.errors.ImmichNotFoundException;
import java.io.FileNotFoundException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

class UncheckedTest {

    @Test
    void anExceptionOfTheSdkReachesTheCallerAsItIs() {
        ImmichNotFoundException failure = new ImmichNotFoundException("gone", FailedCall.of(Operations.GET_STACK, 1));

        assertThat(Unchecked.rethrow(failure)).isSameAs(failure);
    }

    @Test
    void anErrorIsThrownAsItIs() {
        StackOverflowError failure = new StackOverflowError();

        assertThatThrownBy(() -> Unchecked.rethrow(failure)).isSameAs(failure);
    }

    @Test
    void aFailureToReadAFileKeepsItsCause() {
        FileNotFoundException failure = new FileNotFoundException("a.jpg");

        assertThat(Unchecked.rethrow(failure))
                .isInstanceOf(UncheckedIOException.class)
                .hasCause(failure);
    }
}
