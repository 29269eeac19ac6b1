package io.github.immichsdk.trash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.StubTransport;
import io.github.immichsdk.TestClient;
import io.github.immichsdk.errors.ImmichBatchException;
import io.github.immichsdk.errors.ImmichNotFoundException;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrashTest {

    private static final String EMPTY = """
            {"albums":{"total":0,"count":0,"items":[],"facets":[]},
             "assets":{"total":0,"count":0,"items":[],"facets":[],"nextPage":null}}""";

    private final StubTransport server = new StubTransport();
    private final Trash trash = TestClient.over(server).trash();

    @Test
    void onlyTheTrashIsRequestedInTimelineAndArchive() {
        server.json(EMPTY).json(EMPTY);

        assertThat(trash.stream()).isEmpty();
        assertThat(server.requests())
                .map(Object::toString)
                .containsExactly(
                        "POST /api/search/metadata {\"trashedAfter\":\"1970-01-01T00:00:00.000Z\","
                                + "\"visibility\":\"timeline\",\"page\":1,\"size\":1000}",
                        "POST /api/search/metadata {\"trashedAfter\":\"1970-01-01T00:00:00.000Z\","
                                + "\"visibility\":\"archive\",\"page\":1,\"size\":1000}");
    }

    @Test
    void listingSendsNothingBeforeItIsRead() {
        assertThat(trash.stream()).isNotNull();
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void someAreRestoredAndCounted() {
        server.json("{\"count\":2}");

        assertThat(trash.restore(List.of(id(1), id(2), id(1)))).isEqualTo(2);
        assertThat(server.last())
                .hasToString("POST /api/trash/restore/assets {\"ids\":[\"" + id(1) + "\",\"" + id(2) + "\"]}");
    }

    @Test
    void theCountsOfBatchesAreSummedUp() {
        server.json("{\"count\":1000}").json("{\"count\":500}");

        assertThat(trash.restore(
                        IntStream.range(0, 1500).mapToObj(TrashTest::id).toList()))
                .isEqualTo(1500);
    }

    @Test
    void aFailingBatchOfARestoreReportsWhatRemains() {
        server.json("{\"count\":1000}").json(400, "{\"message\":\"Not found or no asset.delete access\"}");

        assertThatThrownBy(() -> trash.restore(
                        IntStream.range(0, 1500).mapToObj(TrashTest::id).toList()))
                .isInstanceOfSatisfying(ImmichBatchException.class, e -> {
                    assertThat(e.done()).hasSize(1000);
                    assertThat(e.remaining()).hasSize(500);
                })
                .hasCauseInstanceOf(ImmichNotFoundException.class);
    }

    @Test
    void restoringIsRetriedAfterALostResponse() {
        server.fail(new IOException("reset")).json("{\"count\":1}");

        assertThat(trash.restore(List.of(id(1)))).isEqualTo(1);
    }

    @Test
    void allAreRestored() {
        server.json("{\"count\":7}");

        assertThat(trash.restoreAll()).isEqualTo(7);
        assertThat(server.requests()).map(Object::toString).containsExactly("POST /api/trash/restore");
    }

    @Test
    void theTrashIsEmptied() {
        server.json("{\"count\":7}");

        assertThat(trash.empty()).isEqualTo(7);
        assertThat(server.requests()).map(Object::toString).containsExactly("POST /api/trash/empty");
    }

    @Test
    void emptyingIsRetriedAfterALostResponse() {
        server.json(503, "").json("{\"count\":0}");

        assertThat(trash.empty()).isZero();
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void aDryRunCountsInsteadOfEmptying() {
        server.json("{\"images\":3,\"videos\":1,\"total\":4}").json("{\"images\":3,\"videos\":1,\"total\":4}");
        ImmichClient dry = TestClient.dryRun(server);

        assertThat(dry.trash().empty()).isEqualTo(4);
        assertThat(dry.trash().restoreAll()).isEqualTo(4);
        assertThat(dry.trash().restore(List.of(id(1)))).isEqualTo(1);

        assertThat(server.lines())
                .containsExactly(
                        "GET /api/assets/statistics?isTrashed=true", "GET /api/assets/statistics?isTrashed=true");
        assertThat(dry.dryRunReport().writes())
                .extracting(write -> write.operation())
                .containsExactly("emptyTrash", "restoreTrash", "restoreAssets");
    }

    private static String id(int number) {
        return "0a1b2c3d-0000-4000-8000-%012d".formatted(number);
    }
}
