package io.github.immichsdk.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.api.Operation;
import io.github.immichsdk.api.Operations;
import io.github.immichsdk.transport.Transport;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** In a dry run, each write has a result of the same kind as a real one, and none is sent. */
@Tag("shared")
class DryRunConformanceTest {

    static final List<String> VERSIONS = OpenApiFile.VERSIONS;

    /**
     * The login is sent in a dry run too, since the calls after it need its session. The role of a user has no result, and
     * cannot be changed in the album of the sample: its only user before 3.0 is the owner.
     */
    private static final Set<String> EXCLUDED = Set.of("login", "updateAlbumUser");

    private static final Map<String, Operation> OPERATIONS =
            Operations.all().stream().collect(Collectors.toMap(Operation::id, Function.identity()));

    @ParameterizedTest
    @FieldSource("VERSIONS")
    void eachWriteHasAResultAndIsNotSent(String version) {
        OpenApiFile file = OpenApiFile.of(version);
        for (String id : SdkCalls.ofClients()) {
            Operation operation = OPERATIONS.get(id);
            boolean excluded = operation.effect().reads() || EXCLUDED.contains(id);
            if (excluded || file.operation(operation.method(), operation.path()) == null) {
                continue;
            }
            SchemaServer server = new SchemaServer(file);
            Transport readsOnly = request -> {
                OpenApiFile.Described asked = file.reached(
                        request.method(), request.uri().getRawPath().substring("/api".length()));
                assertThat(OPERATIONS.get(asked.id()).effect().reads())
                        .as("%s sends %s in a dry run", id, asked.id())
                        .isTrue();
                return server.send(request);
            };

            Object real = new SdkCalls(server).call(id);
            Object dry = SdkCalls.dryRun(readsOnly).call(id);

            assertThat(kind(dry)).as("result of %s in a dry run", id).isEqualTo(kind(real));
        }
    }

    /**
     * {@return what a caller can see of the type of a result: its class; for a list, which class of the JDK implements it is no
     * promise, but that it is unmodifiable and the types of its elements are}
     */
    private static String kind(@Nullable Object result) {
        if (result instanceof List<?> list) {
            assertThat(list).isUnmodifiable();
            return list.stream()
                    .map(DryRunConformanceTest::kind)
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining(", ", "List of ", ""));
        }
        return result == null ? "nothing" : result.getClass().getName();
    }
}
