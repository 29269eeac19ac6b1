package io.github.immichsdk.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.config.RetryOptions;
import io.github.immichsdk.config.Timeouts;
import io.github.immichsdk.errors.ImmichCancelledException;
import io.github.immichsdk.errors.ImmichException;
import io.github.immichsdk.errors.ImmichTimeoutException;
import io.github.immichsdk.stacks.Stack;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stacks are read one by one from an open connection. */
@Timeout(60)
class StackStreamWireTest {

    private static final String JSON = "Content-Type: application/json; charset=utf-8";
    private static final String CHUNKED = "Transfer-Encoding: chunked";

    private OneResponse server;
    private ImmichClient immich;

    private void serve(OneResponse.Script script) throws IOException {
        serve(script, Timeouts.defaults());
    }

    private void serve(OneResponse.Script script, Timeouts timeouts) throws IOException {
        server = new OneResponse(script);
        immich = ImmichClient.builder()
                .server(server.url())
                .apiKey("kEy5ecret0123456789abcdef")
                .retry(RetryOptions.defaults().maxRetries(2).firstDelay(Duration.ofMillis(1)))
                .timeouts(timeouts)
                .build();
    }

    @AfterEach
    void stop() throws IOException {
        immich.close();
        server.close();
    }

    private static String stack(int number) {
        String id = String.format("57ac0000-0000-4000-8000-%012x", number);
        return "{\"id\":\"" + id + "\",\"primaryAssetId\":\"" + id + "\",\"assets\":[]}";
    }

    private static String id(int number) {
        return String.format("57ac0000-0000-4000-8000-%012x", number);
    }

    @Test
    void theFirstStackIsDeliveredBeforeTheServerSendsTheSecond() throws Exception {
        serve(client -> {
            client.head(JSON, CHUNKED);
            client.chunk("[" + stack(1) + ",");
            server.goOn.await();
            client.chunk(stack(2) + "]");
            client.write("0\r\n\r\n");
        });

        try (Stream<Stack> stacks = immich.stacks().stream()) {
            Iterator<Stack> all = stacks.iterator();
            assertThat(all.next().id()).isEqualTo(id(1));
            server.goOn.countDown();
            assertThat(all.next().id()).isEqualTo(id(2));
            assertThat(all.hasNext()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"chunked", "length", "end of connection"})
    void aResponseThatIsCutAfterSomeStacksIsAnErrorAndNoShortList(String framing) throws Exception {
        serve(client -> {
            switch (framing) {
                case "chunked" -> {
                    client.head(JSON, CHUNKED);
                    client.chunk("[" + stack(1) + "," + stack(2));
                }
                case "length" -> {
                    client.head(JSON, "Content-Length: 100000");
                    client.write("[" + stack(1) + "," + stack(2));
                }
                default -> {
                    client.head(JSON, "Connection: close");
                    client.write("[" + stack(1) + "," + stack(2));
                }
            }
        });

        List<String> read = new ArrayList<>();
        try (Stream<Stack> stacks = immich.stacks().stream()) {
            assertThatThrownBy(() -> stacks.forEach(stack -> read.add(stack.id())))
                    .isInstanceOf(ImmichException.class);
        }
        assertThat(read).isSubsetOf(id(1), id(2));
        assertThat(server.requests()).isEqualTo(read.isEmpty() ? 3 : 1);
    }

    @Test
    void aResponseThatIsCutBeforeTheFirstStackIsRequestedAgain() throws Exception {
        serve(client -> {
            client.head(JSON, "Content-Length: " + (stack(1).length() + 2));
            client.write(server.requests() < 3 ? "[" : "[" + stack(1) + "]");
        });

        try (Stream<Stack> stacks = immich.stacks().stream()) {
            assertThat(stacks).extracting(Stack::id).containsExactly(id(1));
        }
        assertThat(server.requests()).isEqualTo(3);
    }

    @Test
    void closingTheStreamClosesTheConnectionAndInterruptsTheReader() throws Exception {
        serve(client -> {
            client.head(JSON, CHUNKED);
            client.chunk("[" + stack(1) + ",");
            server.goOn.await();
        });
        CompletableFuture<Void> first = new CompletableFuture<>();
        Stream<Stack> stacks = immich.stacks().stream();
        CompletableFuture<Void> reader =
                CompletableFuture.runAsync(() -> stacks.forEach(stack -> first.complete(null)));
        first.get(30, TimeUnit.SECONDS);

        stacks.close();

        assertThatThrownBy(() -> reader.get(30, TimeUnit.SECONDS)).hasCauseInstanceOf(ImmichCancelledException.class);
        server.clientLeft.get(30, TimeUnit.SECONDS);
    }

    @Test
    void aServerThatFallsSilentBetweenStacksIsATimeout() throws Exception {
        serve(
                client -> {
                    client.head(JSON, CHUNKED);
                    client.chunk("[" + stack(1) + ",");
                    server.goOn.await();
                },
                Timeouts.defaults().idle(Duration.ofMillis(200)));

        try (Stream<Stack> stacks = immich.stacks().stream()) {
            Iterator<Stack> all = stacks.iterator();
            assertThat(all.next().id()).isEqualTo(id(1));
            assertThatThrownBy(all::hasNext).isInstanceOf(ImmichTimeoutException.class);
        }
    }

    @Test
    void theLimitOfTheWholeCallDoesNotEndAStreamThatArrives() throws Exception {
        serve(
                client -> {
                    client.head(JSON, CHUNKED);
                    client.chunk("[" + stack(1));
                    server.goOn.await();
                    client.chunk("," + stack(2) + "]");
                    client.write("0\r\n\r\n");
                },
                Timeouts.defaults().total(Duration.ofNanos(1)));

        try (Stream<Stack> stacks = immich.stacks().stream()) {
            Iterator<Stack> all = stacks.iterator();
            assertThat(all.next().id()).isEqualTo(id(1));
            server.goOn.countDown();
            assertThat(all.next().id()).isEqualTo(id(2));
        }
    }

    @Test
    void aStreamThatIsReadHoldsNoneOfTheRequestsInFlight() throws Exception {
        serve(client -> {
            client.head(JSON, CHUNKED);
            client.chunk("[" + stack(server.requests()) + "]");
            client.write("0\r\n\r\n");
        });
        ImmichClient narrow = immich.withOptions(options -> options.maxInFlight(1));

        try (Stream<Stack> outer = narrow.stacks().stream();
                Stream<Stack> inner = narrow.stacks().stream()) {
            Iterator<Stack> first = outer.iterator();
            assertThat(first.next().id()).isEqualTo(id(1));
            assertThat(inner).extracting(Stack::id).containsExactly(id(2));
            assertThat(first.hasNext()).isFalse();
        }
    }
}
