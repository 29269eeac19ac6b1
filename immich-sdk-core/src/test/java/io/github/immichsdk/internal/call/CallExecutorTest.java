package io.github.immichsdk.internal.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.StubTransport;
import io.github.immichsdk.TestTime;
import io.github.immichsdk.api.Effect;
import io.github.immichsdk.api.Operation;
import io.github.immichsdk.api.ServerVersion;
import io.github.immichsdk.api.TestOperations;
import io.github.immichsdk.config.ClientOptions;
import io.github.immichsdk.config.Credentials;
import io.github.immichsdk.errors.ImmichCancelledException;
import io.github.immichsdk.errors.ImmichCredentialException;
import io.github.immichsdk.errors.ImmichTransportException;
import io.github.immichsdk.errors.ImmichUnsupportedException;
import io.github.immichsdk.internal.http.ForwardingBody;
import io.github.immichsdk.internal.json.JsonFields;
import io.github.immichsdk.transport.CancelHandle;
import io.github.immichsdk.transport.RequestBody;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CallExecutorTest {

    private record Body(int a) {}

    private static final String ID = "6e3f0a58-4b1c-4e0e-9d43-0a51cf7c6d11";
    private static final Operation READ = TestOperations.get("readThing", "/things/{id}/{name}");
    private static final Operation WRITE =
            TestOperations.row("writeThing PUT /things all key,session - 1.144.0 - repeatable json -");

    private final StubTransport stub = new StubTransport();
    private final TestTime time = new TestTime();

    private CallExecutor calls(Credentials credentials) {
        return CallExecutor.over(
                stub, URI.create("http://h/api"), credentials, ClientOptions.defaults(), time.ambient());
    }

    private CallExecutor calls() {
        return calls(Credentials.apiKey("key"));
    }

    @Test
    void namesOfThePathAndTheQueryAreFilledAndEncoded() {
        stub.json("{\"a\":1}");

        int a = calls().execute(Call.<Integer>to(READ)
                .id("id", ID.toUpperCase(Locale.ROOT))
                .path("name", "a/b c")
                .query("q", "x&y")
                .query("none", null)
                .queryEach("type", List.of("A", "B"))
                .object(Body.class, Body::a));

        assertThat(a).isEqualTo(1);
        assertThat(stub.lines()).containsExactly("GET /api/things/" + ID + "/a%2Fb%20c?q=x%26y&type=A&type=B");
    }

    @Test
    void aPathWithAnOpenNameIsAMistakeOfTheSdk() {
        assertThatThrownBy(() -> calls().execute(Call.<Void>to(READ).id("id", ID)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("readThing needs a value for {name}");
    }

    @Test
    void aCallThatReadsNothingGivesNothing() {
        stub.json("{\"big\":\"" + "x".repeat(100_000) + "\"}");

        assertThat(calls().<Void>execute(Call.to(WRITE))).isNull();
    }

    @Test
    void aBodyThatCannotBeOpenedAgainIsSentOnce() {
        AtomicInteger opened = new AtomicInteger();
        RequestBody once = new RequestBody() {
            @Override
            public String contentType() {
                return "image/jpeg";
            }

            @Override
            public long length() {
                return -1;
            }

            @Override
            public boolean repeatable() {
                return false;
            }

            @Override
            public InputStream open() {
                opened.incrementAndGet();
                return new ByteArrayInputStream("x".getBytes(StandardCharsets.UTF_8));
            }
        };
        stub.fail(new ConnectException("refused"));

        assertThatThrownBy(() -> calls().execute(Call.<Void>to(WRITE).body(once)))
                .isInstanceOf(ImmichTransportException.class);
        assertThat(opened).hasValue(1);
    }

    @Test
    void aTransportSeesWhichBodiesAreInMemory() {
        List<Boolean> inMemory = new ArrayList<>();
        RequestBody file = new ForwardingBody(RequestBody.of(new byte[1], "image/jpeg")) {
            @Override
            public boolean inMemory() {
                return false;
            }
        };
        for (int i = 0; i < 3; i++) {
            stub.then(request -> {
                inMemory.add(Objects.requireNonNull(request.body()).inMemory());
                return StubTransport.response(200, "application/json", "{}");
            });
        }

        calls().execute(Call.<Void>to(WRITE).json(new JsonFields().put("a", 1)));
        calls().execute(Call.<Void>to(WRITE).body(RequestBody.of(new byte[1], "image/jpeg")));
        calls().execute(Call.<Void>to(WRITE).body(file));

        assertThat(inMemory).containsExactly(true, true, false);
    }

    @Test
    void theEffectOfOneCallCanBeTighter() {
        stub.fail(new IOException("reset"));

        assertThatThrownBy(() -> calls().execute(Call.<Void>to(WRITE)
                        .json(new JsonFields().put("a", 1))
                        .effect(Effect.ONCE)))
                .isInstanceOf(ImmichTransportException.class);
        assertThat(stub.requests()).hasSize(1);
    }

    @Test
    void aCancelledCallIsNotTriedAgain() {
        CancelHandle cancel = new CancelHandle();
        stub.then(request -> {
            cancel.cancel();
            throw new IOException("stream closed");
        });

        assertThatThrownBy(() -> calls().execute(Call.<Void>to(WRITE).cancelledBy(cancel)))
                .isInstanceOf(ImmichCancelledException.class);
        assertThat(stub.requests()).hasSize(1);
    }

    @Test
    void aCallCancelledInAWaitIsNotTriedAgain() {
        CancelHandle cancel = new CancelHandle();
        time.atWait(cancel::cancel);
        stub.status(500);

        assertThatThrownBy(() -> calls().execute(Call.<Void>to(WRITE).cancelledBy(cancel)))
                .isInstanceOf(ImmichCancelledException.class);
        assertThat(stub.requests()).hasSize(1);
    }

    static Stream<Arguments> hopeless() {
        Operation session = TestOperations.row("s GET /s all session - 1.144.0 - reads json -");
        Operation key = TestOperations.row("k GET /k all key - 1.144.0 - reads json -");
        Operation either = TestOperations.get("e", "/e");
        return Stream.of(
                Arguments.of(session, Credentials.apiKey("k"), "GET /s refuses API keys; it needs a session: log in"),
                Arguments.of(key, Credentials.accessToken("t"), "GET /k refuses sessions; it needs an API key"),
                Arguments.of(
                        either,
                        Credentials.none(),
                        "GET /e needs a credential: an API key or a session. Call apiKey(key) or session(session) of the client's builder"),
                Arguments.of(either, Credentials.sharedLinkKey("l"), "GET /e is not open to shared links; it needs"));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("hopeless")
    void whatTheServerWouldRefuseForItsCredentialIsNotSent(Operation operation, Credentials credentials, String text) {
        assertThatThrownBy(() -> calls(credentials).execute(Call.<Void>to(operation)))
                .isInstanceOf(ImmichCredentialException.class)
                .hasMessageStartingWith(text)
                .hasMessageEndingWith("not sent]");
        assertThat(stub.requests()).isEmpty();
    }

    @Test
    void whatTheServersVersionLacksIsNotSent() {
        stub.version("1.144.1");

        assertThatThrownBy(() ->
                        calls().execute(Call.<Void>to(TestOperations.row("n GET /n all key - 3.0.0 - reads json -"))))
                .isInstanceOfSatisfying(
                        ImmichUnsupportedException.class,
                        unsupported -> assertThat(unsupported.version()).isEqualTo(ServerVersion.of("1.144.1")))
                .hasMessageContaining("GET /n needs a server of 3.0.0 or newer; this one is 1.144.1");
        assertThat(stub.requests()).isEmpty();
    }

    @Test
    void whatANewerServerDroppedIsNotSent() {
        assertThatThrownBy(() -> calls().execute(
                                Call.<Void>to(TestOperations.row("o GET /o all key - 1.144.0 3.0.0 reads json -"))))
                .isInstanceOf(ImmichUnsupportedException.class)
                .hasMessageContaining("GET /o was dropped in 3.0.0; this one is 3.0.3");
    }

    @Test
    void whatAllVersionsHaveRequestsNoVersion() {
        stub.status(204);

        calls().execute(Call.<Void>to(WRITE));

        assertThat(stub.versionQuestions()).isZero();
    }

    @Test
    void aFailedRequestForTheVersionIsSentAgainNextTime() {
        CallExecutor calls = calls();
        stub.always("GET /api/server/version", "{\"major\":\"three\"}");
        assertThatThrownBy(calls::version).hasMessageContaining("$.major");
        stub.version("3.0.3");

        assertThat(calls.version()).isEqualTo(ServerVersion.of("3.0.3"));
    }
}
