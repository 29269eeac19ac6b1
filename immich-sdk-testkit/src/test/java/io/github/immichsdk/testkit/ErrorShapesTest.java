package io.github.immichsdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ErrorShapesTest {
    private static final String NOBODY = "00000000-0000-4000-8000-000000000000";

    @Test
    void version3SaysWhatIsWrongWithEachValue() {
        try (FakeImmich immich = FakeImmich.start()) {
            Asker.Response response = Asker.of(immich)
                    .post("/search/metadata", Map.of("page", 0, "size", 1001, "personIds", List.of("x")));
            assertThat(response.status()).isEqualTo(400);
            assertThat(response.at("message")).isEqualTo("Validation failed");
            assertThat((List<?>) response.at("errors")).hasSize(3);
            assertThat(response.at("errors", 0, "path")).isEqualTo(List.of("personIds", 0));
            assertThat(response.at("errors", 0, "code")).isEqualTo("invalid_format");
            assertThat(response.map()).containsOnlyKeys("message", "errors");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"V1_144_1", "V2_7_5"})
    void versions1And2NameTheFieldInATextEach(FakeVersion version) {
        try (FakeImmich immich = FakeImmich.builder().version(version).start()) {
            Asker.Response response = Asker.of(immich).post("/search/metadata", Map.of("page", 0, "size", 1001));
            assertThat(response.at("message"))
                    .isEqualTo(List.of("page must not be less than 1", "size must not be greater than 1000"));
            assertThat(response.map()).containsKeys("error", "statusCode", "correlationId");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTextIsANumberBeforeVersion3Only(FakeVersion version) {
        try (FakeImmich immich = FakeImmich.builder().version(version).start()) {
            assertThat(Asker.of(immich)
                            .post("/search/metadata", Map.of("page", "2"))
                            .status())
                    .isEqualTo(version.isAtLeast(FakeVersion.V3_0_3) ? 400 : 200);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMissingBodyIsAnEmptyOneBeforeVersion3Only(FakeVersion version) {
        try (FakeImmich immich = FakeImmich.builder().version(version).start()) {
            assertThat(Asker.of(immich).post("/search/metadata", null).status())
                    .isEqualTo(version.isAtLeast(FakeVersion.V3_0_3) ? 400 : 200);
        }
    }

    @Test
    void unknownKeysAreDroppedWithoutAWord() {
        try (FakeImmich immich = FakeImmich.start()) {
            assertThat(Asker.of(immich)
                            .post("/search/metadata", Map.of("noSuchKey", 1))
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void brokenJsonIsReportedInTheWordsOfTheEngine() {
        try (FakeImmich immich = FakeImmich.start()) {
            assertThat(Asker.of(immich)
                            .send("POST", "/search/metadata", "{\"size\": 5,")
                            .at("message"))
                    .isEqualTo("Expected double-quoted property name in JSON at position 11 (line 1 column 12)");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theCorrelationIdIsSentBackUnderTheNameOfTheVersion(FakeVersion version) {
        try (FakeImmich immich = FakeImmich.builder().version(version).start()) {
            String name = version.isAtLeast(FakeVersion.V3_0_3) ? "X-Correlation-ID" : "x-immich-cid";
            Asker.Response response = Asker.with(immich).send("GET", "/users/me", null, name, "mine");
            assertThat(response.header(name)).isEqualTo("mine");
            assertThat(response.map().get("correlationId"))
                    .isEqualTo(version.isAtLeast(FakeVersion.V3_0_3) ? null : "mine");
        }
    }

    @ParameterizedTest
    @EnumSource
    void anAddressWithoutApiIsAPage(FakeVersion version) {
        try (FakeImmich immich = FakeImmich.builder().version(version).start()) {
            Asker asker = Asker.of(immich);
            Asker.Response strict = asker.send("GET", "//users/me", null, "Accept", "application/json");
            assertThat(strict.status()).isEqualTo(version == FakeVersion.V1_144_1 ? 200 : 406);
            Asker.Response loose = asker.send("GET", "//users/me", null, "Accept", "*/*");
            assertThat(loose.status()).isEqualTo(200);
            assertThat(loose.header("Content-Type")).isEqualTo("text/html");
            assertThat(asker.send("POST", "//albums", "{}").at("message")).isEqualTo("Cannot POST /albums");
        }
    }

    @Test
    void unknownRoutesAreNamed() {
        try (FakeImmich immich = FakeImmich.start()) {
            assertThat(Asker.of(immich).get("/no/such/route?a=1").at("message"))
                    .isEqualTo("Cannot GET /api/no/such/route?a=1");
            assertThat(Asker.of(immich).send("OPTIONS", "/assets", null).status())
                    .isEqualTo(404);
        }
    }

    @Test
    void whatIsMissingAndWhatIsForeignLookTheSame() {
        try (FakeImmich immich = FakeImmich.start()) {
            FakeAsset foreign = immich.seed().as(immich.user2()).photo("a.jpg", java.time.Instant.EPOCH);
            Asker asker = Asker.of(immich);
            assertThat(asker.get("/assets/" + foreign.id()).text())
                    .isEqualTo(asker.get("/assets/" + NOBODY).text())
                    .contains("Not found or no asset.read access");
            assertThat(asker.get("/assets/" + foreign.id().toUpperCase(java.util.Locale.ROOT))
                            .status())
                    .isEqualTo(400);
        }
    }

    @Test
    void aKnownTagSavesTheBody() {
        try (FakeImmich immich = FakeImmich.start()) {
            Asker asker = Asker.of(immich);
            Asker.Response first = asker.get("/users/me");
            Asker.Response second = asker.send("GET", "/users/me", null, "If-None-Match", first.header("ETag"));
            assertThat(second.status()).isEqualTo(304);
            assertThat(second.raw().body()).isEmpty();
        }
    }

    @Test
    void tooLargeABodyIsAServerError() {
        try (FakeImmich immich = FakeImmich.start()) {
            String body = "{\"description\":\"" + "x".repeat(10 * 1024 * 1024) + "\"}";
            assertThat(Asker.of(immich).send("POST", "/search/metadata", body).at("message"))
                    .isEqualTo("Internal server error");
        }
    }
}
