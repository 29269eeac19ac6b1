package io.github.immichsdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PluginsTest {
    @Test
    void version2HasOnePluginWhoseFiltersAndActionsMakeWorkflows() {
        try (FakeImmich immich =
                FakeImmich.builder().version(FakeVersion.V2_7_5).start()) {
            Asker asker = Asker.of(immich);
            Asker.Response plugins = asker.get("/plugins");
            assertThat(plugins.list()).hasSize(1);
            assertThat(asker.get("/plugins/" + plugins.at(0, "id")).at("name")).isEqualTo("immich-core");
            Map<String, Object> filter =
                    Map.of("pluginFilterId", plugins.at(0, "filters", 0, "id"), "filterConfig", Map.of("pattern", "x"));
            Map<String, Object> action = Map.of(
                    "pluginActionId", plugins.at(0, "actions", 1, "id"), "actionConfig", Map.of("favorite", true));
            Asker.Response created = asker.post(
                    "/workflows",
                    Map.of(
                            "name",
                            "Flow",
                            "triggerType",
                            "AssetCreate",
                            "filters",
                            List.of(filter),
                            "actions",
                            List.of(action)));
            assertThat(created.status()).isEqualTo(201);
            Asker.Response stored = asker.get("/workflows/" + created.at("id"));
            assertThat(stored.at("filters", 0, "filterConfig")).isEqualTo(Map.of("pattern", "x"));
            assertThat(stored.at("actions", 0, "order")).isEqualTo(0);
        }
    }

    @Test
    void anUnknownFilterOfAWorkflowIsRefusedByItsId() {
        try (FakeImmich immich =
                FakeImmich.builder().version(FakeVersion.V2_7_5).start()) {
            String unknown = "00000000-0000-4000-8000-000000000000";
            assertThat(Asker.of(immich)
                            .post(
                                    "/workflows",
                                    Map.of(
                                            "name",
                                            "Flow",
                                            "triggerType",
                                            "AssetCreate",
                                            "filters",
                                            List.of(Map.of("pluginFilterId", unknown)),
                                            "actions",
                                            List.of()))
                            .at("message"))
                    .isEqualTo("Invalid filter ID: " + unknown);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"V3_0_3", "V3_1_0"})
    void version3HasNoPluginAndParametersThatNoValueFits(FakeVersion version) {
        try (FakeImmich immich = FakeImmich.builder().version(version).start()) {
            Asker asker = Asker.of(immich);
            assertThat(asker.get("/plugins").list()).isEmpty();
            assertThat(asker.get("/plugins?enabled=true").status()).isEqualTo(400);
            assertThat(asker.get("/plugins/methods?type=AssetV1").at("message"))
                    .isEqualTo("Failed to search plugin methods");
            assertThat(asker.get("/plugins/methods?trigger=Never").status()).isEqualTo(400);
        }
    }
}
