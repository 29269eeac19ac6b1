package io.github.immichsdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HeatmapsTest {
    private FakeImmich immich;
    private Asker asker;

    @BeforeEach
    void start() {
        immich = FakeImmich.start();
        asker = Asker.of(immich);
    }

    @AfterEach
    void stop() {
        immich.close();
    }

    @Test
    void itHasALineForEachDayOfTheRange() {
        immich.seed().photo("a.jpg", Instant.parse("2024-01-03T10:00:00Z"));
        Asker.Response map = asker.get("/users/me/calendar-heatmap?type=Taken&from=2024-01-02&to=2024-01-04");
        assertThat(map.at("series"))
                .isEqualTo(List.of(
                        Map.of("date", "2024-01-02", "count", 0),
                        Map.of("date", "2024-01-03", "count", 1),
                        Map.of("date", "2024-01-04", "count", 0)));
        assertThat(map.at("totalCount")).isEqualTo(1);
    }

    @Test
    void aRangeThatEndsBeforeItStartsIsRefused() {
        Asker.Response refused = asker.get("/users/me/calendar-heatmap?from=2024-01-02&to=2024-01-01");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("errors", 0, "message")).isEqualTo("from must be before to");
    }

    @Test
    void aDayThatIsNoneIsRefused() {
        Asker.Response refused = asker.get("/users/me/calendar-heatmap?from=2024-02-30");
        assertThat(refused.at("errors", 0, "path")).isEqualTo(List.of("from"));
    }

    @Test
    void anyUserReadsTheHeatMapOfAnyUserThroughTheAdminRoute() {
        Asker other = Asker.with(immich, "x-api-key", immich.user2().apiKey());
        Asker.Response map = other.get("/admin/users/" + immich.admin().id() + "/calendar-heatmap");
        assertThat(map.status()).isEqualTo(200);
        assertThat((List<?>) map.at("series")).hasSize(364);
        assertThat(other.get("/admin/users/00000000-0000-4000-8000-000000000000/calendar-heatmap")
                        .at("message"))
                .isEqualTo("User not found");
    }
}
