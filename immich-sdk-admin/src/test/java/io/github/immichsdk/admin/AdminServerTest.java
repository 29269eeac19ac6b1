package io.github.immichsdk.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.StubTransport;
import io.github.immichsdk.TestClient;
import io.github.immichsdk.admin.server.AdminServer;
import io.github.immichsdk.admin.server.ServerStatistics;
import io.github.immichsdk.errors.ImmichForbiddenException;
import org.junit.jupiter.api.Test;

class AdminServerTest {

    private final StubTransport stub = new StubTransport();
    private final AdminServer server = ImmichAdmin.of(TestClient.over(stub)).server();

    @Test
    void theStatisticsListEachUser() {
        stub.json("{\"photos\":3,\"videos\":1,\"usage\":9000000000,\"usagePhotos\":1,\"usageVideos\":8999999999,"
                + "\"usageByUser\":[{\"userId\":\"u\",\"userName\":\"Ann\",\"photos\":3,\"videos\":1,\"usage\":9000000000,"
                + "\"usagePhotos\":1,\"usageVideos\":8999999999,\"quotaSizeInBytes\":null}]}");

        ServerStatistics statistics = server.statistics();

        assertThat(statistics.usage()).isEqualTo(9_000_000_000L);
        assertThat(statistics.usageByUser()).singleElement().satisfies(usage -> {
            assertThat(usage.userName()).isEqualTo("Ann");
            assertThat(usage.quotaSizeInBytes()).isNull();
        });
        assertThat(stub.lines()).containsExactly("GET /api/server/statistics");
    }

    @Test
    void aRefusedAdministratorsCallSaysWhoMay() {
        stub.json(403, "{\"message\":\"Forbidden\"}");

        assertThatThrownBy(() -> server.statistics())
                .isInstanceOf(ImmichForbiddenException.class)
                .hasMessageContaining("Only an administrator may do this");
    }

    @Test
    void anAbsentClientIsRefusedByItsName() {
        assertThatThrownBy(() -> ImmichAdmin.of(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("client");
    }
}
