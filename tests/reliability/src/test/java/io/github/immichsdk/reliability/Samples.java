package io.github.immichsdk.reliability;

import io.github.immichsdk.Hurried;
import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.api.Operation;
import io.github.immichsdk.api.Operations;
import io.github.immichsdk.config.RetryOptions;
import io.github.immichsdk.config.Timeouts;
import io.github.immichsdk.testkit.FakeAsset;
import io.github.immichsdk.testkit.FakeImmich;
import io.github.immichsdk.testkit.FakeVersion;
import io.github.immichsdk.testkit.internal.faults.OperationFinder;
import io.github.immichsdk.transport.CancelHandle;
import io.github.immichsdk.transport.Headers;
import io.github.immichsdk.transport.Transport;
import io.github.immichsdk.transport.TransportRequest;
import io.github.immichsdk.transport.TransportResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Responses of all operations to start from: those of the fake servers of all versions, and recordings where there are any. */
final class Samples {

    private static final int MOST_EACH = 12;
    private static final int MOST_BYTES = 40_000;
    private static final Duration LONG = Duration.ofSeconds(30);

    /** A response as a server sent it. */
    record Sample(int status, Map<String, List<String>> headers, byte[] body) {

        TransportResponse response() {
            return new TransportResponse(status, Headers.of(headers), new ByteArrayInputStream(body));
        }

        boolean isJson() {
            return contentType().startsWith("application/json");
        }

        boolean isLines() {
            return contentType().startsWith("application/jsonlines");
        }

