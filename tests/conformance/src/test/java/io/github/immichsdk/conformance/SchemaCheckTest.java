package io.github.immichsdk.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.api.Operation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The check passes what fits a schema, and finds what does not: it is of no use if it finds nothing. */
@Tag("shared")
class SchemaCheckTest {

    static final List<String> VERSIONS = OpenApiFile.VERSIONS;

    private interface Each {
        void see(String id, JsonNode schema, Sample sample);
    }

    @ParameterizedTest
    @FieldSource("VERSIONS")
    void aValueGeneratedFromASchemaFitsIt(String version) {
        SchemaCheck check = new SchemaCheck(OpenApiFile.of(version));
        List<String> found = new ArrayList<>();
        each(version, (id, schema, sample) -> found.addAll(check.problems(sample.json(), schema, id)));

        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("VERSIONS")
    void anyFieldThatIsMissingNullStrangeOrOfAnotherTypeIsFound(String version) {
        SchemaCheck check = new SchemaCheck(OpenApiFile.of(version));
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        List<String> passed = new ArrayList<>();
        each(
                version,
                (id, schema, sample) -> sample.places().forEach(place -> {
                    List<JsonNode> faulty = new ArrayList<>(
                            List.of(sample.with(place, nodes.arrayNode().add(nodes.arrayNode()))));
                    if (!place.optional()) {
                        faulty.add(sample.with(place, null));
                    }
                    if (!place.nullable()) {
                        faulty.add(sample.with(place, nodes.nullNode()));
                    }
                    faulty.forEach(response -> {
                        if (check.problems(response, schema, id).isEmpty()) {
                            passed.add(id + " " + place.path());
                        }
                    });
                }));

        assertThat(passed).isEmpty();
    }

    private static void each(String version, Each action) {
        OpenApiFile file = OpenApiFile.of(version);
        for (Operation operation : TypedOperations.all()) {
            OpenApiFile.Described described = file.operation(operation.method(), operation.path());
            JsonNode schema = described == null ? null : described.response();
            if (schema != null) {
                action.see(operation.id(), schema, Sample.of(file, schema));
            }
        }
    }
}
