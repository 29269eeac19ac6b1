package io.github.immichsdk.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.immichsdk.StubTransport;
import io.github.immichsdk.TestClient;
import io.github.immichsdk.search.TimeRange;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhotoMapTest {

    private final StubTransport stub = new StubTransport();
    private final PhotoMap map = TestClient.over(stub).map();

    @Test
    void theConditionsOfMarkersAreSent() {
        stub.json("[]");

        map.markers(MapQuery.all()
                .taken(new TimeRange(Instant.parse("2024-01-02T03:04:05Z"), Instant.parse("2024-01-03T00:00:00Z")))
                .favorite()
                .includeArchived()
                .includePartners()
                .includeSharedAlbums());

        assertThat(stub.lines())
                .containsExactly("GET /api/map/markers?fileCreatedAfter=2024-01-02T03%3A04%3A05.000Z"
                        + "&fileCreatedBefore=2024-01-03T00%3A00%3A00.000Z&isFavorite=true&isArchived=true"
                        + "&withPartners=true&withSharedAlbums=true");
    }

    @Test
    void theLastRangeOfTimeCountsWithBothOfItsEnds() {
        stub.json("[]").json("[]");
        MapQuery year = MapQuery.all().taken(TimeRange.ofYear(2024, ZoneOffset.UTC));

        map.markers(year.taken(TimeRange.from(Instant.parse("2025-01-01T00:00:00Z"))));
        map.markers(year.taken(TimeRange.before(Instant.parse("2025-01-01T00:00:00Z"))));

        assertThat(stub.lines())
                .containsExactly(
                        "GET /api/map/markers?fileCreatedAfter=2025-01-01T00%3A00%3A00.000Z",
                        "GET /api/map/markers?fileCreatedBefore=2024-12-31T23%3A59%3A59.999Z");
    }

    @Test
    void aPlaceWithoutNamesIsEmpty() {
        stub.json("[{\"city\":null,\"state\":null,\"country\":null}]");

        assertThat(map.placeAt(0, 0)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"90.1, 0", "-91, 0", "0, 180.5", "0, NaN", "NaN, 0"})
    void coordinatesOutOfRangeAreRejectedBeforeTheRequest(double latitude, double longitude) {
        assertThatThrownBy(() -> map.placeAt(latitude, longitude))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected -");
        assertThat(stub.requests()).isEmpty();
    }

    @Test
    void distancesAreMeasuredOnTheSphereAlsoAcrossTheDateLine() {
        MapMarker oslo = new MapMarker("a", 59.9139, 10.7522, null, null, null, Map.of());

        assertThat(oslo.kilometersTo(60.3913, 5.3221)).isCloseTo(305, within(2.0));
        assertThat(new MapMarker("b", 0, 179.9, null, null, null, Map.of()).kilometersTo(0, -179.9))
                .isCloseTo(22.2, within(0.1));
    }
}
