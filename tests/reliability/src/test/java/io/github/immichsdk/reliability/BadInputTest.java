package io.github.immichsdk.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.Hurried;
import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.api.Operation;
import io.github.immichsdk.api.Operations;
import io.github.immichsdk.config.RetryOptions;
import io.github.immichsdk.config.Timeouts;
import io.github.immichsdk.errors.ImmichException;
import io.github.immichsdk.reliability.PublicCalls.PublicCall;
import io.github.immichsdk.reliability.Samples.Sample;
import io.github.immichsdk.testkit.internal.faults.OperationFinder;
import io.github.immichsdk.transport.RequestBody;
import io.github.immichsdk.transport.Transport;
import io.github.immichsdk.transport.TransportRequest;
import io.github.immichsdk.transport.TransportResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Responses that are changed at random, to each public method: only an ImmichException comes out, in bounded time and memory,
 * or a value that is in the response. The seed of a case is in its report; {@code -Dimmich.soak.seed} runs it alone.
 */
class BadInputTest {

    /** What does not return the values of a response as they are, so that they cannot be compared. */
    private static final Set<String> APART = Set.of(
            // a function of the caller changes the document
            "Configuration.update",
            // older servers name a queue by its key
            "Jobs.get",
            "Jobs.list",
            // without the line break of the server's file
            "SystemMetadata.geocoding");

    private static final long INPUTS = Long.getLong("immich.soak.inputs", 20_000);
    private static final Duration SLOW = Duration.ofSeconds(20);
    private static final int MOST_REQUESTS = 300;
    private static final int SHOWN = 20;

    /** Methods that never get a response here, and why. */
    private static final Set<String> UNREACHED = Set.of(
            // apply() returns the report
            "ImmichStacking.undo[StackReport]",
            // index() returns the index
            "ImmichStacking.assets[AssetSelection, StackIndex]");

    @TempDir
    static Path folder;

    private static final Results RESULTS = Results.of("bad input");
    private static final Map<String, String> PROBLEMS = new TreeMap<>();
    private static final Map<String, Integer> OUTCOMES = new TreeMap<>();
    private static final Set<String> UNCALLABLE = new TreeSet<>();
    private static final Set<String> CALLED = new TreeSet<>();
    private static final Set<String> OPERATIONS = new TreeSet<>();
    private static Samples samples;

    /** Responds with samples, one of which is changed. */
    private static final class Changed implements Transport {
        private final Random random;
        private final int at;
        private final Reading reading = new Reading();
        private int requests;
        private String served = "";

        Changed(Random random, int at) {
            this.random = random;
            this.at = at;
        }

        @Override
        public TransportResponse send(TransportRequest request) throws IOException {
            RequestBody body = request.body();
            if (body != null) {
                try (InputStream in = body.open()) {
                    in.transferTo(java.io.OutputStream.nullOutputStream());
                }
            }
            if (++requests > MOST_REQUESTS) {
                throw new AssertionError("more than " + MOST_REQUESTS + " requests");
            }
            String operation =
                    OperationFinder.find(request.method(), request.uri().getRawPath());
            List<Sample> known = samples.of(operation);
            Sample sample = known.isEmpty()
                    ? new Sample(404, Map.of("Content-Type", List.of("application/json")), "{}".getBytes())
                    : known.get(random.nextInt(known.size()));
            boolean lines = sample.isLines(); // also if its Content-Type is changed
            boolean change = requests == at || requests > at && random.nextInt(4) == 0;
            if (change && !operation.equals("getServerVersion") || change && random.nextInt(50) == 0) {
                OPERATIONS.add(operation);
                sample = new Mutations(random).of(sample);
                served = operation;
            }
            reading.served(sample.body(), lines);
            return sample.response();
        }

        @Override
        public void close() {}
    }

    @BeforeAll
    static void runAllCases() throws Exception {
        samples = Samples.collect(folder);
        List<PublicCall> calls = PublicCalls.all().stream()
                .filter(call -> !APART.contains(call.name()))
                .toList();
        String only = System.getProperty("immich.soak.seed");
        long first = only == null ? 0 : Long.parseLong(only);
        long last = only == null ? INPUTS : first + 1;
        long notice = Math.max(5_000, INPUTS / 20);
        long began = System.nanoTime();
        for (long seed = first; seed < last; seed++) {
            if (seed % notice == notice - 1) {
                System.out.printf("%d inputs after %d s%n", seed + 1, (System.nanoTime() - began) / 1_000_000_000);
            }
            run(seed, calls.get((int) (seed % calls.size())));
            if (seed % 2_000 == 1_999) {
                empty(folder);
            }
        }
        UNCALLABLE.removeAll(CALLED); // some arguments are impossible only with some random values
        RESULTS.left(0, Resources.settled(Resources::threads, 0, 10), Resources.files(folder));
        RESULTS.write();
        System.out.println("operations: " + OPERATIONS.size() + ", outcomes: " + OUTCOMES);
        System.out.println("methods for which no arguments can be made: " + UNCALLABLE);
        PROBLEMS.values().stream().limit(SHOWN).forEach(System.out::println);
    }

