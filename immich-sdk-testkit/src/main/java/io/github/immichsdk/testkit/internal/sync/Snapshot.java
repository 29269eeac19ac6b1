package io.github.immichsdk.testkit.internal.sync;

import io.github.immichsdk.testkit.internal.state.Album;
import io.github.immichsdk.testkit.internal.state.Asset;
import io.github.immichsdk.testkit.internal.state.Entity;
import io.github.immichsdk.testkit.internal.state.Memory;
import io.github.immichsdk.testkit.internal.state.Partner;
import io.github.immichsdk.testkit.internal.state.Person;
import io.github.immichsdk.testkit.internal.state.ServerState;
import io.github.immichsdk.testkit.internal.state.Stack;
import io.github.immichsdk.testkit.internal.state.User;
import io.github.immichsdk.testkit.internal.wire.Json;
import io.github.immichsdk.testkit.internal.wire.SyncJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of the world as they are now. */
final class Snapshot {

    /** One row. */
    record Entry(
            String key,
            UUID first,
            @Nullable UUID second,
            UUID owner,
            byte[] json,
            byte[] foreign,
            Set<UUID> audience,
            @Nullable Instant touched) {}

    private final ServerState world;
    private final SyncJson json;
    private List<Entry> entries = new ArrayList<>();

    Snapshot(ServerState world) {
        this.world = world;
        this.json = new SyncJson(world);
    }

    /** {@return all rows of a kind, in the order in which they were made} */
    List<Entry> of(Entity entity) {
        entries = new ArrayList<>();
        switch (entity) {
            case USER -> world.users.values().forEach(this::user);
            case SETTING -> world.users.values().forEach(this::settings);
            case PARTNER -> world.partners.forEach(this::partner);
            case ASSET -> world.assets.all().forEach(this::asset);
            case EXIF -> world.assets.all().forEach(this::exif);
            case METADATA -> world.assets.all().forEach(this::metadata);
            case EDIT -> world.assets.all().forEach(this::edits);
            case FACE -> world.faces.values().forEach(this::face);
            case PERSON -> world.people.values().forEach(this::person);
            case STACK -> world.stacks.all().forEach(this::stack);
            case ALBUM -> world.albums.values().forEach(this::album);
            case ALBUM_USER -> world.albums.values().forEach(this::albumUsers);
            case ALBUM_ASSET -> world.albums.values().forEach(this::albumAssets);
            case MEMORY -> world.memories.values().forEach(this::memory);
            case MEMORY_ASSET -> world.memories.values().forEach(this::memoryAssets);
        }
        return entries;
    }

    private void add(UUID first, User owner, Map<String, @Nullable Object> data) {
        add(first.toString(), first, null, owner, Json.bytes(data), Json.bytes(data), Set.of(owner.id));
    }

    private void add(
            String key, UUID first, @Nullable UUID second, User owner, byte[] own, byte[] foreign, Set<UUID> audience) {
        entries.add(new Entry(key, first, second, owner.id, own, foreign, audience, null));
    }

    private void pair(UUID first, UUID second, User owner, Map<String, @Nullable Object> data, Set<UUID> audience) {
        byte[] bytes = Json.bytes(data);
        add(first + "|" + second, first, second, owner, bytes, bytes, audience);
    }

    private void user(User user) {
        byte[] shown = Json.bytes(SyncJson.user(user));
        add(user.id.toString(), user.id, null, user, Json.bytes(SyncJson.authUser(user)), shown, Set.of());
    }

    private void settings(User user) {
        if (!user.preferences.isEmpty()) {
            setting(user, "preferences", user.preferences);
        }
        if (user.onboarded) {
            setting(user, "onboarding", Json.object("isOnboarded", true));
        }
    }

    private void setting(User user, String key, Map<String, @Nullable Object> value) {
        Map<String, @Nullable Object> data = Json.object("userId", user.id);
        data.put("key", key);
        data.put("value", value);
        byte[] bytes = Json.bytes(data);
        add(user.id + "|" + key, user.id, null, user, bytes, bytes, Set.of(user.id));
    }

