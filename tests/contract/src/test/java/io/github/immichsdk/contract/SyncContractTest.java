package io.github.immichsdk.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.albums.Album;
import io.github.immichsdk.albums.AlbumChange;
import io.github.immichsdk.api.Effect;
import io.github.immichsdk.api.ServerVersion;
import io.github.immichsdk.errors.ImmichCredentialException;
import io.github.immichsdk.errors.ImmichServerException;
import io.github.immichsdk.sessions.ActiveSession;
import io.github.immichsdk.sync.ImmichSync;
import io.github.immichsdk.sync.StoredAck;
import io.github.immichsdk.sync.StreamOptions;
import io.github.immichsdk.sync.SyncHandler;
import io.github.immichsdk.sync.SyncKind;
import io.github.immichsdk.sync.SyncReport;
import io.github.immichsdk.sync.SyncStream;
import io.github.immichsdk.sync.SyncTruncatedException;
import io.github.immichsdk.sync.SyncTypes;
import io.github.immichsdk.sync.event.AlbumEvent;
import io.github.immichsdk.sync.event.AssetEvent;
import io.github.immichsdk.sync.event.SyncEvent;
import io.github.immichsdk.sync.event.UnknownEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyncContractTest extends ContractTest {

    private static final SyncTypes ALBUMS = SyncTypes.of(SyncKind.ALBUMS);

    @TempDir
    Path folder;

    private ImmichClient session;
    private ImmichSync sync;

    @BeforeEach
    void openSession() {
        session = ImmichClient.builder()
                .session(me.session())
                .options(options -> options.timeouts(options.timeouts().idle(Duration.ofSeconds(1)))
                        .retry(options.retry().firstDelay(Duration.ofMillis(10))))
                .build();
        sync = ImmichSync.of(session);
    }

    @AfterEach
    void closeSession() {
        session.close();
    }

    @Test
    void theFirstStreamSendsEverythingAndTheNextOnlyWhatChanged() {
        Album one = immich.albums().create("One");
        Album two = immich.albums().create("Two");

        assertThat(albums(ALBUMS)).containsExactlyInAnyOrder(one.id(), two.id());
        assertThat(albums(ALBUMS)).isEmpty();

        immich.albums().update(two.id(), AlbumChange.none().description("changed"));
        assertThat(albums(ALBUMS)).containsExactly(two.id());
    }

    @Test
    void whatIsNotAcknowledgedComesAgain() {
        Album one = immich.albums().create("One");

        for (int i = 0; i < 2; i++) {
            try (SyncStream events = sync.stream(ALBUMS)) {
                assertThat(events.typed().filter(AlbumEvent.Upsert.class::isInstance))
                        .singleElement()
                        .extracting(event -> ((AlbumEvent.Upsert) event).id())
                        .isEqualTo(one.id());
            }
        }
    }

    @Test
    void aDeleteComesAsADelete() {
        Album one = immich.albums().create("One");
        albums(ALBUMS);

        immich.albums().delete(one.id());

        try (SyncStream events = sync.stream(ALBUMS)) {
            assertThat(events.typed().filter(AlbumEvent.Delete.class::isInstance))
                    .singleElement()
                    .extracting(event -> ((AlbumEvent.Delete) event).albumId())
                    .isEqualTo(one.id());
        }
    }

    @Test
    void assetsComeInTheFormOfTheServersVersion() {
        String id = Pictures.upload(immich, folder, Pictures.NOON);
        server.settle();

        List<AssetEvent.Upsert> assets = new ArrayList<>();
        try (SyncStream events = sync.stream(SyncKind.ASSETS)) {
            events.typed()
                    .filter(AssetEvent.Upsert.class::isInstance)
                    .forEach(event -> assets.add((AssetEvent.Upsert) event));
        }

        assertThat(assets).singleElement().satisfies(asset -> {
            assertThat(asset.id()).isEqualTo(id);
            assertThat(asset.ownerId()).isEqualTo(me.id());
            assertThat(asset.checksum()).isEqualTo(immich.assets().get(id).checksum());
            assertThat(asset.type()).isEqualTo(server.version().atLeast(ServerVersion.V3) ? "AssetV2" : "AssetV1");
        });
    }

    @Test
    void allTypesCanBeRequestedAtOnceAndHaveARecord() {
        Pictures.upload(immich, folder, Pictures.NOON);
        server.settle();
        immich.albums().create("One");

        try (SyncStream events = sync.stream(SyncTypes.all())) {
            assertThat(events.typed().toList())
                    .hasSizeGreaterThan(4)
                    .noneMatch(UnknownEvent.class::isInstance)
                    .last()
                    .extracting(SyncEvent::type)
                    .isEqualTo("SyncCompleteV1");
        }
    }

    @Test
    void aResetStreamSendsEverythingAgain() {
        Album one = immich.albums().create("One");
        albums(ALBUMS);

        List<Map<String, Object>> events = new ArrayList<>();
        try (SyncStream stream = sync.stream(ALBUMS, StreamOptions.defaults().reset())) {
            stream.maps().forEach(events::add);
        }

        assertThat(events.toString()).contains(one.id());
        assertThat(sync.acks()).noneMatch(ack -> ack.type().startsWith("AlbumV"));
    }

    @Test
    void checkpointsAreListedAndForgotten() {
        immich.albums().create("One");
        albums(ALBUMS);
        List<String> types = sync.acks().stream().map(StoredAck::type).toList();
        assertThat(types).contains("SyncCompleteV1").anyMatch(type -> type.startsWith("AlbumV"));

        sync.deleteAcks(List.of("SyncCompleteV1"));
        assertThat(sync.acks())
                .extracting(StoredAck::type)
                .doesNotContain("SyncCompleteV1")
                .isNotEmpty();

        sync.deleteAllAcks();
        assertThat(sync.acks()).isEmpty();
    }

    @Test
    void anApiKeyIsRefusedWithTheWayOut() {
        assertThatThrownBy(() -> ImmichSync.of(immich).acks())
                .isInstanceOf(ImmichCredentialException.class)
                .hasMessageContaining("log in");
    }

    @Test
    void aRunDropsItsDataWhenTheServerRequestsIt() {
        immich.albums().create("One");
        List<String> order = new ArrayList<>();
        SyncHandler<SyncEvent> handler = SyncHandler.of(batch -> order.add(batch.type()), () -> order.add("reset"));
        sync.run(ALBUMS, handler);
        order.clear();

        session.sessions().requestSyncReset(current());
        SyncReport report = sync.run(ALBUMS, handler);

        assertThat(report.resets()).isEqualTo(1);
        assertThat(order).startsWith("reset").hasSize(3).endsWith("SyncCompleteV1");
        assertThat(sync.run(ALBUMS, handler).events()).isEqualTo(1);
    }

    @Test
    void eachSessionHasCheckpointsOfItsOwn() {
        Album one = immich.albums().create("One");
        albums(ALBUMS);

        try (ImmichClient other = me.builder()
                .session(ImmichClient.builder()
                        .server(server.url())
                        .login(me.session().email(), me.password()))
                .build()) {
            try (SyncStream events = ImmichSync.of(other).stream(ALBUMS)) {
                assertThat(events.maps().toList().toString()).contains(one.id());
            }
        }
    }

    @Test
    void aStreamThatFailsInTheMiddleDiffersFromACompleteOne() {
        immich.albums().create("One");
        poison("AlbumUserV1");
        SyncTypes types = SyncTypes.of(SyncKind.AUTH_USER, SyncKind.ALBUM_USERS);
        List<Object> seen = new ArrayList<>();

        try (SyncStream events = sync.stream(types)) {
            assertThatThrownBy(() -> events.maps().forEach(seen::add))
                    .isInstanceOfSatisfying(
                            SyncTruncatedException.class,
                            e -> assertThat(e.end()).isEqualTo(SyncTruncatedException.End.SILENT));
        }
        assertThat(seen).hasSize(1);
    }

    @Test
    void aSessionThatAnotherProgramPoisonedCanBeHealed() {
        poison("AlbumUserV1");
        assertThatThrownBy(() -> drain(SyncTypes.of(SyncKind.ALBUM_USERS))).isInstanceOf(ImmichServerException.class);

        sync.deleteAcks(List.of("AlbumUserV1"));

        drain(SyncTypes.of(SyncKind.ALBUM_USERS));
    }

    @Test
    @Tag("case-L4")
    void theServersOwnOrderIsThatOfTheKinds() {
        Pictures.upload(immich, folder, Pictures.NOON);
        server.settle();
        immich.albums().create("One");
        server.settle();

        List<String> types = new ArrayList<>();
        try (SyncStream events = sync.stream(SyncKind.ALBUMS, SyncKind.ASSETS, SyncKind.AUTH_USER)) {
            events.maps().forEach(event -> types.add(String.valueOf(event.get("type"))));
        }

        assertThat(types.stream().map(type -> type.substring(0, 5)))
                .containsExactly("AuthU", "Asset", "Album", "SyncC");
    }

    /** Streams, acknowledges, and returns the IDs of the albums of the events. */
    private List<String> albums(SyncTypes types) {
        List<String> ids = new ArrayList<>();
        sync.run(
                types,
                SyncHandler.of(
                        batch -> batch.events().forEach(event -> {
                            if (event instanceof AlbumEvent.Upsert album) {
                                ids.add(album.id());
                            }
                        }),
                        () -> {}));
        return ids;
    }

    private void drain(SyncTypes types) {
        try (SyncStream events = sync.stream(types)) {
            events.maps().forEach(event -> {});
        }
    }

    private String current() {
        return session.sessions().list().stream()
                .filter(ActiveSession::current)
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** Stores what is no ack, past the check of the SDK. */
    private void poison(String type) {
        session.raw()
                .call("POST", "/sync/ack")
                .body(Map.of("acks", List.of(type + "|junk")))
                .effect(Effect.REPEATABLE)
                .send();
    }
}
