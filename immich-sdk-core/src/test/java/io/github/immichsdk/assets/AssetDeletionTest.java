package io.github.immichsdk.assets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.StubTransport;
import io.github.immichsdk.TestClient;
import io.github.immichsdk.TestTime;
import io.github.immichsdk.config.RetryOptions;
import io.github.immichsdk.errors.ImmichNotFoundException;
import io.github.immichsdk.errors.ImmichServerException;
import io.github.immichsdk.errors.ImmichTransportException;
import java.io.IOException;
import java.net.ConnectException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AssetDeletionTest {

    private static final String GONE = "{\"message\":\"Not found or no asset.delete access\"}";
    private static final String NOT_THERE = "{\"message\":\"Not found or no asset.read access\"}";
    private static final String A = AssetJson.id(1);
    private static final String B = AssetJson.id(2);

    private final StubTransport server = new StubTransport();
    private final Assets assets = TestClient.over(server).assets();

    @Test
    void trashingIsNotForced() {
        server.status(204);

        assertThat(assets.trash(List.of(A, B)).done()).containsExactly(A, B);
        assertThat(server.last())
                .hasToString("DELETE /api/assets {\"ids\":[\"" + A + "\",\"" + B + "\"],\"force\":false}");
    }

    @Test
    void trashingIsRetriedAfterALostResponse() {
        server.fail(new IOException("reset")).status(204);

        assets.trash(List.of(A));

        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void deletingForGoodIsForced() {
        server.status(204);

        assets.delete(List.of(A));

        assertThat(server.last()).hasToString("DELETE /api/assets {\"ids\":[\"" + A + "\"],\"force\":true}");
    }

    @Test
    void longListsGoInBatches() {
        server.status(204).status(204);

        assets.delete(IntStream.range(0, 1001).mapToObj(AssetJson::id).toList());

        assertThat(server.requests()).hasSize(2);
        assertThat(server.last().body()).isEqualTo("{\"ids\":[\"" + AssetJson.id(1000) + "\"],\"force\":true}");
    }

    @Test
    void oneIdThatIsNotThereRefusesItsWholeBatch() {
        server.json(400, GONE);

        assertThatThrownBy(() -> assets.delete(List.of(A, B))).isInstanceOf(ImmichNotFoundException.class);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void afterALostResponseTheRemainingAssetsAreDeleted() {
        server.fail(new IOException("reset"))
                .json(400, NOT_THERE)
                .json(AssetJson.v3(B))
                .status(204);

        assertThat(assets.delete(List.of(A, B)).done()).containsExactly(A, B);
        assertThat(server.requests())
                .map(Object::toString)
                .containsExactly(
                        "DELETE /api/assets {\"ids\":[\"" + A + "\",\"" + B + "\"],\"force\":true}",
                        "GET /api/assets/" + A,
                        "GET /api/assets/" + B,
                        "DELETE /api/assets {\"ids\":[\"" + B + "\"],\"force\":true}");
    }

    @Test
    void afterALostResponseNothingIsSentIfAllAreGone() {
        server.json(502, "").json(400, NOT_THERE).json(400, NOT_THERE);

        assets.delete(List.of(A, B));

        assertThat(server.lines())
                .containsExactly("DELETE /api/assets", "GET /api/assets/" + A, "GET /api/assets/" + B);
    }

    @Test
    void whatGoesBetweenTheLookAndTheNextRequestIsLookedForAgain() {
        server.fail(new IOException("reset"))
                .json(AssetJson.v3(A))
                .json(AssetJson.v3(B))
                .json(400, GONE)
                .json(400, NOT_THERE)
                .json(AssetJson.v3(B))
                .status(204);

        assets.delete(List.of(A, B));

        assertThat(server.last().body()).isEqualTo("{\"ids\":[\"" + B + "\"],\"force\":true}");
        assertThat(server.remaining()).isZero();
    }

    @Test
    void assetsOfOthersAreRejectedAfterALostResponseToo() {
        server.fail(new IOException("reset"))
                .json(AssetJson.v3(A))
                .json(400, GONE)
                .json(AssetJson.v3(A));

        assertThatThrownBy(() -> assets.delete(List.of(A)))
                .isInstanceOf(ImmichNotFoundException.class)
                .hasMessageContaining("no asset.delete access");
        assertThat(server.remaining()).isZero();
    }

    @Test
    void aServerThatKeepsFailingEndsTheDeletion() {
        for (int i = 0; i < 4; i++) {
            server.json(500, "{\"message\":\"Internal server error\"}").json(AssetJson.v3(A));
        }

        assertThatThrownBy(() -> assets.delete(List.of(A))).isInstanceOf(ImmichServerException.class);
        assertThat(server.lines()).filteredOn(line -> line.startsWith("DELETE")).hasSize(4);
    }

    @Test
    void withoutRetriesALostResponseIsReported() {
        try (ImmichClient once = TestClient.builder(server, new TestTime())
                .retry(RetryOptions.none())
                .build()) {
            server.fail(new IOException("reset"));

            assertThatThrownBy(() -> once.assets().delete(List.of(A))).isInstanceOf(ImmichTransportException.class);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void aDeletionThatNeverArrivedIsJustSentAgain() {
        server.fail(new ConnectException("refused")).status(204);

        assets.delete(List.of(A));

        assertThat(server.lines()).containsExactly("DELETE /api/assets", "DELETE /api/assets");
    }
}
