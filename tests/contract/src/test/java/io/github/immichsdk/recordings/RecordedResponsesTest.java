package io.github.immichsdk.recordings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.config.Credentials;
import io.github.immichsdk.config.RetryOptions;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The responses of genuine servers are read into the SDK's values without loss, through the SDK's own calls. */
@Tag("shared")
class RecordedResponsesTest {

    private static int read;

    static List<Recording> responses() {
        return Recording.all().stream()
                .filter(recording -> recording.below(RecordedCalls.AREAS) && recording.status() < 300)
                .filter(recording -> RecordedCalls.of(recording) != null)
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("responses")
    void aResponseOfAGenuineServerIsReadWithoutLoss(Recording recording) {
        RecordedCalls.Line line = RecordedCalls.of(recording);
        Replay replay = new Replay(recording, line.adapted());
        boolean sessionsOnly = recording.template().startsWith("/auth/session")
                || recording.template().equals("/auth/logout");
        ImmichClient immich = ImmichClient.builder()
                .server("http://photos.test")
                .credentials(sessionsOnly ? Credentials.accessToken("token") : Credentials.apiKey("key"))
                .transport(replay)
                .retry(RetryOptions.none())
                .build();

        Object value = line.call().make(immich, recording);

        assertThat(replay.asked()).contains(recording.method() + " " + recording.path());
        if (value != null) {
            JsonNode json = recording.body().at(line.at());
            assertThat(Faithful.differences(json, value))
                    .as("%s, read as %s", json, value)
                    .isEmpty();
        }
        read++;
    }

    @Test
    void eachRecordedRouteOfTheseAreasHasItsCallOrAReasonForHavingNone() {
        TreeSet<String> forgotten = new TreeSet<>();
        Recording.all().stream()
                .filter(recording -> recording.below(RecordedCalls.AREAS) && recording.status() < 300)
                .filter(recording -> RecordedCalls.of(recording) == null && RecordedCalls.noCall(recording) == null)
                .forEach(recording -> forgotten.add(recording.method() + " " + recording.template()));

        assertThat(forgotten).isEmpty();
    }

    @AfterAll
    static void count() {
        long all = Recording.all().stream()
                .filter(recording -> recording.below(RecordedCalls.AREAS) && recording.status() < 300)
                .count();
        System.out.println("recorded responses: " + read + " of " + responses().size() + " read without loss; "
                + (all - responses().size()) + " more have no call in the SDK");
    }
}
