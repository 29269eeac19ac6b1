package io.github.immichsdk.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.StubTransport;
import io.github.immichsdk.TestClient;
import io.github.immichsdk.TestTime;
import io.github.immichsdk.api.ItemOutcome;
import io.github.immichsdk.api.ItemResult;
import io.github.immichsdk.api.ItemResults;
import io.github.immichsdk.config.RetryOptions;
import io.github.immichsdk.errors.ImmichBatchException;
import io.github.immichsdk.errors.ImmichDataException;
import io.github.immichsdk.errors.ImmichNotFoundException;
import io.github.immichsdk.errors.ImmichServerException;
import io.github.immichsdk.errors.ImmichTransportException;
import io.github.immichsdk.errors.ImmichUnsupportedException;
import java.io.IOException;
import java.net.ConnectException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DuplicatesTest {

    private static final String G1 = id(1);
    private static final String G2 = id(2);
    private static final String A = id(11);
    private static final String B = id(12);
    private static final String C = id(13);

    private final StubTransport stub = new StubTransport();
    private final Duplicates duplicates = TestClient.over(stub).duplicates();

    private static String id(int n) {
        return "00000000-0000-4000-8000-%012d".formatted(n);
    }

    private static String asset(String id) {
        return "{\"id\":\"" + id + "\",\"ownerId\":\"" + id(99)
                + "\",\"type\":\"IMAGE\",\"originalFileName\":\"a.jpg\","
                + "\"localDateTime\":\"2026-01-02T03:04:05.678Z\",\"fileCreatedAt\":\"2026-01-02T03:04:05.678Z\"}";
    }

    private static String group(String id, String... assets) {
        return "{\"duplicateId\":\"" + id + "\",\"assets\":["
                + String.join(
                        ",", List.of(assets).stream().map(DuplicatesTest::asset).toList())
                + "],\"suggestedKeepAssetIds\":[\"" + assets[0] + "\"]}";
    }

    @Test
    void theStreamHasTheGroupsOfTheListAndSkipsTheSame() {
        String groups = "[" + group(G1, A, B) + "," + group(G2, C) + "]";
        stub.json(groups).json(groups);

        List<DuplicateGroup> listed = duplicates.list();
        try (Stream<DuplicateGroup> stream = duplicates.stream()) {
            assertThat(stream).containsExactlyElementsOf(listed).hasSize(1);
        }
    }

    @Test
    void aStreamOfGroupsThatIsCutIsAnErrorAndNoShortList() {
        stub.json("[" + group(G1, A, B));

        try (Stream<DuplicateGroup> stream = duplicates.stream()) {
            assertThatThrownBy(stream::toList).isInstanceOf(ImmichDataException.class);
        }
    }

    @Test
    void theGroupsAreListedWithTheirAssetsAndTheSuggestion() {
        stub.json("[" + group(G1, A, B) + "]");

        DuplicateGroup group = duplicates.list().get(0);

        assertThat(group.duplicateId()).isEqualTo(G1);
        assertThat(group.assets()).extracting(asset -> asset.id()).containsExactly(A, B);
        assertThat(group.suggestedKeepAssetIds()).containsExactly(A);
        assertThat(group.additionalProperties()).isEmpty();
        assertThat(stub.lines()).containsExactly("GET /api/duplicates");
    }

    @Test
    void aServerBefore2SuggestsNothing() {
        stub.version("1.144.1")
                .json("[" + group(G1, A, B).replace(",\"suggestedKeepAssetIds\":[\"" + A + "\"]", "") + "]");

        assertThat(duplicates.list().get(0).suggestedKeepAssetIds()).isEmpty();
    }

    @Test
    void aGroupOfOneIsNoGroup() {
        stub.json("[" + group(G1, A) + "," + group(G2, B, C) + "]");

        assertThat(duplicates.list()).extracting(DuplicateGroup::duplicateId).containsExactly(G2);
    }

    @Test
    void aGroupCreatesAResolutionOfAllItsMembers() {
        stub.json("[" + group(G1, A, B, C) + "]");

        Resolution resolution = duplicates.list().get(0).keeping(List.of(B));

        assertThat(resolution).isEqualTo(new Resolution(G1, List.of(B), List.of(A, C)));
    }

    @Test
    void aGroupKeepsOnlyItsOwn() {
        stub.json("[" + group(G1, A, B) + "]");
        DuplicateGroup group = duplicates.list().get(0);

        assertThatThrownBy(() -> group.keeping(List.of(C)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(C);
    }

    @Test
    void eachGroupHasItsResult() {
        stub.json(
                "[{\"id\":\"" + G2 + "\",\"success\":false,\"error\":\"validation\",\"errorMessage\":\"all of them\"},"
                        + "{\"id\":\"" + G1 + "\",\"success\":true}]");

        ItemResults results = duplicates.resolve(
                List.of(new Resolution(G1, List.of(A), List.of(B)), new Resolution(G2, List.of(C), List.of())));

        assertThat(results.items())
                .containsExactly(
                        new ItemResult(G1, ItemOutcome.DONE),
                        new ItemResult(G2, ItemOutcome.VALIDATION, "all of them", Map.of()));
        assertThat(results).hasToString("1 done, 1 validation");
        assertThat(stub.lines()).containsExactly("POST /api/duplicates/resolve");
        assertThat(stub.last().body())
                .startsWith("{\"groups\":[{")
                .contains("\"duplicateId\":\"" + G1 + "\"", "\"keepAssetIds\":[\"" + A + "\"]")
                .contains("\"trashAssetIds\":[\"" + B + "\"]", "\"trashAssetIds\":[]");
    }

    @Test
    void noResolutionsSendNothing() {
        assertThat(duplicates.resolve(List.of()).items()).isEmpty();
        assertThat(stub.requests()).isEmpty();
    }

    @Test
    void aServerBefore2CannotResolveAndNothingIsSent() {
        stub.version("1.144.1");

        assertThatThrownBy(() -> duplicates.resolve(List.of(new Resolution(G1, List.of(A), List.of(B)))))
                .isInstanceOf(ImmichUnsupportedException.class)
                .hasMessageContaining("needs a server of 2.7.0 or newer; this one is 1.144.1");
        assertThat(stub.requests()).isEmpty();
    }

    @Test
    void aGroupNamedTwiceIsRefusedBeforeTheRequest() {
        Resolution one = new Resolution(G1, List.of(A), List.of(B));

        assertThatThrownBy(() -> duplicates.resolve(List.of(one, one)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(G1);
        assertThat(stub.requests()).isEmpty();
    }

    @Test
    void anAssetIsEitherKeptOrTrashed() {
        assertThatThrownBy(() -> new Resolution(G1, List.of(A), List.of(A)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("trashAssetIds: expected ids that are not kept");
    }

    @Test
    void aResolutionOfNothingIsRefused() {
        assertThatThrownBy(() -> new Resolution(G1, List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected each member of the group to be kept or trashed");
    }

    @Test
    void aLostResponseResolvesOnlyWhatRemains() {
        stub.fail(new IOException("reset"))
                .json("[" + group(G2, B, C) + "]")
                .json("[{\"id\":\"" + G2 + "\",\"success\":true}]");

        ItemResults results = duplicates.resolve(
                List.of(new Resolution(G1, List.of(A), List.of()), new Resolution(G2, List.of(B), List.of(C))));

        assertThat(results.done()).containsExactly(G1, G2);
        assertThat(stub.lines())
                .containsExactly("POST /api/duplicates/resolve", "GET /api/duplicates", "POST /api/duplicates/resolve");
        assertThat(stub.last().body()).contains(G2).doesNotContain(G1);
    }

    @Test
    void afterALostResponseOfADoneResolutionNothingMoreIsSent() {
        stub.fail(new IOException("reset")).json("[]");

        assertThat(duplicates
                        .resolve(List.of(new Resolution(G1, List.of(A), List.of(B))))
                        .done())
                .containsExactly(G1);
        assertThat(stub.requests()).hasSize(2);
    }

    @Test
    void anUnknownGroupIsNotFound() {
        stub.json(400, "{\"message\":\"Not found or no duplicate.delete access\"}");

        assertThatThrownBy(() -> duplicates.resolve(List.of(new Resolution(G1, List.of(A), List.of(B)))))
                .isInstanceOf(ImmichNotFoundException.class);
    }

    @Test
    void aDryRunResolvesEverythingAndSendsNothing() {
        ImmichClient dry = TestClient.dryRun(stub);

        assertThat(dry.duplicates()
                        .resolve(List.of(new Resolution(G1, List.of(A), List.of(B))))
                        .done())
                .containsExactly(G1);
        assertThat(stub.requests()).isEmpty();
        assertThat(dry.dryRunReport().writes()).hasSize(1);
    }

    @Test
    void aGroupIsForgotten() {
        stub.status(204);

        duplicates.forget(G1);

        assertThat(stub.lines()).containsExactly("DELETE /api/duplicates/" + G1);
    }

    @Test
    void forgettingAGroupWhoseResponseWasLostIsDoneWhenItIsGone() {
        stub.fail(new IOException("reset")).json(400, "{\"message\":\"Not found or no duplicate.delete access\"}");

        duplicates.forget(G1);

        assertThat(stub.requests()).hasSize(2);
    }

    @Test
    void manyGroupsAreForgottenAtOnceEachOnce() {
        stub.status(204);

        assertThat(duplicates.forgetAll(List.of(G1, G2, G1)).done()).containsExactly(G1, G2);
        assertThat(stub.last()).hasToString("DELETE /api/duplicates {\"ids\":[\"" + G1 + "\",\"" + G2 + "\"]}");
    }

    @Test
    void forgettingNothingSendsNothing() {
        duplicates.forgetAll(List.of());

        assertThat(stub.requests()).isEmpty();
    }

    @Test
    void moreThanAThousandGroupsAreForgottenInBatches() {
        stub.status(204).status(204);

        duplicates.forgetAll(
                IntStream.rangeClosed(1, 1001).mapToObj(DuplicatesTest::id).toList());

        assertThat(stub.requests()).hasSize(2);
        assertThat(stub.last()).hasToString("DELETE /api/duplicates {\"ids\":[\"" + id(1001) + "\"]}");
    }

    @Test
    void aFailingBatchReportsWhatIsDoneAndWhatRemains() {
        stub.status(204).json(400, "{\"message\":\"Not found or no duplicate.delete access\"}");
        List<String> ids =
                IntStream.rangeClosed(1, 1500).mapToObj(DuplicatesTest::id).toList();

        assertThatThrownBy(() -> duplicates.forgetAll(ids))
                .isInstanceOfSatisfying(ImmichBatchException.class, failure -> {
                    assertThat(failure.done()).isEqualTo(ids.subList(0, 1000));
                    assertThat(failure.remaining()).isEqualTo(ids.subList(1000, 1500));
                    assertThat(failure).hasCauseInstanceOf(ImmichNotFoundException.class);
                    assertThat(failure).hasMessageContaining("1000 of 1500 ids");
                });
    }

    @Test
    void aLostResponseForgetsOnlyWhatRemains() {
        stub.json(502, "{}").json("[" + group(G2, B, C) + "]").status(204);

        assertThat(duplicates.forgetAll(List.of(G1, G2)).done()).containsExactly(G1, G2);
        assertThat(stub.last()).hasToString("DELETE /api/duplicates {\"ids\":[\"" + G2 + "\"]}");
    }

    @Test
    void afterALostResponseOnlyTheIdsOfTheGroupsAreRead() {
        String unreadable = group(G2, B, C).replace("\"localDateTime\":\"2026", "\"localDateTime\":\"x");
        stub.json("[" + unreadable + "]");
        assertThatThrownBy(duplicates::list).isInstanceOf(ImmichDataException.class);
        stub.json(502, "{}").json("[" + unreadable + "]").status(204);

        assertThat(duplicates.forgetAll(List.of(G1, G2)).done()).containsExactly(G1, G2);
        assertThat(stub.last()).hasToString("DELETE /api/duplicates {\"ids\":[\"" + G2 + "\"]}");
    }

    @Test
    void responsesThatKeepGettingLostEndInTheFailureAfterTheAllowedRetries() {
        for (int i = 0; i < 3; i++) {
            stub.json(500, "{\"message\":\"Failed to delete duplicates\"}").json("[" + group(G1, A, B) + "]");
        }
        stub.json(500, "{\"message\":\"Failed to delete duplicates\"}");

        assertThatThrownBy(() -> duplicates.forgetAll(List.of(G1))).isInstanceOf(ImmichServerException.class);
        assertThat(stub.remaining()).isZero();
        assertThat(stub.requests()).hasSize(7);
    }

    @Test
    void withoutRetriesALostResponseIsAFailureAtOnce() {
        stub.fail(new IOException("reset"));
        ImmichClient client = TestClient.builder(stub, new TestTime())
                .retry(RetryOptions.none())
                .build();

        assertThatThrownBy(() -> client.duplicates().forgetAll(List.of(G1)))
                .isInstanceOf(ImmichTransportException.class);
        assertThat(stub.requests()).hasSize(1);
    }

    @Test
    void whatCertainlyDidNotArriveIsSentAgainAsItWas() {
        stub.fail(new ConnectException("refused")).status(204);

        duplicates.forgetAll(List.of(G1));

        assertThat(stub.bodies()).hasSize(2).allMatch(body -> body.contains(G1));
    }
}