    private static void run(long seed, PublicCall call) {
        Random random = new Random(seed * 0x9E3779B97F4A7C15L);
        Object[] arguments;
        try {
            arguments = new Arguments(random, samples.ids(), folder).of(call.method());
        } catch (Arguments.ImpossibleException impossible) {
            UNCALLABLE.add(call.toString());
            return;
        }
        CALLED.add(call.toString());
        Changed transport = new Changed(random, 1 + random.nextInt(3));
        RESULTS.add("bad_inputs", 1);
        long start = System.nanoTime();
        try (ImmichClient immich = client(transport, call)) {
            Object result = call.on(immich, arguments);
            List<String> differences = transport.reading.differences(result);
            outcome("value");
            if (!differences.isEmpty()) {
                RESULTS.add("lost", 1);
                problem(seed, call, "wrong value: " + differences.get(0), transport);
            }
        } catch (ImmichException expected) {
            outcome(expected.getClass().getSimpleName());
        } catch (IllegalArgumentException refused) {
            boolean aboutAnArgument = refused.getClass() == IllegalArgumentException.class
                    && Stream.of(arguments)
                            .anyMatch(argument -> argument instanceof String text
                                    && String.valueOf(refused.getMessage()).contains(text));
            // a plan with a group of one, which only the generator of arguments makes
            boolean aboutThePlan = String.valueOf(refused.getMessage()).contains("a stack needs at least two");
            if (transport.served.isEmpty() || aboutAnArgument || aboutThePlan) {
                outcome("arguments refused");
            } else {
                failed(seed, call, refused, transport);
            }
        } catch (Throwable other) {
            if (transport.served.isEmpty() && other instanceof RuntimeException) {
                // the arguments fit nobody, such as a source whose methods give null
                outcome("arguments refused");
                return;
            }
            failed(seed, call, other, transport);
        }
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        if (took.compareTo(SLOW) > 0) {
            RESULTS.add("hung", 1);
            problem(seed, call, "took " + took, transport);
        }
    }

    private static void failed(long seed, PublicCall call, Throwable thrown, Changed transport) {
        RESULTS.add("failed", 1);
        StackTraceElement[] trace = thrown.getStackTrace();
        String place = Stream.of(trace)
                .filter(frame -> frame.getClassName().startsWith("io.github.immichsdk")
                        && !frame.getClassName().contains("reliability"))
                .findFirst()
                .map(StackTraceElement::toString)
                .orElse("");
        problem(seed, call, thrown + " at " + place, transport);
    }

    private static void outcome(String what) {
        OUTCOMES.merge(what, 1, Integer::sum);
    }

    private static void problem(long seed, PublicCall call, String what, Changed transport) {
        String kind = call.name() + " " + what.replaceAll("[0-9]+", "#");
        PROBLEMS.putIfAbsent(
                kind.substring(0, Math.min(90, kind.length())),
                "seed " + seed + ": " + call + " after a changed " + transport.served + ": "
                        + what.substring(0, Math.min(600, what.length())));
    }

    private static ImmichClient client(Transport transport, PublicCall call) {
        var builder = Hurried.builder()
                .server("http://127.0.0.1:1") // of a local server no compressed response is asked
                .transport(transport)
                .retry(RetryOptions.none())
                .timeouts(Timeouts.defaults().total(Duration.ofMinutes(5)));
        boolean session = call.toString().matches("(ImmichSync|Sessions|LockedFolder|Authentication).*");
        return session
                ? builder.accessToken("token").build()
                : builder.apiKey("key").build();
    }

    private static void empty(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path each : all.sorted(Comparator.reverseOrder())
                    .filter(path -> !path.equals(directory))
                    .toList()) {
                Files.deleteIfExists(each);
            }
        }
    }

    @Test
    void onlyImmichExceptionsAndTrueValuesComeOut() {
        assertThat(PROBLEMS.values()).isEmpty();
    }

    @Test
    void noThreadOrFileStaysOpen() {
        assertThat(RESULTS.get("leaked")).isZero();
    }

    @Test
    void everyPublicMethodIsCalled() {
        assertThat(UNCALLABLE).isSubsetOf(UNREACHED);
    }

    @Test
    void everyOperationThatTheSdkSendsGetsChangedResponses() {
        // the table has operations of raw calls, too
        assertThat(OPERATIONS.size()).isGreaterThan(70);
        assertThat(Operations.all().stream().map(Operation::id))
                .containsAll(OPERATIONS.stream().filter(id -> !id.isEmpty()).toList());
    }
}
