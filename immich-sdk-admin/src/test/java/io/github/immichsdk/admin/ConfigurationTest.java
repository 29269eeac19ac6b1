package io.github.immichsdk.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.StubTransport;
import io.github.immichsdk.TestClient;
import io.github.immichsdk.admin.config.Configuration;
import io.github.immichsdk.admin.config.SystemConfig;
import io.github.immichsdk.errors.ImmichValidationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationTest {

    private static final String CONFIG = """
            {"trash":{"enabled":true,"days":30},"oauth":{"clientSecret":"geh\\"eim","defaultStorageQuota":null},\
            "notifications":{"smtp":{"transport":{"password":"hidden-word"}}},"ffmpeg":{"ratio":0.5,"big":9007199254740991}}""";

    private final StubTransport stub = new StubTransport();
    private final Configuration config = ImmichAdmin.of(TestClient.over(stub)).config();

    @Test
    void onlyTheValueAtAPathChangesAndTheRestIsWrittenBackAsItWasRead() {
        stub.json(CONFIG).json(CONFIG);

        config.update(now -> now.set("trash.days", 60));

        assertThat(stub.lines()).containsExactly("GET /api/system-config", "PUT /api/system-config");
        assertThat(stub.bodies().get(1)).isEqualTo(CONFIG.replace("\"days\":30", "\"days\":60"));
    }

    @Test
    void withoutAChangeNothingIsWritten() {
        stub.json(CONFIG);

        config.update(now -> now.set("trash.days", 30));

        assertThat(stub.lines()).containsExactly("GET /api/system-config");
    }

    @Test
    void valuesAreReadByPathAndType() {
        stub.json(CONFIG);

        SystemConfig now = config.get();

        assertThat(now.flag("trash.enabled")).isTrue();
        assertThat(now.number("ffmpeg.ratio")).isEqualTo(0.5);
        assertThat(now.text("oauth.clientSecret")).isEqualTo("geh\"eim");
        assertThat(now.get("oauth.defaultStorageQuota")).isNull();
        assertThat(now.paths()).hasSize(7).contains("notifications.smtp.transport.password");
        assertThat(now.set("trash.days", 5).clear("ffmpeg.ratio").changesFrom(now))
                .containsExactly("trash.days", "ffmpeg.ratio");
        assertThatThrownBy(() -> now.text("trash.days")).hasMessageContaining("trash.days: expected a String");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "trash", "trash.day", "trash.days.more", "rubbish.days", "trash.", ".days", "trash..days"})
    void aPathThatIsNoSettingIsRejectedWithThoseThatExist(String path) {
        stub.json(CONFIG);
        SystemConfig now = config.get();

        assertThatThrownBy(() -> now.set(path, 5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("contains [");
        assertThatThrownBy(() -> now.get(path)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void secretsAreSentAndNeverShown() {
        stub.json(CONFIG)
                .json(400, "{\"message\":[\"geh\\\"eim and hidden-word are bad\"]}")
                .json(CONFIG);

        assertThatThrownBy(() -> config.update(now -> now.set("trash.days", -1)))
                .isInstanceOf(ImmichValidationException.class)
                .message()
                .doesNotContain("eim")
                .doesNotContain("hidden-word");
        ImmichClient dry = TestClient.dryRun(stub);
        SystemConfig changed = ImmichAdmin.of(dry).config().update(now -> now.set("trash.days", 60));
        assertThat(changed.toString()).contains("\"days\":60", "***").doesNotContain("eim", "hidden-word");
        assertThat(dry.dryRunReport().toString()).contains("\"days\":60", "***").doesNotContain("eim", "hidden-word");
        assertThat(stub.bodies().get(1)).contains("geh\\\"eim", "hidden-word");
        assertThat(stub.lines()).filteredOn(line -> line.startsWith("PUT")).hasSize(1);
    }

    @Test
    void anUnreadableConfigurationIsNotShownInTheMessage() {
        stub.json("{\"oauth\":{\"clientSecret\":\"geheim\"}");

        assertThatThrownBy(config::get).message().doesNotContain("geheim");
    }

    @Test
    void theLineBreakOfAServersDateIsRemoved() {
        stub.json("{\"lastUpdate\":\"2026-01-01T00:00:00+00:00\\n\",\"lastImportFileName\":\"cities500.txt\"}");

        assertThat(ImmichAdmin.of(TestClient.over(stub)).metadata().geocoding().lastUpdate())
                .isEqualTo("2026-01-01T00:00:00+00:00");
    }
}
