package io.github.immichsdk.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class AcksTest {

    private final StubSync server = new StubSync();
    private final ImmichSync sync = server.sync();

    @Test
    void acknowledgingNothingSendsNothing() {
        sync.ack(List.of());

        assertThat(server.asked()).isEmpty();
    }

    @Test
    void acksAreSentInOneRequest() {
        sync.ack(List.of(Lines.ack("AssetV2", 1), Lines.ack("AlbumV2", 2)));

        assertThat(server.acks()).containsExactly(StubSync.ackBody(Lines.ack("AssetV2", 1), Lines.ack("AlbumV2", 2)));
    }

    @Test
    void oneMalformedAckKeepsAllFromBeingSent() {
        assertThatThrownBy(() -> sync.ack(List.of(Lines.ack("AssetV2", 1), "AlbumV2|junk")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void theCheckpointsAreListed() {
        server.other(request -> StubSync.json(
                200, "[{\"type\":\"AssetV2\",\"ack\":\"AssetV2|x\"},{\"type\":\"UserV1\",\"ack\":\"UserV1|y\"}]"));

        assertThat(sync.acks())
                .containsExactly(new StoredAck("AssetV2", "AssetV2|x"), new StoredAck("UserV1", "UserV1|y"));
    }

    @Test
    void forgettingNoTypesSendsNothing() {
        sync.deleteAcks(List.of());

        assertThat(server.asked()).isEmpty();
    }

    @Test
    void forgettingSomeTypesNamesThem() {
        sync.deleteAcks(List.of("AssetV2", "AlbumV2"));

        assertThat(server.asked()).containsExactly("DELETE /api/sync/ack {\"types\":[\"AssetV2\",\"AlbumV2\"]}");
    }

    @Test
    void forgettingAllSendsAnEmptyObjectSinceThreeRefusesNoBody() {
        sync.deleteAllAcks();

        assertThat(server.asked()).containsExactly("DELETE /api/sync/ack {}");
    }

    @Test
    void aTypeThatIsNoWordIsRefused() {
        assertThatThrownBy(() -> sync.deleteAcks(List.of("AssetV2|x"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noSecretIsInAnyText() {
        assertThat(sync.toString()).contains("photos.test").doesNotContain("PLANTED");
    }
}
