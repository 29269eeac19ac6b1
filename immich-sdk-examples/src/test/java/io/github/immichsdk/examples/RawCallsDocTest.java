package io.github.immichsdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.api.Effect;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The code in docs/raw-calls.md does what the page says. */
class RawCallsDocTest extends DocTest {

    @Test
    void anOperationIsCalledByItsPath() {
        Map<String, Object> storage = immich.raw().get("/server/storage").asMap();
        System.out.println(storage.get("diskUsagePercentage"));

        assertThat(storage).containsKey("diskUsagePercentage");
    }

    @Test
    void aRepeatableCallSurvivesALostResponse() {
        server.faults().on("upsertTags").resetAfterHandling();

        List<Object> tags = immich.raw()
                .call("PUT", "/tags")
                .body(Map.of("tags", List.of("Trips/2026")))
                .effect(Effect.REPEATABLE)
                .asList();

        assertThat(tags).hasSize(1);
        assertThat(immich.tags().list()).hasSize(2); // Trips, and 2026 in it
    }

    @Test
    void aSecretIsInNoDryRunReport() {
        String oldPassword = "planted-old";
        String newPassword = "planted-new";
        try (ImmichClient trial = ImmichClient.builder()
                .server(server.url())
                .apiKey(server.apiKey())
                .dryRun()
                .build()) {
            changePassword(trial, oldPassword, newPassword);

            assertThat(trial.dryRunReport().toString())
                    .contains("POST /auth/change-password")
                    .doesNotContain(oldPassword, newPassword);
        }
    }

    private static void changePassword(ImmichClient immich, String oldPassword, String newPassword) {
        immich.raw()
                .call("POST", "/auth/change-password")
                .body(Map.of("password", oldPassword, "newPassword", newPassword))
                .secret(oldPassword)
                .secret(newPassword)
                .secretResponse()
                .send();
    }
}
