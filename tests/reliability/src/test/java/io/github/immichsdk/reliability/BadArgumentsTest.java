package io.github.immichsdk.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.Hurried;
import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.config.RetryOptions;
import io.github.immichsdk.config.Timeouts;
import io.github.immichsdk.errors.ImmichException;
import io.github.immichsdk.reliability.PublicCalls.PublicCall;
import io.github.immichsdk.testkit.FakeAsset;
import io.github.immichsdk.testkit.FakeImmich;
import io.github.immichsdk.testkit.internal.faults.OperationFinder;
import io.github.immichsdk.transport.RequestBody;
import io.github.immichsdk.transport.Transport;
import io.github.immichsdk.transport.TransportRequest;
import io.github.immichsdk.transport.TransportResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Parameter;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Each parameter of each public method gets what a caller may pass by mistake: the result is a clear error before the request, or
 * a correct request.
 */
class BadArgumentsTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration SLOW = Duration.ofSeconds(20);

    private static final List<String> TEXTS = Arrays.asList(
            null,
            "",
            " ",
            "\n",
            "a\u0000b",
            "x\r\nInjected: y",
            "../../etc/passwd",
            "%2e%2e/x",
            "..;/x",
            "?a=b#c",
            "name with 'quotes' \"and\" \\ back",
            "\ud83d\ude00 e\u0301 \u202e",
            "\ud800",
            "a".repeat(100_000),
            "６e3f0a58-4b1c-4e0e-9d43-0a51cf7c6d11");

    @TempDir
    static Path folder;

    private static final Results RESULTS = Results.of("bad arguments");
    private static final Problems PROBLEMS = new Problems(RESULTS);

    /** Looks at each request before it reaches the server. */
    private static final class Checked implements Transport {
        private final Transport next;
        private int requests;
        private final List<String> wrong = new ArrayList<>();
        private final ByteArrayOutputStream sent = new ByteArrayOutputStream();

        Checked(Transport next) {
            this.next = next;
        }

        @Override
        public TransportResponse send(TransportRequest request) throws IOException {
            requests++;
            URI uri = request.uri();
            if (OperationFinder.find(request.method(), uri.getRawPath()).isEmpty()) {
                wrong.add("no operation: " + request.method() + " " + Problems.shown(uri));
            }
            request.headers().forEach((name, value) -> {
                if (!value.matches("[\\t -~\u0080-\u00ff]*")) {
                    wrong.add("header " + name + " has a control character");
                }
            });
            sent.writeBytes(
                    URLDecoder.decode(uri.toString(), StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8));
            RequestBody body = request.body();
            if (body != null && body.contentType().startsWith("application/json")) {
                try (InputStream in = body.open()) {
                    JSON.readTree(in);
                } catch (JacksonException invalid) {
                    wrong.add("the body is no JSON: " + invalid.getOriginalMessage());
                }
            }
            return next.send(request);
        }

        @Override
        public void close() {}
    }

    @BeforeAll
    static void callEverything() {
        try (FakeImmich fake = FakeImmich.start()) {
            FakeAsset one = fake.seed().photo("IMG_0001.jpg", Instant.EPOCH);
            FakeAsset two = fake.seed().photo("IMG_0002.jpg", Instant.EPOCH);
            String album = fake.seed().album("July", one);
            String token = ImmichClient.builder()
                    .server(fake.url())
                    .login(fake.admin().email(), fake.admin().password())
                    .accessToken();
            List<String> ids = List.of(one.id(), two.id(), album);
            for (PublicCall call : PublicCalls.all()) {
                Parameter[] parameters = call.method().getParameters();
                for (int p = 0; p < parameters.length; p++) {
                    int number = 0;
                    for (Object bad : badValues(parameters[p])) {
                        run(fake, token, ids, call, p, bad, number++);
                    }
                }
            }
        }
        RESULTS.left(0, Resources.settled(Resources::threads, 0, 10), Resources.files(folder));
        RESULTS.write();
        PROBLEMS.print();
    }

    private static List<Object> badValues(Parameter parameter) {
        Class<?> type = parameter.getType();
        List<Object> values = new ArrayList<>();
        if (type == int.class) {
            values.addAll(List.of(Integer.MIN_VALUE, -1, 0, Integer.MAX_VALUE));
        } else if (type == long.class) {
            values.addAll(List.of(Long.MIN_VALUE, -1L, 0L, Long.MAX_VALUE));
        } else if (type == double.class) {
            values.addAll(List.of(Double.NaN, -1.0, Double.POSITIVE_INFINITY));
        } else if (type == String.class) {
            values.addAll(TEXTS);
        } else if (type == Duration.class) {
            values.addAll(
                    Arrays.asList(null, Duration.ZERO, Duration.ofSeconds(-1), Duration.ofSeconds(Long.MIN_VALUE)));
        } else if (type == Instant.class) {
            values.addAll(Arrays.asList(null, Instant.MIN, Instant.MAX));
        } else if (Collection.class.isAssignableFrom(type)) {
            values.add(null);
            values.add(List.of());
            values.add(Collections.singletonList(null));
            if (parameter.getParameterizedType().getTypeName().contains("<java.lang.String>")) {
                TEXTS.stream().skip(1).forEach(text -> values.add(List.of(text)));
            }
        } else if (type == String[].class) {
            TEXTS.forEach(text -> values.add(new String[] {text}));
        } else if (type == Map.class) {
            values.add(null);
            values.add(Map.of());
            values.add(Collections.singletonMap(null, null));
        } else if (type == Path.class) {
            values.addAll(Arrays.asList(null, folder.resolve("no/such/file"), folder, Path.of("")));
        } else if (!type.isPrimitive() && !parameter.isVarArgs()) {
            values.add(null);
        }
        return values;
    }

    private static void run(
            FakeImmich fake, String token, List<String> ids, PublicCall call, int at, Object bad, int number) {
        Object[] arguments;
        try {
            arguments = new Arguments(new Random(number), ids, folder).of(call.method());
        } catch (Arguments.ImpossibleException impossible) {
            return;
        }
        arguments[at] = bad;
        Checked transport = new Checked(fake.transport());
        String where = call + ", " + ParameterNames.of(call.method(), at) + " = " + Problems.shown(bad);
        RESULTS.add("bad_inputs", 1);
        long start = System.nanoTime();
        var builder = Hurried.builder()
                .server("http://immich.test")
                .transport(transport)
                .retry(RetryOptions.none())
                .timeouts(Timeouts.defaults().total(Duration.ofMinutes(5)));
        boolean session = call.toString().matches("(ImmichSync|Sessions|LockedFolder|Authentication).*");
        try (ImmichClient immich = (session ? builder.accessToken(token) : builder.apiKey(fake.apiKey())).build()) {
            call.on(immich, arguments);
        } catch (ImmichException fromTheServer) {
            // the request was correct, and the server refused it
        } catch (IllegalArgumentException refused) {
            clear(where, refused, transport);
        } catch (NullPointerException missing) {
            clear(where, missing, transport);
        } catch (Throwable other) {
            PROBLEMS.add(where, "threw " + other);
        }
        transport.wrong.forEach(wrong -> PROBLEMS.add(where, wrong));
        if (Duration.ofNanos(System.nanoTime() - start).compareTo(SLOW) > 0) {
            RESULTS.add("hung", 1);
            PROBLEMS.add(where, "takes more than " + SLOW);
        }
    }

    private static void clear(String where, RuntimeException refused, Checked transport) {
        String message = refused.getMessage();
        boolean byTheJvm = refused instanceof NullPointerException
                && (message == null || message.startsWith("Cannot ") || message.contains("because"));
        if (message == null || message.isBlank() || byTheJvm) {
            PROBLEMS.add(where, "is refused without a clear message: " + refused);
        } else if (message.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            PROBLEMS.add(where, "repeats a control character in its message");
        } else if (message.length() > 5_000) {
            PROBLEMS.add(where, "has a message of " + message.length() + " characters");
        }
    }

    @Test
    void eachArgumentLeadsToAClearErrorOrACorrectRequest() {
        assertThat(PROBLEMS.lines()).isEmpty();
    }

    @Test
    void theMethodsOfEachModuleAreCalled() {
        assertThat(PublicCalls.all())
                .extracting(PublicCall::name)
                .contains("Albums.get", "AdminServer.statistics", "AdminUsers.get", "ImmichAdmin.unlinkOAuthOfAllUsers")
                .contains("ImmichStacking.plan", "ImmichSync.listStackIds");
    }

    @Test
    void thousandsOfArgumentsWereTried() {
        assertThat(RESULTS.get("bad_inputs")).isGreaterThan(1_000);
    }
}
