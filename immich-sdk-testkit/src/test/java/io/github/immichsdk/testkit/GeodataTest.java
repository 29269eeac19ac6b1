package io.github.immichsdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GeodataTest {
    private static FakeAsset inLondon(FakeImmich immich) {
        return immich.seed()
                .asset("a.jpg", Instant.parse("2024-05-01T10:00:00Z"))
                .at(51.5, -0.12)
                .add();
    }

    @ParameterizedTest
    @EnumSource
    void aServerWithGeodataNamesTheCityOfAPosition(FakeVersion version) {
        try (FakeImmich immich = FakeImmich.builder().version(version).start()) {
            Asker asker = Asker.of(immich);
            FakeAsset asset = inLondon(immich);
            assertThat(asker.get("/assets/" + asset.id()).at("exifInfo", "city"))
                    .isEqualTo("London");
            assertThat(asker.get("/search/places?name=lond").list()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aServerWithoutGeodataKeepsThePositionAndKnowsNoPlace(FakeVersion version) {
        try (FakeImmich immich =
                FakeImmich.builder().version(version).disableGeodata().start()) {
            Asker asker = Asker.of(immich);
            FakeAsset asset = inLondon(immich);
            Asker.Response info = asker.get("/assets/" + asset.id());
            assertThat(info.at("exifInfo", "latitude")).isEqualTo(51.5);
            for (String part : List.of("city", "state", "country")) {
                assertThat(info.at("exifInfo", part)).isNull();
                assertThat(asker.get("/map/reverse-geocode?lat=51.5&lon=-0.12").at(0, part))
                        .isNull();
                assertThat(asker.get("/search/suggestions?type=" + part).list()).isEmpty();
            }
            assertThat(asker.get("/map/markers").at(0, "city")).isNull();
            assertThat(asker.get("/search/places?name=lond").list()).isEmpty();
            assertThat((List<?>) asker.get("/search/explore").at(0, "items")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theListOfCitiesWithoutAnyCityHasOneAssetWhoseCityIsNull(FakeVersion version) {
        try (FakeImmich immich =
                FakeImmich.builder().version(version).disableGeodata().start()) {
            FakeAsset asset = inLondon(immich);
            Asker.Response cities = Asker.of(immich).get("/search/cities");
            assertThat(cities.list()).hasSize(1);
            assertThat(cities.at(0, "id")).isEqualTo(asset.id());
            assertThat(cities.at(0, "exifInfo", "city")).isNull();
        }
    }
}
