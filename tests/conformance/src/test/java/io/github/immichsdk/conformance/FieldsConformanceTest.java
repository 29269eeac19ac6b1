package io.github.immichsdk.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.api.Operation;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;

/** Every field that the server's files promise reaches the caller of the SDK, or is listed with the reason why not. */
@Tag("shared")
class FieldsConformanceTest {

    static final List<String> VERSIONS = OpenApiFile.VERSIONS;

    @ParameterizedTest
    @FieldSource("VERSIONS")
    void everyFieldReachesTheCallerOrIsListed(String version) {
        FieldCoverage coverage = FieldCoverage.of(version);

        int leftOut = coverage.leftOut().size();
        System.out.printf(
                "Conformance %s: fields %d of %d (%d left out, %d more within those), places %d of %d, in %d responses and"
                        + " events%n",
                version,
                coverage.fields.size() - leftOut,
                coverage.fields.size(),
                leftOut,
                coverage.within().size(),
                coverage.seats - coverage.silent.size(),
                coverage.seats,
                coverage.sources.size());
        assertThat(coverage.silent.stream().filter(seat -> UnreadFields.reason(seat) == null))
                .as("fields that no result has")
                .isEmpty();
    }

    @ParameterizedTest
    @FieldSource("VERSIONS")
    void atMostTwoInAHundredFieldsAreNotCovered(String version) {
        FieldCoverage coverage = FieldCoverage.of(version);

        assertThat(coverage.leftOut()).hasSizeLessThanOrEqualTo(coverage.fields.size() / 50);
    }

    @ParameterizedTest
    @FieldSource("VERSIONS")
    void noFieldOfTheFileIsUnknownToTheSdk(String version) {
        assertThat(FieldCoverage.of(version).unknown).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("VERSIONS")
    void anyFieldMayBeAbsentOrNullWhereTheFileAllowsIt(String version) {
        assertThat(FieldCoverage.of(version).failures).isEmpty();
    }

    @Test
    void everyReasonForLeavingOutIsStillNeeded() {
        TreeSet<String> used = OpenApiFile.VERSIONS.stream()
                .flatMap(version -> FieldCoverage.of(version).silent.stream())
                .map(UnreadFields::reason)
                .filter(reason -> reason != null)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(UnreadFields.reasons()).isSubsetOf(used);
    }

    @Test
    void fieldsOfSearchesThatAreNotCoveredHaveNoValueInAnyRecordedResponse() {
        List<JsonNode> responses = Recordings.all()
                .map(recording -> recording.path("response").path("body"))
                .filter(body -> body.has("albums") && body.path("assets").has("items"))
                .toList();

        assertThat(responses).hasSizeGreaterThan(100).allSatisfy(response -> {
            JsonNode assets = response.path("assets");
            assertThat(response.path("albums").path("items")).isEmpty();
            assertThat(response.path("albums").path("facets")).isEmpty();
            assertThat(response.path("albums").path("total").asInt()).isZero();
            assertThat(assets.path("facets")).isEmpty();
            assertThat(assets.path("count").asInt())
                    .isEqualTo(assets.path("items").size());
            assertThat(assets.path("total").asInt())
                    .isEqualTo(assets.path("items").size());
        });
    }

    @Test
    void everyOperationHasACallOfTheSdkThatSendsIt() {
        assertThat(SdkCalls.ids())
                .containsExactlyInAnyOrderElementsOf(
                        TypedOperations.all().stream().map(Operation::id).toList());
    }
}
