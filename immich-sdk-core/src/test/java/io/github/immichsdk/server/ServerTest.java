package io.github.immichsdk.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.StubTransport;
import io.github.immichsdk.TestClient;
import io.github.immichsdk.api.ServerVersion;
import io.github.immichsdk.config.Credentials;
import io.github.immichsdk.errors.ImmichDataException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServerTest {

    private static final String CONFIG_OF_1_144 = """
            {"loginPageMessage":"Hi","trashDays":30,"userDeleteDelay":7,"oauthButtonText":"Log in","isInitialized":true,
            "isOnboarded":false,"externalDomain":"","publicUsers":true,"mapDarkStyleUrl":"https://m.test/d",
            "mapLightStyleUrl":"https://m.test/l"}""";

    private final StubTransport stub = new StubTransport();
    private final ImmichClient immich = TestClient.over(stub);

    @Test
    void aServerThatRespondsWithPongIsThere() {
        stub.json("{\"res\":\"pong\"}");

        immich.server().ping();

        assertThat(stub.lines()).containsExactly("GET /api/server/ping");
    }

    @Test
    void anyResponseButPongIsNotAPing() {
        stub.json("{\"res\":\"hello\"}");

        assertThatThrownBy(() -> immich.server().ping())
                .isInstanceOf(ImmichDataException.class)
                .hasMessageContaining("$.res")
                .hasMessageContaining("expected 'pong', found 'hello'");
    }

    @Test
    void aClientWithoutCredentialsReadsWhatIsPublic() {
        stub.json("{\"res\":\"pong\"}");

        ImmichClient.builder()
                .server("http://photos.test")
                .transport(stub)
                .build()
                .server()
                .ping();

        assertThat(stub.last().header("x-api-key")).isNull();
    }

    @Test
    void theVersionIsRequestedOnce() {
        assertThat(immich.server().version()).isEqualTo(ServerVersion.of("3.0.3"));
        assertThat(immich.server().version()).isEqualTo(ServerVersion.of("3.0.3"));
        assertThat(immich.withOptions(options -> options).server().version()).isEqualTo(ServerVersion.of("3.0.3"));

        assertThat(stub.versionQuestions()).isEqualTo(1);
    }

    @Test
    void theVersionIsReadAgainOnRequest() {
        immich.server().version();
        stub.version("3.1.0");

        assertThat(immich.server().versionNow()).isEqualTo(ServerVersion.of("3.1.0"));
        assertThat(immich.server().version()).isEqualTo(ServerVersion.of("3.1.0"));
    }

    @Test
    void aPrereleaseDiffersFromTheRelease() {
        stub.always("GET /api/server/version", "{\"major\":3,\"minor\":1,\"patch\":0,\"prerelease\":2}");

        assertThat(immich.server().version()).hasToString("3.1.0-rc.2");
        assertThat(immich.server().version().atLeast(ServerVersion.of("3.1.0"))).isTrue();
    }

    @Test
    void theHistoryListsWhatTheServerHasRun() {
        stub.json("[{\"id\":\"h1\",\"createdAt\":\"2026-01-02T03:04:05.678Z\",\"version\":\"2.7.5\"}]");

        assertThat(immich.server().versionHistory())
                .containsExactly(
                        new VersionHistoryEntry("h1", "2.7.5", Instant.parse("2026-01-02T03:04:05.678Z"), Map.of()));
        assertThat(stub.lines()).containsExactly("GET /api/server/version-history");
    }

    @Test
    void whatABuildDoesNotKnowOfItselfIsNull() {
        stub.json(
                "{\"version\":\"v3.0.3\",\"versionUrl\":\"https://r.test\",\"licensed\":false,\"nodejs\":\"v24\",\"sourceRef\":\"main\"}");

        ServerAbout about = immich.server().about();

        assertThat(about.version()).isEqualTo("v3.0.3");
        assertThat(about.sourceRef()).isEqualTo("main");
        assertThat(about.build()).isNull();
        assertThat(about.additionalProperties()).isEmpty();
        assertThat(stub.lines()).containsExactly("GET /api/server/about");
    }

    @Test
    void aFeatureThatAnOldServerDoesNotNameIsOff() {
        stub.json("{\"trash\":true,\"smartSearch\":true}");

        ServerFeatures features = immich.server().features();

        assertThat(features.trash()).isTrue();
        assertThat(features.smartSearch()).isTrue();
        assertThat(features.ocr()).isFalse();
        assertThat(features.realtimeTranscoding()).isFalse();
        assertThat(stub.lines()).containsExactly("GET /api/server/features");
    }

    @Test
    void aFeatureThatTheSdkDoesNotKnowIsKept() {
        stub.json("{\"trash\":true,\"telepathy\":true}");

        assertThat(immich.server().features().additionalProperties()).containsEntry("telepathy", true);
    }

    @Test
    void theConfigOfAnOldServerReads() {
        stub.json(CONFIG_OF_1_144);

        ServerConfig config = immich.server().config();

        assertThat(config.initialized()).isTrue();
        assertThat(config.onboarded()).isFalse();
        assertThat(config.maintenanceMode()).isFalse();
        assertThat(config.minFaces()).isNull();
        assertThat(config.trashDays()).isEqualTo(30);
        assertThat(config.additionalProperties()).isEmpty();
        assertThat(stub.lines()).containsExactly("GET /api/server/config");
    }

    @Test
    void theConfigOfANewServerHasMore() {
        stub.json(CONFIG_OF_1_144.substring(0, CONFIG_OF_1_144.length() - 1)
                + ",\"maintenanceMode\":true,\"minFaces\":3,\"oauthAccountManagementUrl\":\"https://id.test\"}");

        ServerConfig config = immich.server().config();

        assertThat(config.maintenanceMode()).isTrue();
        assertThat(config.minFaces()).isEqualTo(3);
        assertThat(config.oauthAccountManagementUrl()).isEqualTo("https://id.test");
    }

    @Test
    void theStorageIsReportedInBytesAndAsText() {
        stub.json("{\"diskAvailable\":\"1.0 TiB\",\"diskSize\":\"4.0 TiB\",\"diskUse\":\"3.0 TiB\","
                + "\"diskAvailableRaw\":1099511627776,\"diskSizeRaw\":4398046511104,\"diskUseRaw\":3298534883328,"
                + "\"diskUsagePercentage\":75}");

        ServerStorage storage = immich.server().storage();

        assertThat(storage.diskSizeRaw()).isEqualTo(4398046511104L);
        assertThat(storage.diskUsagePercentage()).isEqualTo(75.0);
        assertThat(storage.diskUse()).isEqualTo("3.0 TiB");
        assertThat(stub.lines()).containsExactly("GET /api/server/storage");
    }

    @Test
    void aStyleSheetOfAnotherTypeNamesTheRequestThatReadIt() {
        stub.version("3.2.2").json("{\"theme\":{\"customCss\":7}}");

        assertThatThrownBy(() -> immich.server().customCss())
                .asInstanceOf(type(ImmichDataException.class))
                .satisfies(wrong -> assertThat(wrong.path()).isEqualTo("$.theme.customCss"))
                .satisfies(wrong -> assertThat(wrong.operation()).isEqualTo("getPublicConfig"));
        assertThat(stub.lines()).containsExactly("GET /api/public/config");
    }

    @Test
    void anAccessTokenReadsTheServerToo() {
        stub.json("{\"res\":\"pong\"}");

        ImmichClient.builder()
                .server("http://photos.test")
                .credentials(Credentials.accessToken("tok"))
                .transport(stub)
                .build()
                .server()
                .ping();

        assertThat(stub.last().header("Authorization")).isEqualTo("Bearer tok");
    }
}
