package io.github.immichsdk.stacks;

import static io.github.immichsdk.stacks.StackJson.asset;
import static io.github.immichsdk.stacks.StackJson.list;
import static io.github.immichsdk.stacks.StackJson.stack;
import static io.github.immichsdk.stacks.StackJson.stackId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.immichsdk.RecordingInterceptor;
import io.github.immichsdk.StubTransport;
import io.github.immichsdk.TestClient;
import io.github.immichsdk.TestTime;
import io.github.immichsdk.errors.ImmichCancelledException;
import io.github.immichsdk.errors.ImmichDataException;
import io.github.immichsdk.errors.ImmichForbiddenException;
import io.github.immichsdk.errors.ImmichTransportException;
import io.github.immichsdk.transport.Headers;
import io.github.immichsdk.transport.TransportResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Stacks that are read one by one from the open response. */
class StackStreamTest {

    private static Stacks stacks(StubTransport stub) {
        return TestClient.over(stub).stacks();
    }

    /** A response of which some text arrives, and then what the stream gives. */
    private static TransportResponse response(String text, InputStream rest) {
        InputStream begin = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return new TransportResponse(
                200, Headers.none().with("Content-Type", "application/json"), new SequenceInputStream(begin, rest));
    }

    private static InputStream broken() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        };
    }

    @Test
    void theStreamHasTheStacksOfTheList() {
        String all = list(stack(1, 1, 2), stack(2, 3));

        List<Stack> listed = stacks(new StubTransport().json(all)).list();
        try (Stream<Stack> stream = stacks(new StubTransport().json(all)).stream()) {
            assertThat(stream).containsExactlyElementsOf(listed).hasSize(2);
        }
    }

    @Test
    void noRequestIsSentBeforeTheFirstStackIsRead() {
        StubTransport stub = new StubTransport().json(list(stack(1, 1, 2)));

        try (Stream<Stack> stream = stacks(stub).stream()) {
            Iterator<Stack> all = stream.iterator();
            assertThat(stub.lines()).isEmpty();

            assertThat(all.next().id()).isEqualTo(stackId(1));
            assertThat(stub.lines()).containsExactly("GET /api/stacks");
        }
    }

    @Test
    void aResponseThatBreaksAfterSomeStacksIsAnErrorAfterThemAndNotRetried() {
        StubTransport stub = new StubTransport()
                .then(request -> response("[" + stack(1, 1) + "," + stack(2, 2) + ",{\"id\":", broken()));

        try (Stream<Stack> stream = stacks(stub).stream()) {
            Iterator<Stack> all = stream.iterator();
            assertThat(all.next().id()).isEqualTo(stackId(1));
            assertThat(all.next().id()).isEqualTo(stackId(2));

            Throwable failure = catchThrowable(all::hasNext);
            assertThat(failure).isInstanceOf(ImmichTransportException.class);
            assertThat(catchThrowable(all::hasNext)).isSameAs(failure);
        }
        assertThat(stub.lines()).containsExactly("GET /api/stacks");
    }

    @Test
    void aResponseThatEndsBeforeTheArrayEndsIsAnErrorAndNoShortList() {
        for (String end : List.of("", ",", ",{", ",{\"id\":\"x\"")) {
            StubTransport stub = new StubTransport()
                    .then(request -> response("[" + stack(1, 1) + end, InputStream.nullInputStream()));

            try (Stream<Stack> stream = stacks(stub).stream()) {
                assertThatThrownBy(stream::toList).as(end).isInstanceOf(ImmichDataException.class);
            }
        }
    }

    @Test
    void textAfterTheArrayIsAnError() {
        StubTransport stub = new StubTransport().json("[" + stack(1, 1) + "] []");

        try (Stream<Stack> stream = stacks(stub).stream()) {
            assertThatThrownBy(stream::toList)
                    .isInstanceOf(ImmichDataException.class)
                    .hasMessageContaining("expected the end");
        }
    }

    @Test
    void aStackOfAnotherShapeIsNamedByItsPlace() {
        StubTransport stub = new StubTransport().json("[" + stack(1, 1) + ",{\"id\":7}]");

        try (Stream<Stack> stream = stacks(stub).stream()) {
            assertThatThrownBy(stream::toList)
                    .isInstanceOfSatisfying(
                            ImmichDataException.class, e -> assertThat(e.path()).isEqualTo("$[1].id"));
        }
    }

    @Test
    void aResponseThatBreaksBeforeTheFirstStackIsRequestedAgain() {
        StubTransport stub = new StubTransport()
                .then(request -> response("[{\"id\":", broken()))
                .json(503, "{\"message\":\"busy\"}")
                .json(list(stack(1, 1)));

        try (Stream<Stack> stream = stacks(stub).stream()) {
            assertThat(stream).extracting(Stack::id).containsExactly(stackId(1));
        }
        assertThat(stub.lines()).hasSize(3);
    }

    @Test
    void aRefusalIsThrownByTheFirstRead() {
        StubTransport stub = new StubTransport().json(403, "{\"message\":\"Missing required permission: stack.read\"}");

        try (Stream<Stack> stream = stacks(stub).stream()) {
            assertThatThrownBy(stream::findFirst).isInstanceOf(ImmichForbiddenException.class);
        }
    }

    @Test
    void closingTheStreamClosesTheResponse() {
        AtomicBoolean closed = new AtomicBoolean();
        InputStream rest = new InputStream() {
            @Override
            public int read() {
                return ' ';
            }

            @Override
            public void close() {
                closed.set(true);
            }
        };
        StubTransport stub = new StubTransport().then(request -> response("[" + stack(1, 1) + ",", rest));

        Stream<Stack> stream = stacks(stub).stream();
        Iterator<Stack> all = stream.iterator();
        all.next();
        assertThat(closed).isFalse();
        stream.close();

        assertThat(closed).isTrue();
        assertThatThrownBy(all::hasNext).isInstanceOf(ImmichCancelledException.class);
    }

    @Test
    void anEmptyListIsAnEmptyStream() {
        try (Stream<Stack> stream = stacks(new StubTransport().json("[]")).stream()) {
            assertThat(stream).isEmpty();
        }
    }

    @Test
    void inADryRunTheStacksThatItMadeComeFirst() {
        StubTransport stub = new StubTransport()
                .always("GET /api/assets/" + asset(1), StackJson.assetJson(1))
                .always("GET /api/assets/" + asset(2), StackJson.assetJson(2))
                .json(list(stack(5, 6)));
        Stacks stacks = TestClient.dryRun(stub).stacks();
        Stack made = stacks.create(asset(1), asset(2));

        try (Stream<Stack> stream = stacks.stream()) {
            assertThat(stream).extracting(Stack::id).containsExactly(made.id(), stackId(5));
        }
    }

    @Test
    void interceptorsSeeTheEndOfTheResponseAndItsFailure() {
        RecordingInterceptor seen = new RecordingInterceptor();
        StubTransport stub = new StubTransport()
                .json(list(stack(1, 1)))
                .then(request -> response("[" + stack(1, 1) + ",", broken()))
                .json("[]");
        Stacks stacks = TestClient.builder(stub, new TestTime())
                .interceptor(seen)
                .build()
                .stacks();

        List<Throwable> failures = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            try (Stream<Stack> stream = stacks.stream()) {
                failures.add(catchThrowable(stream::toList));
            }
        }

        assertThat(failures).extracting(failure -> failure != null).containsExactly(false, true, false);
        assertThat(seen.results()).extracting(result -> result.complete()).containsExactly(true, false, true);
        assertThat(seen.results().get(1).failure()).isInstanceOf(ImmichTransportException.class);
    }
}
