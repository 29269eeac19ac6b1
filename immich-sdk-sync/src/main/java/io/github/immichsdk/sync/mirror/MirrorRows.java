package io.github.immichsdk.sync.mirror;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a mirror in one transaction, and the effects of changes that the server does not report.
 *
 * <p>The server reports that a partner or an album is gone, but not the rows that were visible through it. Only when the stream
 * is complete is it known which of them are not visible in another way: if an album is unshared and shared again, its assets
 * arrive <em>before</em> the deletion of the album. So rows in doubt are noted in the store, and checked at the end.
 */
final class MirrorRows {

    private static final List<MirrorTable> OF_AN_ASSET = List.of(
            MirrorTable.ASSET_METADATA,
            MirrorTable.ASSET_EDIT,
            MirrorTable.ASSET_OCR,
            MirrorTable.ASSET_FACE,
            MirrorTable.ALBUM_ASSET,
            MirrorTable.MEMORY_ASSET);
    private static final String ASSET = "asset|";
    private static final String OWNER = "owner|";

    private final MirrorTransaction store;
    private final String userId;
    private final MirrorCounter counter;

    MirrorRows(MirrorTransaction store, String userId, MirrorCounter counter) {
        this.store = store;
        this.userId = userId;
        this.counter = counter;
    }

    void upsert(MirrorTable table, String key, Map<String, @Nullable Object> row) {
        store.upsert(table, key, row);
        counter.upserted();
    }

    /** Removes a row that the server reported as deleted, and the rows that belong to it. */
    void delete(MirrorTable table, String key) {
        deleteRow(table, key);
        switch (table) {
            case USER -> userDeleted(key);
            case PARTNER -> partnerDeleted(key);
            case ASSET -> purgeRowsOfAsset(key);
            case ALBUM -> albumDeleted(key);
            case ALBUM_ASSET -> doubtAsset(secondPart(key));
            case MEMORY -> memoryDeleted(key);
            default -> {}
        }
    }

    /** Removes all rows of a table that belong to an asset. */
    void deleteAllOfAsset(MirrorTable table, String asset) {
        store.keys(table, "assetId", asset).forEach(row -> deleteRow(table, row));
    }

    private void deleteRow(MirrorTable table, String key) {
        store.delete(table, key);
        counter.deleted();
    }

    private void userDeleted(String user) {
        store.keys(MirrorTable.ASSET, "ownerId", user).forEach(this::purgeAsset);
        store.keys(MirrorTable.STACK, "ownerId", user).forEach(stack -> purge(MirrorTable.STACK, stack));
        store.keys(MirrorTable.ALBUM_USER, "userId", user).forEach(row -> purge(MirrorTable.ALBUM_USER, row));
    }

    private void partnerDeleted(String key) {
        String owner = key.substring(0, key.indexOf('|'));
        if (!owner.equals(userId)) {
            doubt(OWNER + owner);
        }
    }

    private void albumDeleted(String album) {
        store.keys(MirrorTable.ALBUM_USER, "albumId", album).forEach(row -> purge(MirrorTable.ALBUM_USER, row));
        for (String row : store.keys(MirrorTable.ALBUM_ASSET, "albumId", album)) {
            purge(MirrorTable.ALBUM_ASSET, row);
            doubtAsset(secondPart(row));
        }
    }

    private void memoryDeleted(String memory) {
        store.keys(MirrorTable.MEMORY_ASSET, "memoryId", memory).forEach(row -> purge(MirrorTable.MEMORY_ASSET, row));
    }

    private static String secondPart(String key) {
        return key.substring(key.indexOf('|') + 1);
    }

    /** Removes rows that are no longer visible. */
    void settleDoubts() {
        for (String doubt : store.keys(MirrorTable.DOUBT)) {
            if (doubt.startsWith(ASSET)) {
                settle(doubt.substring(ASSET.length()));
            } else {
                String owner = doubt.substring(OWNER.length());
                store.keys(MirrorTable.ASSET, "ownerId", owner).forEach(this::settle);
                if (!shares(owner)) {
                    store.keys(MirrorTable.STACK, "ownerId", owner).forEach(stack -> purge(MirrorTable.STACK, stack));
                }
            }
            store.delete(MirrorTable.DOUBT, doubt);
        }
    }

    private void settle(String asset) {
        Map<String, @Nullable Object> row = store.row(MirrorTable.ASSET, asset);
        if (row == null || userId.equals(row.get("ownerId")) || shares(row.get("ownerId"))) {
            return;
        }
        if (store.keys(MirrorTable.ALBUM_ASSET, "assetId", asset).isEmpty()) {
            purgeAsset(asset);
        }
    }

    private boolean shares(@Nullable Object owner) {
        return store.row(MirrorTable.PARTNER, owner + "|" + userId) != null;
    }

    private void doubtAsset(String asset) {
        Map<String, @Nullable Object> row = store.row(MirrorTable.ASSET, asset);
        if (row == null || !userId.equals(row.get("ownerId"))) {
            doubt(ASSET + asset);
        }
    }

    private void doubt(String key) {
        store.upsert(MirrorTable.DOUBT, key, Map.of());
    }

    private void purgeAsset(String asset) {
        purge(MirrorTable.ASSET, asset);
        purgeRowsOfAsset(asset);
    }

    private void purgeRowsOfAsset(String asset) {
        if (store.row(MirrorTable.ASSET_EXIF, asset) != null) {
            purge(MirrorTable.ASSET_EXIF, asset);
        }
        for (MirrorTable table : OF_AN_ASSET) {
            store.keys(table, "assetId", asset).forEach(row -> purge(table, row));
        }
    }

    private void purge(MirrorTable table, String key) {
        store.delete(table, key);
        counter.purged();
    }
}
