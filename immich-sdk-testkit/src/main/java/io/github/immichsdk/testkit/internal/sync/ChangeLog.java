package io.github.immichsdk.testkit.internal.sync;

import io.github.immichsdk.testkit.internal.state.Entity;
import io.github.immichsdk.testkit.internal.state.Removal;
import io.github.immichsdk.testkit.internal.state.ServerState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What changed, and in which order. It compares the world with what it saw before, whenever someone asks for the stream; what
 * is gone the world itself notes, since a row that came and went in between leaves no other trace. Used under the world's lock.
 */
final class ChangeLog {

    private final ServerState world;
    private final UpdateIds ids = new UpdateIds(7);
    private final Map<Entity, Map<String, Row>> rows = new EnumMap<>(Entity.class);
    private final Map<Entity, List<Deletion>> gone = new EnumMap<>(Entity.class);
    private long seen = -1;

    ChangeLog(ServerState world) {
        this.world = world;
        for (Entity entity : Entity.values()) {
            rows.put(entity, new LinkedHashMap<>());
            gone.put(entity, new ArrayList<>());
        }
    }

    /** {@return the rows of a kind} */
    Collection<Row> rows(Entity entity) {
        return of(rows, entity).values();
    }

    /** {@return the row of a kind with that key, or null} */
    @Nullable
    Row row(Entity entity, String key) {
        return of(rows, entity).get(key);
    }

    /** {@return what is gone of a kind, in order} */
    List<Deletion> gone(Entity entity) {
        return of(gone, entity);
    }

    /** {@return a new id, greater than all before it} */
    String nextId() {
        return ids.next(world.now());
    }

    /** Looks at the world. */
    void observe() {
        long changes = world.changeCount();
        if (changes == seen) {
            return;
        }
        seen = changes;
        world.takeRemovals().forEach(this::note);
        Snapshot snapshot = new Snapshot(world);
        for (Entity entity : Entity.values()) {
            compare(entity, snapshot);
        }
    }

    private void note(Removal removal) {
        String key = removal.second() == null ? removal.first().toString() : removal.first() + "|" + removal.second();
        of(rows, removal.entity()).remove(key);
        add(removal.entity(), removal.first(), removal.second(), null, Set.copyOf(removal.audience()));
        if (removal.entity() == Entity.ALBUM_USER && removal.second() != null) {
            // for the one who is out, the album is gone
            add(Entity.ALBUM, removal.first(), null, null, Set.of(removal.second()));
        }
    }

    private void add(Entity entity, UUID first, @Nullable UUID second, @Nullable String word, Set<UUID> audience) {
        of(gone, entity).add(new Deletion(nextId(), first, second, word, audience));
    }

    private void compare(Entity entity, Snapshot snapshot) {
        Map<String, Row> known = of(rows, entity);
        Map<String, Row> now = new LinkedHashMap<>();
        for (Snapshot.Entry entry : snapshot.of(entity)) {
            Row row = known.get(entry.key());
            if (row == null) {
                row = new Row(
                        entry.key(),
                        entry.first(),
                        entry.second(),
                        entry.owner(),
                        nextId(),
                        entry.json(),
                        entry.foreign());
            } else if (!Arrays.equals(row.json, entry.json())
                    || !Arrays.equals(row.foreignJson, entry.foreign())
                    || !Objects.equals(row.touched, entry.touched())) {
                row.updateId = nextId();
                row.json = entry.json();
                row.foreignJson = entry.foreign();
            }
            row.touched = entry.touched();
            row.audience = entry.audience();
            now.put(row.key, row);
        }
        known.values().stream()
                .filter(row -> !now.containsKey(row.key) && isTold(entity, row))
                .forEach(row -> {
                    String word = row.key.substring(row.key.indexOf('|') + 1);
                    add(entity, row.first, row.second, word, row.audience);
                });
        rows.put(entity, now);
    }

    /** Rows that are deleted with their asset, album or memory are not sent. */
    private boolean isTold(Entity entity, Row row) {
        return switch (entity) {
            case EXIF -> false;
            case EDIT, FACE -> row.second != null && world.assets.get(row.second) != null;
            case METADATA -> world.assets.get(row.first) != null;
            case ALBUM_USER, ALBUM_ASSET -> world.albums.containsKey(row.first);
            case MEMORY_ASSET -> world.memories.containsKey(row.first);
            default -> true;
        };
    }

    private static <T> T of(Map<Entity, T> map, Entity entity) {
        T found = map.get(entity);
        if (found == null) {
            throw new IllegalStateException("Nothing is kept of " + entity);
        }
        return found;
    }
}
