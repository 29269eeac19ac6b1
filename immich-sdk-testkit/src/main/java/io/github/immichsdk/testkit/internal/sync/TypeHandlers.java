package io.github.immichsdk.testkit.internal.sync;

import io.github.immichsdk.testkit.internal.state.Entity;
import io.github.immichsdk.testkit.internal.wire.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The events for each type that can be requested, in the order in which the server sends them. */
final class TypeHandlers {

    private static final Map<String, Consumer<StreamPlan>> HANDLERS = new LinkedHashMap<>();

    static {
        put("AuthUsersV1", plan -> plan.upserts("AuthUserV1", Entity.USER, mine(plan), row -> row.json));
        put("UsersV1", plan -> {
            plan.deletes("UserDeleteV1", Entity.USER, gone -> true, gone -> one("userId", gone.first()));
            plan.upserts("UserV1", Entity.USER, row -> true, row -> row.foreignJson);
        });
        put("PartnersV1", plan -> {
            plan.deletes(
                    "PartnerDeleteV1",
                    Entity.PARTNER,
                    concerns(plan),
                    gone -> two("sharedById", gone.first(), "sharedWithId", gone.second()));
            plan.upserts(
                    "PartnerV1",
                    Entity.PARTNER,
                    row -> row.first.equals(plan.me) || plan.me.equals(row.second),
                    row -> row.json);
        });
        put("AssetsV1", plan -> ownAssets(plan, "AssetV1"));
        put("AssetsV2", plan -> ownAssets(plan, "AssetV2"));
        put("StacksV1", plan -> {
            plan.deletes("StackDeleteV1", Entity.STACK, concerns(plan), gone -> one("stackId", gone.first()));
            plan.upserts("StackV1", Entity.STACK, mine(plan), row -> row.json);
        });
        put("PartnerAssetsV1", plan -> SharedHandlers.partnerAssets(plan, "V1"));
        put("PartnerAssetsV2", plan -> SharedHandlers.partnerAssets(plan, "V2"));
        put("PartnerStacksV1", SharedHandlers::partnerStacks);
        put("AlbumAssetsV1", plan -> SharedHandlers.albumAssets(plan, "V1"));
        put("AlbumAssetsV2", plan -> SharedHandlers.albumAssets(plan, "V2"));
        put("AlbumsV1", plan -> SharedHandlers.albums(plan, "AlbumV1", row -> row.foreignJson));
        put("AlbumsV2", plan -> SharedHandlers.albums(plan, "AlbumV2", row -> row.json));
        put("AlbumUsersV1", SharedHandlers::albumUsers);
        put("AlbumToAssetsV1", SharedHandlers::albumToAssets);
        put("AssetExifsV1", plan -> plan.upserts("AssetExifV1", Entity.EXIF, mine(plan), row -> row.json));
        put("AlbumAssetExifsV1", SharedHandlers::albumAssetExifs);
        put("AssetOcrV1", plan -> {});
        put("PartnerAssetExifsV1", SharedHandlers::partnerAssetExifs);
        put("MemoriesV1", plan -> {
            plan.deletes("MemoryDeleteV1", Entity.MEMORY, concerns(plan), gone -> one("memoryId", gone.first()));
            plan.upserts("MemoryV1", Entity.MEMORY, mine(plan), row -> row.json);
        });
        put("MemoryToAssetsV1", plan -> {
            plan.deletes(
                    "MemoryToAssetDeleteV1",
                    Entity.MEMORY_ASSET,
                    concerns(plan),
                    gone -> two("assetId", gone.second(), "memoryId", gone.first()));
            plan.upserts("MemoryToAssetV1", Entity.MEMORY_ASSET, mine(plan), row -> row.json);
        });
        put("PeopleV1", plan -> {
            plan.deletes("PersonDeleteV1", Entity.PERSON, concerns(plan), gone -> one("personId", gone.first()));
            plan.upserts("PersonV1", Entity.PERSON, mine(plan), row -> row.json);
        });
        put("AssetFacesV1", plan -> faces(plan, "AssetFaceV1", row -> row.foreignJson));
        put("AssetFacesV2", plan -> faces(plan, "AssetFaceV2", row -> row.json));
        put("UserMetadataV1", plan -> {
            plan.deletes(
                    "UserMetadataDeleteV1",
                    Entity.SETTING,
                    concerns(plan),
                    gone -> keyed("userId", gone.first(), gone.word()));
            plan.upserts("UserMetadataV1", Entity.SETTING, mine(plan), row -> row.json);
        });
        put("AssetMetadataV1", plan -> {
            plan.deletes(
                    "AssetMetadataDeleteV1",
                    Entity.METADATA,
                    concerns(plan),
                    gone -> keyed("assetId", gone.first(), gone.word()));
            plan.upserts("AssetMetadataV1", Entity.METADATA, mine(plan), row -> row.json);
        });
        put("AssetEditsV1", plan -> {
            plan.deletes("AssetEditDeleteV1", Entity.EDIT, concerns(plan), gone -> one("editId", gone.first()));
            plan.upserts("AssetEditV1", Entity.EDIT, mine(plan), row -> row.json);
        });
    }

    private TypeHandlers() {}

    private static void put(String request, Consumer<StreamPlan> handler) {
        HANDLERS.put(request, handler);
    }

    /** {@return what can be asked for, in the order of the stream} */
    static List<String> order() {
        return List.copyOf(HANDLERS.keySet());
    }

    /** Adds the lines of one type. */
    static void addEvents(String request, StreamPlan plan) {
        Consumer<StreamPlan> handler = HANDLERS.get(request);
        if (handler == null) {
            throw new IllegalStateException("There is no handler for " + request);
        }
        handler.accept(plan);
    }

    private static void ownAssets(StreamPlan plan, String type) {
        plan.deletes("AssetDeleteV1", Entity.ASSET, concerns(plan), gone -> one("assetId", gone.first()));
        plan.upserts(type, Entity.ASSET, mine(plan), row -> row.json);
    }

    private static void faces(StreamPlan plan, String type, Function<Row, byte[]> data) {
        plan.deletes("AssetFaceDeleteV1", Entity.FACE, concerns(plan), gone -> one("assetFaceId", gone.first()));
        plan.upserts(type, Entity.FACE, mine(plan), data);
    }

    private static Predicate<Row> mine(StreamPlan plan) {
        return row -> row.owner.equals(plan.me);
    }

    private static Predicate<Deletion> concerns(StreamPlan plan) {
        return gone -> gone.audience().contains(plan.me);
    }

    static byte[] one(String name, UUID id) {
        return Json.bytes(Json.object(name, id));
    }

    static byte[] two(String firstName, @Nullable UUID first, String secondName, @Nullable UUID second) {
        Map<String, @Nullable Object> json = Json.object(firstName, first);
        json.put(secondName, second);
        return Json.bytes(json);
    }

    private static byte[] keyed(String name, UUID id, @Nullable String key) {
        Map<String, @Nullable Object> json = Json.object(name, id);
        json.put("key", key);
        return Json.bytes(json);
    }
}
