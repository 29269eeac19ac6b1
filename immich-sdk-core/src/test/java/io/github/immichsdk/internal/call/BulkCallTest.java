package io.github.immichsdk.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.StubTransport;
import io.github.immichsdk.TestClient;
import io.github.immichsdk.api.ItemOutcome;
import io.github.immichsdk.api.ItemResult;
import io.github.immichsdk.api.ItemResults;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BulkCallTest {

    private static final String ALBUM = id(9);

    private final StubTransport stub = new StubTransport();

    private static String id(int number) {
        return "6e3f0a5b-0000-4000-8000-%012d".formatted(number);
    }

    private static String item(int number, String error) {
        return "{\"id\":\"" + id(number) + "\",\"success\":false,\"error\":\"" + error + "\"}";
    }

    private ItemResults add(String... ids) {
        return TestClient.over(stub).albums().addAssets(ALBUM, List.of(ids));
    }

    @Test
    void resultsHaveTheOrderOfTheRequestWhateverThatOfTheResponse() {
        stub.json("[" + item(2, "duplicate") + ",{\"id\":\"" + id(1) + "\",\"success\":true}]");

        assertThat(add(id(1), id(2)).items())
                .containsExactly(new ItemResult(id(1), ItemOutcome.DONE), new ItemResult(id(2), ItemOutcome.DUPLICATE));
    }

    @Test
    void aRepeatedIdHasAResultForEachTime() {
        stub.json("[{\"id\":\"" + id(1) + "\",\"success\":true}," + item(2, "not_found") + "," + item(1, "duplicate")
                + "]");

        assertThat(add(id(1), id(1), id(2)).items())
                .extracting(ItemResult::outcome)
                .containsExactly(ItemOutcome.DONE, ItemOutcome.DUPLICATE, ItemOutcome.NOT_FOUND);
    }

    @Test
    void anIdInCapitalsMatchesItsResult() {
        stub.json("[{\"id\":\"" + id(1) + "\",\"success\":true}]");

        assertThat(add(id(1).toUpperCase(Locale.ROOT)).done()).containsExactly(id(1));
    }

    @Test
    void aResultForAnIdOfNoRequestIsReportedToo() {
        stub.json("[" + item(3, "unknown") + ",{\"id\":\"" + id(1) + "\",\"success\":true}]");

        assertThat(add(id(1)).items())
                .containsExactly(
                        new ItemResult(id(1), ItemOutcome.DONE),
                        new ItemResult(id(3), ItemOutcome.UNKNOWN, null, Map.of()));
    }

    @Test
    void whatWasGoneBeforeALostResponseIsNotReportedAsDeletedByIt() {
        stub.fail(new IOException("reset"))
                .json(400, "{\"message\":\"Not found or no stack.read access\"}")
                .json("{\"id\":\"" + id(2) + "\",\"primaryAssetId\":\"" + id(3) + "\",\"assets\":[]}")
                .status(204);

        ItemResults results = TestClient.over(stub).stacks().deleteAll(List.of(id(1), id(2)));

        assertThat(results.unchanged()).containsExactly(id(1));
        assertThat(results.done()).containsExactly(id(2));
        assertThat(stub.last().body()).isEqualTo("{\"ids\":[\"" + id(2) + "\"]}");
    }
}
