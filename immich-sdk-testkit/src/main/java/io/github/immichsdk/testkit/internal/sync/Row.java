package io.github.immichsdk.testkit.internal.sync;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row as the stream sends it, and when it last changed. */
final class Row {

    final String key;
    /** Its id, or the first part of it: the album of a membership, say. */
    final UUID first;
    /** The other part of its id, or the asset that it belongs to. */
    final @Nullable UUID second;
    /** Whose it is. */
    final UUID owner;

    final String createId;
    String updateId;
    byte[] json;
    /** The same for those whose it is not, where that differs. */
    byte[] foreignJson;
    /** When it was last written, where that is known. */
    @Nullable
    Instant touched;

    /** Whom it concerns when it is gone. */
    Set<UUID> audience = Set.of();

    Row(String key, UUID first, @Nullable UUID second, UUID owner, String updateId, byte[] json, byte[] foreignJson) {
        this.key = key;
        this.first = first;
        this.second = second;
        this.owner = owner;
        this.createId = updateId;
        this.updateId = updateId;
        this.json = json;
        this.foreignJson = foreignJson;
    }
}