    private void partner(Partner partner) {
        Map<String, @Nullable Object> data = Json.object("sharedById", partner.sharedBy.id);
        data.put("sharedWithId", partner.sharedWith.id);
        data.put("inTimeline", partner.inTimeline);
        pair(
                partner.sharedBy.id,
                partner.sharedWith.id,
                partner.sharedBy,
                data,
                Set.of(partner.sharedBy.id, partner.sharedWith.id));
    }

    private void asset(Asset asset) {
        byte[] own = Json.bytes(json.asset(asset, asset.favorite));
        byte[] foreign = asset.favorite ? Json.bytes(json.asset(asset, false)) : own;
        // a row that was written is sent again, even if it is unchanged
        entries.add(new Entry(
                asset.id.toString(),
                asset.id,
                null,
                asset.owner.id,
                own,
                foreign,
                Set.of(asset.owner.id),
                asset.updatedAt));
    }

    private void exif(Asset asset) {
        if (asset.exif != null) {
            byte[] bytes = Json.bytes(SyncJson.exif(asset, asset.exif));
            entries.add(new Entry(
                    asset.id.toString(),
                    asset.id,
                    null,
                    asset.owner.id,
                    bytes,
                    bytes,
                    Set.of(asset.owner.id),
                    asset.exifReadAt));
        }
    }

    private void metadata(Asset asset) {
        asset.metadata.forEach((key, item) -> {
            Map<String, @Nullable Object> data = Json.object("assetId", asset.id);
            data.put("key", key);
            data.put("value", item.value());
            byte[] bytes = Json.bytes(data);
            add(asset.id + "|" + key, asset.id, null, asset.owner, bytes, bytes, Set.of(asset.owner.id));
        });
    }

    private void edits(Asset asset) {
        for (int i = 0; i < asset.edits.size(); i++) {
            Asset.Edit edit = asset.edits.get(i);
            byte[] bytes = Json.bytes(SyncJson.edit(asset, edit, i));
            add(edit.id().toString(), edit.id(), asset.id, asset.owner, bytes, bytes, Set.of(asset.owner.id));
        }
    }

    /** Version 2 also sends faces in the older form. */
    private void face(Person.Face face) {
        User owner = face.asset().owner;
        add(
                face.id().toString(),
                face.id(),
                face.asset().id,
                owner,
                Json.bytes(SyncJson.face(face, true)),
                Json.bytes(SyncJson.face(face, false)),
                Set.of(owner.id));
    }

    private void person(Person person) {
        add(person.id, person.owner, SyncJson.person(person));
    }

    private void stack(Stack stack) {
        add(stack.id, stack.owner, SyncJson.stack(stack));
    }

    /** Version 3 also sends albums in the older form. */
    private void album(Album album) {
        add(
                album.id.toString(),
                album.id,
                null,
                album.owner,
                Json.bytes(SyncJson.album(album, true)),
                Json.bytes(SyncJson.album(album, false)),
                audience(album));
    }

    /** {@return whom an album concerns} */
    static Set<UUID> audience(Album album) {
        Set<UUID> users = new LinkedHashSet<>();
        users.add(album.owner.id);
        album.users.keySet().forEach(user -> users.add(user.id));
        return users;
    }

    private void albumUsers(Album album) {
        if (world.three()) {
            albumUser(album, album.owner, "owner");
        }
        album.users.forEach((user, role) -> albumUser(album, user, role));
    }

    private void albumUser(Album album, User user, String role) {
        Map<String, @Nullable Object> data = Json.object("albumId", album.id);
        data.put("userId", user.id);
        data.put("role", role);
        pair(album.id, user.id, album.owner, data, Set.of());
    }

    private void albumAssets(Album album) {
        for (Asset asset : album.assets) {
            Map<String, @Nullable Object> data = Json.object("assetId", asset.id);
            data.put("albumId", album.id);
            pair(album.id, asset.id, album.owner, data, Set.of());
        }
    }

    private void memory(Memory memory) {
        add(memory.id, memory.owner, SyncJson.memory(memory));
    }

    private void memoryAssets(Memory memory) {
        for (Asset asset : memory.assets) {
            Map<String, @Nullable Object> data = Json.object("memoryId", memory.id);
            data.put("assetId", asset.id);
            pair(memory.id, asset.id, memory.owner, data, Set.of(memory.owner.id));
        }
    }
}
