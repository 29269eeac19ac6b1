package io.github.immichsdk.conformance;

import io.github.immichsdk.api.Operation;
import io.github.immichsdk.api.ServerVersion;
import io.github.immichsdk.errors.ImmichException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Which fields of a version's responses reach the caller. A field does if another value in its place changes the result: that a
 * codec takes it is not enough. Each field is also left out where it is optional, and null where it may be; all must decode.
 */
final class FieldCoverage {

    private static final Map<String, FieldCoverage> DONE = new ConcurrentHashMap<>();

    /** Where a field stands: the operation, or the type of an event, and the way from its response. */
    record Seat(String source, String path, String field) {

        @Override
        public String toString() {
            return source + " " + path + " (" + field + ")";
        }
    }

    final TreeMap<String, Boolean> fields = new TreeMap<>();
    final List<Seat> silent = new ArrayList<>();
    final List<String> unknown = new ArrayList<>();
    final List<String> failures = new ArrayList<>();
    final TreeSet<String> sources = new TreeSet<>();
    int seats;
    private final TreeSet<String> within = new TreeSet<>();

    static FieldCoverage of(String version) {
        return DONE.computeIfAbsent(version, FieldCoverage::new);
    }

    private FieldCoverage(String version) {
        OpenApiFile file = OpenApiFile.of(version);
        SchemaServer server = new SchemaServer(file);
        SdkCalls calls = new SdkCalls(server);
        for (Operation operation : TypedOperations.all()) {
            OpenApiFile.Described described = file.operation(operation.method(), operation.path());
            JsonNode schema = described == null ? null : described.response();
            if (schema != null && operation.existsIn(ServerVersion.of(version))) {
                walk(operation.id(), Sample.of(file, schema), response -> {
                    server.respond(operation.id(), response.toString().getBytes(StandardCharsets.UTF_8));
                    Object result = calls.call(operation.id());
                    if (!server.wasAsked()) {
                        throw new AssertionError("the call sends another operation");
                    }
                    return Shown.of(result);
                });
            }
        }
        SyncSamples.of(file)
                .forEach((type, schema) -> walk("event " + type, Sample.of(file, schema), data -> {
                    server.respond("getSyncStream", SyncSamples.stream(type, data));
                    return Shown.of(calls.firstEvent());
                }));
    }

    /** {@return the fields that no result has, without those inside them} */
    List<String> leftOut() {
        return fields.keySet().stream().filter(field -> !fields.get(field)).toList();
    }

    /** {@return the fields that are seen nowhere but inside one that is left out} */
    List<String> within() {
        return within.stream().filter(field -> !fields.containsKey(field)).toList();
    }

    private interface Decode {
        Shown of(JsonNode response);
    }

    private void walk(String source, Sample sample, Decode decode) {
        sources.add(source);
        Shown whole = attempt(source + ", all fields present", () -> decode.of(sample.json()));
        if (whole == null) {
            return;
        }
        whole.unknown().forEach(one -> unknown.add(source + ": " + one));
        if (changes(whole, decode, sample.json())) {
            // every field would seem to reach the caller
            failures.add(source + ": the same response gives another result each time");
        }
        List<Sample.Place> heard = new ArrayList<>();
        for (Sample.Place place : sample.places()) {
            JsonNode other = place.other();
            if (other != null && changes(whole, decode, sample.with(place, other))) {
                heard.add(place);
            }
            if (place.optional()) {
                attempt(source + ", without " + place.path(), () -> decode.of(sample.with(place, null)));
            }
            if (place.nullable()) {
                JsonNode nothing = JsonNodeFactory.instance.nullNode();
                attempt(source + ", null as " + place.path(), () -> decode.of(sample.with(place, nothing)));
            }
        }
        List<Sample.Place> closed = new ArrayList<>();
        for (Sample.Place place : sample.places()) {
            boolean known = heard.stream().anyMatch(one -> one == place || place.holds(one));
            if (closed.stream().anyMatch(outer -> outer.holds(place))) {
                within.add(place.field());
                continue;
            }
            seats++;
            fields.merge(place.field(), known, Boolean::logicalOr);
            if (!known) {
                closed.add(place);
                silent.add(new Seat(source, place.path(), place.field()));
            }
        }
    }

    private static boolean changes(Shown whole, Decode decode, JsonNode response) {
        try {
            return !decode.of(response).text().equals(whole.text());
        } catch (ImmichException refused) {
            return true;
        }
    }

    private @Nullable Shown attempt(String what, Supplier<Shown> decoding) {
        try {
            return decoding.get();
        } catch (RuntimeException | AssertionError e) {
            failures.add(what + ": " + e);
            return null;
        }
    }
}
