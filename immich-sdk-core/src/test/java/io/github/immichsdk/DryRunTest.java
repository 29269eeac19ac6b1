package io.github.immichsdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import io.github.immichsdk.api.Effect;
import io.github.immichsdk.config.ClientOptions;
import io.github.immichsdk.dryrun.SkippedWrite;
import io.github.immichsdk.errors.ImmichServerException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DryRunTest {

    private final StubTransport stub = new StubTransport();
    private final ImmichClient dry = TestClient.dryRun(stub);

    @Test
    void readsGoOut() {
        stub.json("{\"a\":1}");

        assertThat(dry.raw().get("/things").asMap()).containsEntry("a", 1);
        assertThat(dry.dryRunReport().writes()).isEmpty();
    }

    @Test
    void aSearchByPostIsARead() {
        stub.json("{\"a\":1}");

        assertThat(dry.raw().call("POST", "/search").effect(Effect.READS).asMap())
                .containsEntry("a", 1);
        assertThat(stub.requests()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = "READS", mode = EnumSource.Mode.EXCLUDE)
    void noWriteGoesOut(Effect effect) {
        dry.raw().call("POST", "/things").effect(effect).send();

        assertThat(stub.requests()).isEmpty();
        assertThat(dry.dryRunReport().writes()).hasSize(1);
    }

    @Test
    void aWriteReturnsTheResultOfASuccess() {
        assertThat(dry.raw().call("POST", "/things").asMap()).isEmpty();
        assertThat(dry.raw().call("POST", "/things").asList()).isEmpty();
        assertThat(dry.raw().call("POST", "/things").asBytes(9)).isEmpty();
        assertThat(dry.raw().call("POST", "/things").asStream()).isEmpty();
    }

    @Test
    void skippedWritesAreListedInOrderAsValues() {
        dry.raw().call("POST", "/things").body(Map.of("name", "x")).send();
        dry.raw().call("DELETE", "/things/1").send();

        assertThat(dry.dryRunReport().writes())
                .containsExactly(
                        new SkippedWrite("POST /things", "POST /things", "{\"name\":\"x\"}"),
                        new SkippedWrite("DELETE /things/{id}", "DELETE /things/1", null));
    }

    @Test
    void skippedWritesPrintOneLineEach() {
        dry.raw().call("POST", "/things").body(Map.of("name", "x".repeat(500))).send();
        dry.raw().call("DELETE", "/things/1").send();

        assertThat(dry.dryRunReport().toString().lines().toList())
                .hasSize(3)
                .startsWith("dry run, 2 writes skipped:")
                .last()
                .isEqualTo("  DELETE /things/1");
        assertThat(dry.dryRunReport().toString()).hasSizeLessThan(300).contains("…");
    }

    @Test
    void aReportWithoutWritesSaysSo() {
        assertThat(dry.dryRunReport()).hasToString("dry run: nothing to write");
    }

    @Test
    void aClientThatSendsItsWritesHasNoReportOfADryRun() {
        stub.status(204);
        ImmichClient immich = TestClient.over(stub);

        immich.raw().call("POST", "/things").send();

        assertThatThrownBy(immich::dryRunReport)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("this client is not a dry run: it sends its writes");
        assertThat(stub.requests()).hasSize(1);
    }

    @Test
    void aViewCanSkipTheWritesThatItsClientSends() {
        stub.status(204);
        ImmichClient immich = TestClient.over(stub);
        ImmichClient view = immich.withOptions(options -> options.writes(ClientOptions.Writes.DRY_RUN));

        view.raw().call("POST", "/things").send();
        immich.raw().call("POST", "/things").send();

        assertThat(stub.requests()).hasSize(1);
        assertThat(view.dryRunReport().writes()).hasSize(1);
        assertThatThrownBy(immich::dryRunReport).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void eachViewBeginsADryRunAnew() {
        dry.raw().call("POST", "/things").send();

        assertThat(dry.withOptions(options -> options.userAgent("x/1"))
                        .dryRunReport()
                        .writes())
                .isEmpty();
    }

    @Test
    void aReadThatFailsFailsInADryRunToo() {
        ImmichClient once =
                dry.withOptions(options -> options.retry(options.retry().maxRetries(0)));
        stub.status(500);

        assertThatThrownBy(() -> once.raw().get("/things").asMap()).isInstanceOf(ImmichServerException.class);
    }

    @Test
    void aDryRunIsLoggedOnceAndNothingElseAboveDebug() {
        try (Logged log = Logged.from(Level.INFO)) {
            ImmichClient client =
                    TestClient.builder(stub, new TestTime()).dryRun().build();
            client.raw().call("POST", "/things").send();
            client.raw().call("POST", "/things").send();
            client.withOptions(options -> options.userAgent("x/1"))
                    .raw()
                    .call("POST", "/things")
                    .send();

            assertThat(log.events())
                    .extracting(ILoggingEvent::getFormattedMessage)
                    .isEqualTo(List.of("dry run: changes to http://photos.test:2283 are skipped"));
        }
    }

    @Test
    void aViewThatBeginsADryRunSaysSoToo() {
        ImmichClient immich = TestClient.over(stub);
        try (Logged log = Logged.from(Level.INFO)) {
            immich.withOptions(options -> options.writes(ClientOptions.Writes.DRY_RUN));

            assertThat(log.events()).hasSize(1);
        }
    }

    @Test
    void aClientThatSendsSaysNothing() {
        try (Logged log = Logged.from(Level.INFO)) {
            stub.status(500).status(204);
            TestClient.over(stub)
                    .raw()
                    .call("PUT", "/things")
                    .effect(Effect.REPEATABLE)
                    .send();

            assertThat(log.events()).isEmpty();
        }
    }
}
