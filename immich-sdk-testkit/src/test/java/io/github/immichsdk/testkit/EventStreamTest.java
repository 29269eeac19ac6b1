package io.github.immichsdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** The event stream, by plain HTTP. */
class EventStreamTest {

    private static final Instant DAY = Instant.parse("2024-05-01T10:00:00Z");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** One session, and the events it gets. */
    private static final class Listener {
        private final Asker asker;

        Listener(FakeImmich immich, FakeUser user) {
            Object token = Asker.with(immich)
                    .post("/auth/login", Map.of("email", user.email(), "password", user.password()))
                    .at("accessToken");
            this.asker = Asker.with(immich, "Authorization", "Bearer " + token);
        }

        Asker.Response ask(String... types) {
            return asker.post("/sync/stream", Map.of("types", List.of(types)));
        }

        @SuppressWarnings("unchecked")
        List<Map<String, Object>> lines(String... types) {
            List<Map<String, Object>> lines = new ArrayList<>();
            ask(types).text().lines().forEach(line -> lines.add(JSON.readValue(line, Map.class)));
            return lines;
        }

        List<String> types(String... types) {
            return lines(types).stream()
                    .map(line -> line.get("type").toString())
                    .toList();
        }

        /** Acknowledges all, and returns the types of the events. */
        List<String> take(String... types) {
            List<Map<String, Object>> lines = lines(types);
            Map<String, String> newest = new LinkedHashMap<>();
            lines.forEach(line -> {
                String ack = line.get("ack").toString();
                newest.put(ack.substring(0, ack.indexOf('|')), ack);
            });
            assertThat(ack(List.copyOf(newest.values())).status()).isEqualTo(204);
            return lines.stream().map(line -> line.get("type").toString()).toList();
        }

        Asker.Response ack(List<String> acks) {
            return asker.post("/sync/ack", Map.of("acks", acks));
        }
    }

    private static FakeImmich start(FakeVersion version) {
        return FakeImmich.builder().version(version).start();
    }

    private static String assets(FakeVersion version) {
        return version.isAtLeast(FakeVersion.V3_0_3) ? "AssetsV2" : "AssetsV1";
    }

    private static String asset(FakeVersion version) {
        return version.isAtLeast(FakeVersion.V3_0_3) ? "AssetV2" : "AssetV1";
    }

