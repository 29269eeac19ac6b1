package io.github.immichsdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What versions 1 and 2 say of wrong values. */
class EarlierValidationTest {
    private static final Map<String, Object> BAD = Map.of("bad", 1);
    private static final String NOBODY = "00000000-0000-4000-8000-000000000000";

    private static Object message(FakeVersion version, String method, String path, Object body) {
        try (FakeImmich immich = FakeImmich.builder().version(version).start()) {
            Asker.Response response = Asker.of(immich).send(method, path, body);
            assertThat(response.status()).isEqualTo(400);
            return response.at("message");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"V1_144_1", "V2_7_5"})
    void aValueThatIsNoDateIsReportedAloneAndAsAPlainText(FakeVersion version) {
        assertThat(message(version, "POST", "/search/metadata", Map.of("createdAfter", BAD, "isFavorite", BAD)))
                .isEqualTo("createdAfter must be a date string");
    }

    @ParameterizedTest
    @EnumSource(names = {"V1_144_1", "V2_7_5"})
    void anIdThatIsNoTextFailsBothChecks(FakeVersion version) {
        assertThat(message(version, "PUT", "/stacks/" + NOBODY, Map.of("primaryAssetId", BAD)))
                .isEqualTo(List.of("primaryAssetId must be a UUID", "primaryAssetId must be a string"));
    }

    @ParameterizedTest
    @EnumSource(names = {"V1_144_1", "V2_7_5"})
    void whatIsWrongInsideAnObjectHidesWhatIsWrongWithIt(FakeVersion version) {
        assertThat(message(version, "PUT", "/people/" + NOBODY + "/reassign", Map.of("data", BAD)))
                .isEqualTo(List.of(
                        "data.personId must be a UUID",
                        "data.personId should not be empty",
                        "data.personId must be a string",
                        "data.assetId must be a UUID",
                        "data.assetId should not be empty",
                        "data.assetId must be a string"));
    }

    @ParameterizedTest
    @EnumSource(names = {"V1_144_1", "V2_7_5"})
    void aRelativeAndAnAbsoluteTimeExcludeEachOther(FakeVersion version) {
        Map<String, Object> both =
                Map.of("ids", List.of(NOBODY), "dateTimeRelative", 5, "dateTimeOriginal", "2024-01-01T00:00:00Z");
        assertThat(message(version, "PUT", "/assets", both))
                .isEqualTo(List.of("dateTimeRelative cannot exist alongside any of the following properties:"
                        + " dateTimeOriginal"));
    }

    @ParameterizedTest
    @EnumSource(names = {"V1_144_1", "V2_7_5"})
    void eachKindOfValueHasItsOwnWords(FakeVersion version) {
        assertThat(message(version, "POST", "/auth/pin-code", Map.of("pinCode", "12")))
                .isEqualTo(List.of("pinCode must be a 6-digit numeric string"));
        assertThat(message(version, "PUT", "/server/license", Map.of("licenseKey", "x", "activationKey", "y")))
                .isEqualTo(List.of("licenseKey must match /IM(SV|CL)(-[\\dA-Za-z]{4}){8}/ regular expression"));
        assertThat(message(version, "POST", "/download/info", Map.of("archiveSize", 0)))
                .isEqualTo(List.of("archiveSize must be a positive number"));
        assertThat(message(version, "GET", "/map/reverse-geocode?lat=91&lon=0", null))
                .isEqualTo(List.of("lat must be a number between -90 and 90"));
        assertThat(message(version, "POST", "/libraries/" + NOBODY + "/validate", Map.of("importPaths", BAD)))
                .isEqualTo(List.of(
                        "importPaths must contain no more than 128 elements",
                        "All importPaths's elements must be unique",
                        "each value in importPaths must be a string"));
        assertThat(message(version, "POST", "/auth/change-password", Map.of("password", "x", "newPassword", "short")))
                .isEqualTo(List.of("newPassword must be longer than or equal to 8 characters"));
    }
}