        private String contentType() {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase("content-type"))
                    .map(header -> header.getValue().get(0))
                    .findFirst()
                    .orElse("");
        }
    }

    private final Map<String, List<Sample>> byOperation = new LinkedHashMap<>();
    private final Set<String> ids = new LinkedHashSet<>();

    private Samples() {}

    static Samples collect(Path folder) throws IOException {
        Samples samples = new Samples();
        for (FakeVersion version : FakeVersion.values()) {
            try (FakeImmich fake = FakeImmich.builder().version(version).start()) {
                samples.ask(fake, folder);
            }
        }
        String shared = System.getProperty("immich.shared", "");
        if (!shared.isEmpty()) {
            samples.read(Path.of(shared, "recordings"));
        }
        return samples;
    }

    List<String> ids() {
        return List.copyOf(ids);
    }

    Set<String> operations() {
        return byOperation.keySet();
    }

    /** {@return the responses known of an operation, of all statuses} */
    List<Sample> of(String operationId) {
        return byOperation.getOrDefault(operationId, List.of());
    }

    private void ask(FakeImmich fake, Path folder) throws IOException {
        seed(fake);
        Transport recording = recording(fake.transport());
        String token = ImmichClient.builder()
                .server(fake.url())
                .login(fake.admin().email(), fake.admin().password())
                .accessToken();
        sweep(fake, recording, token);
        Random random = new Random(1);
        try (ImmichClient byKey = client(recording).apiKey(fake.apiKey()).build();
                ImmichClient bySession = client(recording).accessToken(token).build()) {
            for (PublicCalls.PublicCall call : PublicCalls.all()) {
                boolean destructive =
                        call.toString().matches("(Sessions|Authentication|LockedFolder|Trash|Downloads).*");
                for (int i = 0; i < (destructive ? 1 : 3); i++) {
                    try {
                        Object[] arguments = new Arguments(random, ids(), folder).of(call.method());
                        call.on(call.name().startsWith("ImmichSync") ? bySession : byKey, arguments);
                    } catch (Throwable refused) {
                        // its response is a sample too
                    }
                }
            }
        }
    }

    private void seed(FakeImmich fake) throws IOException {
        FakeAsset one = fake.seed()
                .asset("IMG_0001.jpg", Instant.parse("2024-05-01T10:00:00Z"))
                .bytes("one".getBytes(StandardCharsets.UTF_8))
                .add();
        FakeAsset two = fake.seed().photo("IMG_0002.jpg", Instant.parse("2024-05-01T10:00:01Z"));
        FakeAsset three = fake.seed().photo("IMG_0003.mp4", Instant.parse("2024-05-02T10:00:01Z"));
        FakeAsset trashed = fake.seed().photo("IMG_0004.jpg", Instant.parse("2024-05-03T10:00:01Z"));
        fake.seed().trash(trashed);
        String album = fake.seed().album("July", one, two, three);
        fake.seed().share(album, fake.user2(), "editor");
        String stack = fake.seed().stack(one, two);
        String duplicates = fake.seed().duplicates(one, three);
        ids.addAll(List.of(
                one.id(),
                two.id(),
                three.id(),
                album,
                stack,
                duplicates,
                fake.admin().id(),
                fake.user2().id()));
        try (ImmichClient immich =
                client(fake.transport()).apiKey(fake.apiKey()).build()) {
            String tag = immich.tags().findOrCreate("Trips/2024").id();
            immich.tags().assign(tag, List.of(one.id()));
            ids.add(tag);
        }
    }

    private static io.github.immichsdk.ImmichClientBuilder client(Transport transport) {
        return Hurried.builder()
                .server("http://127.0.0.1:1") // of a local server no compressed response is asked
                .transport(transport)
                .retry(RetryOptions.none())
                .timeouts(Timeouts.defaults().total(LONG));
    }

    /** Asks for each path that can be read, with each ID that is known. */
    private void sweep(FakeImmich fake, Transport recording, String token) throws IOException {
        for (Operation operation : Operations.all()) {
            if (!operation.method().equals("GET")) {
                continue;
            }
            List<String> tried = operation.path().contains("{") ? ids() : List.of("");
            for (String id : tried) {
                get(recording, operation.path().replaceAll("\\{[^}]*}", id), "x-api-key", fake.apiKey());
                get(recording, operation.path().replaceAll("\\{[^}]*}", id), "Authorization", "Bearer " + token);
            }
        }
    }

    private static void get(Transport transport, String path, String header, String value) throws IOException {
        TransportRequest.Limits limits = new TransportRequest.Limits(LONG, LONG, LONG, null);
        TransportRequest request = new TransportRequest(
                "GET",
                URI.create("http://immich.test/api" + path),
                Headers.none().with(header, value),
                null,
                limits,
                new CancelHandle());
        try (TransportResponse response = transport.send(request)) {
            response.body().readAllBytes();
        }
    }

    private Transport recording(Transport next) {
        return new Transport() {
            @Override
            public TransportResponse send(TransportRequest request) throws IOException {
                TransportResponse response = next.send(request);
                byte[] body;
                try (response) {
                    body = response.body().readAllBytes();
                }
                Map<String, List<String>> headers = new LinkedHashMap<>();
                response.headers()
                        .names()
                        .forEach(name -> headers.put(name, response.headers().all(name)));
                Sample sample = new Sample(response.status(), headers, body);
                keep(OperationFinder.find(request.method(), request.uri().getRawPath()), sample);
                return sample.response();
            }

            @Override
            public void close() {
                next.close();
            }
        };
    }

    private synchronized void keep(String operationId, Sample sample) {
        List<Sample> known = byOperation.computeIfAbsent(operationId, unused -> new ArrayList<>());
        boolean success = sample.status() < 300;
        boolean same = known.stream().anyMatch(each -> Arrays.equals(each.body(), sample.body()));
        long like =
                known.stream().filter(each -> each.status() < 300 == success).count();
        if (!same && like < (success ? MOST_EACH : 2) && sample.body().length <= MOST_BYTES) {
            known.add(sample);
        }
    }

    private void read(Path recordings) throws IOException {
        JsonMapper mapper = new JsonMapper();
        try (Stream<Path> files = Files.walk(recordings)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                JsonNode exchange = mapper.readTree(file.toFile());
                JsonNode response = exchange.path("response");
                String path = exchange.at("/request/path").asString("").split("\\?")[0];
                String type = response.path("contentType").asString("");
                JsonNode body = response.path("body");
                if (type.startsWith("application/json") && !body.has("binaryBytes") && !body.isString()) {
                    keep(
                            OperationFinder.find(exchange.at("/request/method").asString("GET"), path),
                            new Sample(
                                    response.path("status").asInt(),
                                    Map.of("Content-Type", List.of(type)),
                                    mapper.writeValueAsBytes(body)));
                }
            }
        }
    }
}
