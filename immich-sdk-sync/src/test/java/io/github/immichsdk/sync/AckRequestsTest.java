package io.github.immichsdk.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AckRequestsTest {

    private static final String RESET = "SyncResetV1|reset";

    @Test
    void noAcksAreNoRequest() {
        assertThat(AckRequests.plan(List.of())).isEmpty();
    }

    @Test
    void onlyTheNewestOfATypeIsSentInTheOrderOfTheStream() {
        assertThat(AckRequests.plan(List.of(ack("AssetV2", 1), ack("AlbumV2", 2), ack("AssetV2", 3), ack("UserV1", 4))))
                .containsExactly(List.of(ack("AlbumV2", 2), ack("AssetV2", 3), ack("UserV1", 4)));
    }

    @Test
    void theLastOfATypeCountsEvenIfItIsOlder() {
        assertThat(AckRequests.plan(List.of(ack("AssetV2", 9), ack("AssetV2", 3))))
                .containsExactly(List.of(ack("AssetV2", 3)));
    }

    @Test
    void aResetGoesAloneAndWhatItWipesOutIsNotSent() {
        assertThat(AckRequests.plan(List.of(ack("AssetV2", 1), RESET))).containsExactly(List.of(RESET));
    }

    @Test
    void whatComesAfterAResetGoesInARequestAfterIt() {
        assertThat(AckRequests.plan(List.of(ack("AssetV2", 1), RESET, ack("AlbumV2", 2))))
                .containsExactly(List.of(RESET), List.of(ack("AlbumV2", 2)));
    }

    @Test
    void moreTypesThanARequestTakesAreSentInTwoRequests() {
        List<String> acks = new ArrayList<>();
        for (int i = 0; i < 1500; i++) {
            acks.add(ack("Type" + i + "V1", i));
        }

        List<List<String>> plan = AckRequests.plan(acks);

        assertThat(plan).hasSize(2);
        assertThat(plan.get(0)).hasSize(1000);
        assertThat(plan.get(1)).hasSize(500);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "garbage",
                "AssetV2",
                "AssetV2|",
                "AssetV2|not-a-uuid",
                "AssetV2||",
                "|01a203de-ff09-715f-9207-963bf31b2738",
                "AssetV2|01a203de-ff09-715f-9207-963bf31b2738|",
                "AssetV2|01a203de-ff09-715f-9207-963bf31b273",
                " AssetV2|01a203de-ff09-715f-9207-963bf31b2738",
                "AssetV2|01a203de-ff09-715f-9207-963bf31b2738\n",
                "SyncCompleteV1",
                "SyncResetV1|",
                "SyncResetV1|other",
                "AssetV2|reset"
            })
    void whatWouldPoisonTheSessionIsRefused(String ack) {
        assertThatThrownBy(() -> AckRequests.plan(List.of(ack("UserV1", 1), ack)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + ack.replace('\n', '\ufffd') + "'"); // no line break in a message
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AssetV2|01a203de-ff09-715f-9207-963bf31b2738",
                "SyncCompleteV1|01a203df-1426-7103-86a8-3aee4cd04e82",
                "AlbumAssetBackfillV2|01a203df-0908-78df-93c8-ba669bcd714c|complete",
                "PartnerAssetBackfillV1|01a203df-0908-78df-93c8-ba669bcd714c|01a203de-ff09-715f-9207-963bf31b2738",
                "SomethingNewV9|00000000-0000-0000-0000-000000000000",
                "SyncResetV1|reset"
            })
    void acksAsTheServerWritesThemAreTaken(String ack) {
        assertThatCode(() -> AckRequests.plan(List.of(ack))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @NullSource
    void nullIsNoAck(String ack) {
        List<String> acks = new ArrayList<>();
        acks.add(ack);

        assertThatThrownBy(() -> AckRequests.plan(acks)).isInstanceOf(NullPointerException.class);
    }

    private static String ack(String type, int number) {
        return Lines.ack(type, number);
    }
}