    @ParameterizedTest
    @EnumSource
    void deletesComeBeforeUpsertsAndTheLastLineEndsIt(FakeVersion version) {
        try (FakeImmich immich = start(version)) {
            Listener listener = new Listener(immich, immich.admin());
            FakeAsset first = immich.seed().photo("1.jpg", DAY);
            listener.take(assets(version));

            immich.seed().photo("2.jpg", DAY);
            Asker.of(immich).delete("/assets", Map.of("ids", List.of(first.id()), "force", true));

            assertThat(listener.types(assets(version)))
                    .containsExactly("AssetDeleteV1", asset(version), "SyncCompleteV1");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsAcknowledgedDoesNotComeAgain(FakeVersion version) {
        try (FakeImmich immich = start(version)) {
            Listener listener = new Listener(immich, immich.admin());
            FakeAsset photo = immich.seed().photo("1.jpg", DAY);
            immich.seed().photo("2.jpg", DAY);
            listener.take(assets(version));

            assertThat(listener.types(assets(version))).containsExactly("SyncCompleteV1");
            Asker.of(immich).put("/assets/" + photo.id(), Map.of("isFavorite", true));
            assertThat(listener.types(assets(version))).containsExactly(asset(version), "SyncCompleteV1");
        }
    }

    @Test
    void updateIdsAreTimesAndGrowWithTheStream() {
        try (FakeImmich immich = FakeImmich.start()) {
            immich.seed().photos(50, i -> DAY);
            List<String> ids = new Listener(immich, immich.admin())
                    .lines("AssetsV2").stream()
                            .map(line -> line.get("ack").toString().split("\\|")[1])
                            .toList();

            assertThat(ids).isSorted().doesNotHaveDuplicates().hasSize(51).allMatch(id -> id.charAt(14) == '7');
        }
    }

    @Test
    void checkpointsBelongToASession() {
        try (FakeImmich immich = FakeImmich.start()) {
            immich.seed().photo("1.jpg", DAY);
            new Listener(immich, immich.admin()).take("AssetsV2");

            assertThat(new Listener(immich, immich.admin()).types("AssetsV2"))
                    .containsExactly("AssetV2", "SyncCompleteV1");
        }
    }

    @ParameterizedTest
    @EnumSource
    void apiKeysAreRefused(FakeVersion version) {
        try (FakeImmich immich = start(version)) {
            Asker.Response response = Asker.of(immich).post("/sync/stream", Map.of("types", List.of()));

            assertThat(response.status()).isEqualTo(403);
            assertThat(response.map()).containsEntry("message", "Sync endpoints cannot be used with API keys");
        }
    }

    @Test
    void anUnknownTypeIsRefusedUnderTheTypeOfLines() {
        try (FakeImmich immich = FakeImmich.start()) {
            Asker.Response response = new Listener(immich, immich.admin()).ask("NoSuchV1");

            assertThat(response.status()).isEqualTo(400);
            assertThat(response.header("Content-Type")).isEqualTo("application/jsonlines+json; charset=utf-8");
        }
    }

    @Test
    void anOldTypeIsRefusedByThreeWhenItsTurnComes() {
        try (FakeImmich immich = FakeImmich.start()) {
            Asker.Response response = new Listener(immich, immich.admin()).ask("AssetsV1");

            assertThat(response.status()).isEqualTo(400);
            assertThat(response.map())
                    .containsEntry(
                            "message", "SyncRequestType.AssetsV1 is deprecated, use SyncRequestType.AssetsV2 instead");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "AssetV2|junk, 500",
        "AssetV2, 500",
        "AssetV2|, 500",
        "AssetV2|00000000-0000-0000-0000-000000000000, 200"
    })
    void anAckThatIsNoneIsTakenAndBreaksTheStreamsOfItsType(String ack, int status) {
        try (FakeImmich immich = FakeImmich.start()) {
            Listener listener = new Listener(immich, immich.admin());

            assertThat(listener.ack(List.of(ack)).status()).isEqualTo(204);
            assertThat(listener.ask("AssetsV2").status()).isEqualTo(status);
            assertThat(listener.ask("StacksV1").status()).isEqualTo(200);
        }
    }

    @Test
    void anAckOfAnUnknownTypeIsRefusedAndNothingIsStored() {
        try (FakeImmich immich = FakeImmich.start()) {
            Listener listener = new Listener(immich, immich.admin());
            String good = "AssetV2|00000000-0000-0000-0000-000000000000";

            assertThat(listener.ack(List.of(good, "Nope|1")).map()).containsEntry("message", "Invalid ack type: Nope");
            assertThat(listener.asker.get("/sync/ack").list()).isEmpty();
            assertThat(listener.ack(List.of()).status()).isEqualTo(500);
        }
    }

    @Test
    void aPendingResetIsAllThatIsSentUntilItIsAcknowledged() {
        try (FakeImmich immich = FakeImmich.start()) {
            immich.seed().photo("1.jpg", DAY);
            Listener listener = new Listener(immich, immich.admin());
            listener.take("AssetsV2");
            Object session = listener.asker.get("/sessions").at(0, "id");
            listener.asker.put("/sessions/" + session, Map.of("isPendingSyncReset", true));

            assertThat(listener.types("AssetsV2")).containsExactly("SyncResetV1");
            assertThat(listener.types("AssetsV2")).containsExactly("SyncResetV1");
            listener.ack(List.of("AssetV2|00000000-0000-0000-0000-000000000000", "SyncResetV1|reset"));
            assertThat(listener.asker.get("/sync/ack").list()).isEmpty();
            assertThat(listener.types("AssetsV2")).containsExactly("AssetV2", "SyncCompleteV1");
        }
    }

    @Test
    void theServerRequestsResetsIfATestSetsIt() {
        try (FakeImmich immich = FakeImmich.start()) {
            immich.seed().photo("1.jpg", DAY);
            Listener first = new Listener(immich, immich.admin());
            Listener second = new Listener(immich, immich.user2());
            first.take("AssetsV2");

            immich.requestSyncResets();

            assertThat(first.types("AssetsV2")).containsExactly("SyncResetV1");
            assertThat(second.types("AssetsV2")).containsExactly("SyncResetV1");
            assertThat(new Listener(immich, immich.admin()).types("AssetsV2"))
                    .containsExactly("AssetV2", "SyncCompleteV1");
        }
    }

    @Test
    void aStreamThatWasCompleteAMonthAgoIsResetAndOneOfADayLessIsNot() {
        AtomicReference<Instant> now = new AtomicReference<>(DAY);
        InstantSource time = now::get;
        try (FakeImmich immich =
                FakeImmich.builder().clock(time.withZone(ZoneOffset.UTC)).start()) {
            Listener listener = new Listener(immich, immich.admin());
            listener.take("UsersV1");

            now.set(DAY.plus(Duration.ofDays(29)));
            assertThat(listener.types("UsersV1")).containsExactly("SyncCompleteV1");
            now.set(DAY.plus(Duration.ofDays(31)));
            assertThat(listener.types("UsersV1")).containsExactly("SyncResetV1");
        }
    }

    @ParameterizedTest
    @EnumSource
    void anAlbumThatIsSharedLaterIsFilledBack(FakeVersion version) {
        String types = version.isAtLeast(FakeVersion.V3_0_3) ? "AlbumAssetsV2" : "AlbumAssetsV1";
        String end = version.isAtLeast(FakeVersion.V3_0_3) ? "V2" : "V1";
        try (FakeImmich immich = start(version)) {
            FakeSeed theirs = immich.seed().as(immich.user2());
            String old = theirs.album("old", theirs.photo("1.jpg", DAY), theirs.photo("2.jpg", DAY));
            String first = theirs.album("first", theirs.photo("3.jpg", DAY));
            theirs.share(first, immich.admin(), "viewer");
            Listener listener = new Listener(immich, immich.admin());
            assertThat(listener.take(types)).containsExactly("SyncAckV1", "AlbumAssetCreate" + end, "SyncCompleteV1");

            theirs.share(old, immich.admin(), "viewer");
            assertThat(listener.take(types))
                    .containsExactly(
                            "AlbumAssetBackfill" + end, "AlbumAssetBackfill" + end, "SyncAckV1", "SyncCompleteV1");
            assertThat(listener.types(types)).containsExactly("SyncCompleteV1");
        }
    }

    @Test
    void anInterruptedBackfillResumes() {
        try (FakeImmich immich = FakeImmich.start()) {
            FakeSeed theirs = immich.seed().as(immich.user2());
            String old = theirs.album("old", theirs.photo("1.jpg", DAY), theirs.photo("2.jpg", DAY));
            theirs.share(theirs.album("first", theirs.photo("3.jpg", DAY)), immich.admin(), "viewer");
            Listener listener = new Listener(immich, immich.admin());
            listener.take("AlbumToAssetsV1");
            theirs.share(old, immich.admin(), "viewer");
            List<Map<String, Object>> lines = listener.lines("AlbumToAssetsV1");

            listener.ack(List.of(lines.get(0).get("ack").toString()));

            assertThat(listener.lines("AlbumToAssetsV1").subList(0, 2)).isEqualTo(lines.subList(1, 3));
        }
    }

    @Test
    void aUserRemovedFromAnAlbumGetsItsDeletionAndNothingElse() {
        try (FakeImmich immich = FakeImmich.start()) {
            FakeSeed theirs = immich.seed().as(immich.user2());
            String album = theirs.album("a", theirs.photo("1.jpg", DAY));
            theirs.share(album, immich.admin(), "viewer");
            Listener listener = new Listener(immich, immich.admin());
            String[] all = {"AlbumAssetsV2", "AlbumsV2", "AlbumUsersV1", "AlbumToAssetsV1", "AlbumAssetExifsV1"};
            listener.take(all);

            Asker.with(immich, "x-api-key", immich.user2().apiKey())
                    .delete("/albums/" + album + "/user/" + immich.admin().id(), null);

            assertThat(listener.take(all)).containsExactly("AlbumDeleteV1", "SyncCompleteV1");
        }
    }

    @Test
    void theEndOfASharingIsSentAndNothingOfThePartnersAssets() {
        try (FakeImmich immich = FakeImmich.start()) {
            immich.seed().as(immich.user2()).photo("1.jpg", DAY);
            Asker partner = Asker.with(immich, "x-api-key", immich.user2().apiKey());
            partner.post("/partners", Map.of("sharedWithId", immich.admin().id()));
            Listener listener = new Listener(immich, immich.admin());
            assertThat(listener.take("PartnersV1", "PartnerAssetsV2"))
                    .containsExactly("PartnerV1", "PartnerAssetV2", "SyncCompleteV1");

            partner.delete("/partners/" + immich.admin().id(), null);

            assertThat(listener.take("PartnersV1", "PartnerAssetsV2"))
                    .containsExactly("PartnerDeleteV1", "SyncCompleteV1");
        }
    }

    @Test
    void aLineCanBePutAmongThoseOfTheServer() {
        try (FakeImmich immich = FakeImmich.builder().injectFaults().start()) {
            immich.seed().photos(5, i -> DAY);
            Listener listener = new Listener(immich, immich.admin());

            immich.faults().on("getSyncStream").insertLineAfter(2, "garbage");
            assertThat(listener.ask("AssetsV2").text().lines().toList())
                    .hasSize(7)
                    .element(2)
                    .isEqualTo("garbage");
            immich.faults().on("getSyncStream").insertLongLineAfter(0, 100_000);
            assertThat(listener.ask("AssetsV2").text().lines().findFirst().orElseThrow())
                    .hasSizeGreaterThan(100_000);
            assertThat(listener.types("AssetsV2")).hasSize(6);
        }
    }
}
