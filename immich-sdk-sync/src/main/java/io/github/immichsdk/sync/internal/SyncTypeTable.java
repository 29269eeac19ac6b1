package io.github.immichsdk.sync.internal;

import io.github.immichsdk.api.ServerVersion;
import io.github.immichsdk.sync.event.AlbumAssetEvent;
import io.github.immichsdk.sync.event.AlbumEvent;
import io.github.immichsdk.sync.event.AlbumUserEvent;
import io.github.immichsdk.sync.event.AssetEditEvent;
import io.github.immichsdk.sync.event.AssetEvent;
import io.github.immichsdk.sync.event.AssetExifEvent;
import io.github.immichsdk.sync.event.AssetFaceEvent;
import io.github.immichsdk.sync.event.AssetMetadataEvent;
import io.github.immichsdk.sync.event.AssetOcrEvent;
import io.github.immichsdk.sync.event.AuthUserEvent;
import io.github.immichsdk.sync.event.ControlEvent;
import io.github.immichsdk.sync.event.MemoryAssetEvent;
import io.github.immichsdk.sync.event.MemoryEvent;
import io.github.immichsdk.sync.event.PartnerEvent;
import io.github.immichsdk.sync.event.PersonEvent;
import io.github.immichsdk.sync.event.StackEvent;
import io.github.immichsdk.sync.event.SyncEvent;
import io.github.immichsdk.sync.event.UserEvent;
import io.github.immichsdk.sync.event.UserMetadataEvent;
import io.github.immichsdk.sync.internal.MirrorRule.Effect;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The only table of sync types. Each row is a kind, with the name of its table in a mirror, the names under which servers of
 * each version send it (the best first), and the types of its events with their record, the fields of their key, and their
 * effect on a mirror. {@code SyncKind} has the same constants, except {@link #CONTROL}, and documents them.
 */
public enum SyncTypeTable {
    AUTH_USER("AUTH_USER", of(all("AuthUsersV1")), upsert(AuthUserEvent.Upsert.class, "id", "AuthUserV1")),
    USERS(
            "USER",
            of(all("UsersV1")),
            upsert(UserEvent.Upsert.class, "id", "UserV1"),
            delete(UserEvent.Delete.class, "userId", "UserDeleteV1")),
    PARTNERS(
            "PARTNER",
            of(all("PartnersV1")),
            upsert(PartnerEvent.Upsert.class, "sharedById|sharedWithId", "PartnerV1"),
            delete(PartnerEvent.Delete.class, "sharedById|sharedWithId", "PartnerDeleteV1")),
    ASSETS(
            "ASSET",
            of(before3("AssetsV1"), from3("AssetsV2")),
            upsert(AssetEvent.Upsert.class, "id", "AssetV1", "AssetV2"),
            delete(AssetEvent.Delete.class, "assetId", "AssetDeleteV1")),
    STACKS(
            "STACK",
            of(all("StacksV1")),
            upsert(StackEvent.Upsert.class, "id", "StackV1"),
            delete(StackEvent.Delete.class, "stackId", "StackDeleteV1")),
    PARTNER_ASSETS(
            "ASSET",
            of(before3("PartnerAssetsV1"), from3("PartnerAssetsV2")),
            upsert(
                    AssetEvent.Upsert.class,
                    "id",
                    "PartnerAssetV1",
                    "PartnerAssetV2",
                    "PartnerAssetBackfillV1",
                    "PartnerAssetBackfillV2"),
            delete(AssetEvent.Delete.class, "assetId", "PartnerAssetDeleteV1")),
    PARTNER_STACKS(
            "STACK",
            of(all("PartnerStacksV1")),
            upsert(StackEvent.Upsert.class, "id", "PartnerStackV1", "PartnerStackBackfillV1"),
            delete(StackEvent.Delete.class, "stackId", "PartnerStackDeleteV1")),
    ALBUM_ASSETS(
            "ASSET",
            of(before3("AlbumAssetsV1"), from3("AlbumAssetsV2")),
            upsert(
                    AssetEvent.Upsert.class,
                    "id",
                    "AlbumAssetCreateV1",
                    "AlbumAssetCreateV2",
                    "AlbumAssetUpdateV1",
                    "AlbumAssetUpdateV2",
                    "AlbumAssetBackfillV1",
                    "AlbumAssetBackfillV2")),
    ALBUMS(
            "ALBUM",
            of(from3("AlbumsV2"), all("AlbumsV1")),
            upsert(AlbumEvent.Upsert.class, "id", "AlbumV1", "AlbumV2"),
            delete(AlbumEvent.Delete.class, "albumId", "AlbumDeleteV1")),
    ALBUM_USERS(
            "ALBUM_USER",
            of(all("AlbumUsersV1")),
            upsert(AlbumUserEvent.Upsert.class, "albumId|userId", "AlbumUserV1", "AlbumUserBackfillV1"),
            delete(AlbumUserEvent.Delete.class, "albumId|userId", "AlbumUserDeleteV1")),
    ALBUM_TO_ASSETS(
            "ALBUM_ASSET",
            of(all("AlbumToAssetsV1")),
            upsert(AlbumAssetEvent.Upsert.class, "albumId|assetId", "AlbumToAssetV1", "AlbumToAssetBackfillV1"),
            delete(AlbumAssetEvent.Delete.class, "albumId|assetId", "AlbumToAssetDeleteV1")),
    ASSET_EXIFS("ASSET_EXIF", of(all("AssetExifsV1")), upsert(AssetExifEvent.Upsert.class, "assetId", "AssetExifV1")),
    ALBUM_ASSET_EXIFS(
            "ASSET_EXIF",
            of(all("AlbumAssetExifsV1")),
            upsert(
                    AssetExifEvent.Upsert.class,
                    "assetId",
                    "AlbumAssetExifCreateV1",
                    "AlbumAssetExifUpdateV1",
                    "AlbumAssetExifBackfillV1")),
    ASSET_OCR(
            "ASSET_OCR",
            of(from3("AssetOcrV1")),
            upsert(AssetOcrEvent.Upsert.class, "id", "AssetOcrV1"),
            new Events(AssetOcrEvent.Delete.class, Effect.DELETE_ALL_OF_ASSET, "assetId", "AssetOcrDeleteV1")),
    PARTNER_ASSET_EXIFS(
            "ASSET_EXIF",
            of(all("PartnerAssetExifsV1")),
            upsert(AssetExifEvent.Upsert.class, "assetId", "PartnerAssetExifV1", "PartnerAssetExifBackfillV1")),
    MEMORIES(
            "MEMORY",
            of(all("MemoriesV1")),
            upsert(MemoryEvent.Upsert.class, "id", "MemoryV1"),
            delete(MemoryEvent.Delete.class, "memoryId", "MemoryDeleteV1")),
    MEMORY_TO_ASSETS(
            "MEMORY_ASSET",
            of(all("MemoryToAssetsV1")),
            upsert(MemoryAssetEvent.Upsert.class, "memoryId|assetId", "MemoryToAssetV1"),
            delete(MemoryAssetEvent.Delete.class, "memoryId|assetId", "MemoryToAssetDeleteV1")),
    PEOPLE(
            "PERSON",
            of(all("PeopleV1")),
            upsert(PersonEvent.Upsert.class, "id", "PersonV1"),
            delete(PersonEvent.Delete.class, "personId", "PersonDeleteV1")),
    ASSET_FACES(
            "ASSET_FACE",
            of(from2_6("AssetFacesV2"), before3("AssetFacesV1")),
            upsert(AssetFaceEvent.Upsert.class, "id", "AssetFaceV1", "AssetFaceV2"),
            delete(AssetFaceEvent.Delete.class, "assetFaceId", "AssetFaceDeleteV1")),
    USER_METADATA(
            "USER_METADATA",
            of(all("UserMetadataV1")),
            upsert(UserMetadataEvent.Upsert.class, "userId|key", "UserMetadataV1"),
            delete(UserMetadataEvent.Delete.class, "userId|key", "UserMetadataDeleteV1")),
    ASSET_METADATA(
            "ASSET_METADATA",
            of(all("AssetMetadataV1")),
            upsert(AssetMetadataEvent.Upsert.class, "assetId|key", "AssetMetadataV1"),
            delete(AssetMetadataEvent.Delete.class, "assetId|key", "AssetMetadataDeleteV1")),
    ASSET_EDITS(
            "ASSET_EDIT",
            of(from2_6("AssetEditsV1")),
            upsert(AssetEditEvent.Upsert.class, "id", "AssetEditV1"),
            delete(AssetEditEvent.Delete.class, "editId", "AssetEditDeleteV1")),
    /** The events of the stream itself, which are never requested. */
    CONTROL(
            "",
            of(),
            new Events(ControlEvent.Ack.class, Effect.NONE, "", ControlTypes.ACK),
            new Events(ControlEvent.Reset.class, Effect.NONE, "", ControlTypes.RESET),
            new Events(ControlEvent.Complete.class, Effect.COMPLETE, "", ControlTypes.COMPLETE));

    /** The types of one record, with their effect and the fields of their key, separated by bars. */
    private record Events(Class<? extends SyncEvent> record, Effect effect, String key, String... types) {}

    private static final Map<String, EventType> BY_NAME = Arrays.stream(values())
            .flatMap(kind -> kind.events.stream())
            .collect(Collectors.toUnmodifiableMap(EventType::name, Function.identity()));

    private final List<RequestName> requests;
    private final List<EventType> events;

    SyncTypeTable(String table, List<RequestName> requests, Events... events) {
        this.requests = requests;
        this.events =
                Arrays.stream(events).flatMap(group -> types(table, group)).toList();
    }

    private static Stream<EventType> types(String table, Events group) {
        List<String> key = group.key.isEmpty() ? List.of() : List.of(group.key.split("\\|"));
        MirrorRule rule = new MirrorRule(group.effect, table, key);
        return Arrays.stream(group.types).map(type -> new EventType(type, group.record, rule));
    }

    private static Events upsert(Class<? extends SyncEvent> record, String key, String... types) {
        return new Events(record, Effect.UPSERT, key, types);
    }

    private static Events delete(Class<? extends SyncEvent> record, String key, String... types) {
        return new Events(record, Effect.DELETE, key, types);
    }

    private static List<RequestName> of(RequestName... names) {
        return List.of(names);
    }

    private static RequestName all(String name) {
        return new RequestName(name, null, null);
    }

    private static RequestName before3(String name) {
        return new RequestName(name, null, ServerVersion.V3);
    }

    private static RequestName from3(String name) {
        return new RequestName(name, ServerVersion.V3, null);
    }

    private static RequestName from2_6(String name) {
        return new RequestName(name, ServerVersion.V2_6, null);
    }

    /**
     * Finds a type of events.
     *
     * @param name the name, such as {@code AssetV2}
     * @return the type; null if the table does not contain it, such as one of a newer server
     */
    public static @Nullable EventType event(String name) {
        return BY_NAME.get(name);
    }

    /** {@return the names under which servers send the kind, the best first} */
    public List<RequestName> requests() {
        return requests;
    }

    /** {@return the types of the kind's events} */
    public List<EventType> events() {
        return events;
    }
}
