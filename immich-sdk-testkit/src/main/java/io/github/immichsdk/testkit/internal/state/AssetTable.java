package io.github.immichsdk.testkit.internal.state;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All assets, found by id, by owner and checksum, and in the order they were taken. */
public final class AssetTable {
    private static final Comparator<Asset> NEWEST_FIRST = Comparator.comparing((Asset asset) -> asset.fileCreatedAt)
            .reversed()
            .thenComparing(asset -> -asset.sequence);

    private static final class Owned {
        final List<Asset> byTaken = new ArrayList<>();
        final Map<Checksum, Asset> byChecksum = new HashMap<>();
        boolean sorted = true;
    }

    private final Map<UUID, Asset> byId = new LinkedHashMap<>();
    private final Map<User, Owned> owned = new HashMap<>();

    /** {@return the asset with that id, or null} */
    public @Nullable Asset get(@Nullable UUID id) {
        return id == null ? null : byId.get(id);
    }

    /** {@return the owner's asset with these bytes, or null} */
    public @Nullable Asset withChecksum(User owner, Checksum checksum) {
        return of(owner).byChecksum.get(checksum);
    }

    /** {@return all assets} */
    public Collection<Asset> all() {
        return byId.values();
    }

    /** {@return the owner's assets, the latest first; the list changes with the table} */
    public List<Asset> newestFirst(User owner) {
        Owned rows = of(owner);
        if (!rows.sorted) {
            rows.byTaken.sort(NEWEST_FIRST);
            rows.sorted = true;
        }
        return rows.byTaken;
    }

    /** {@return assets of several owners, the latest first} */
    public List<Asset> newestFirst(Collection<User> owners) {
        if (owners.size() == 1) {
            return newestFirst(owners.iterator().next());
        }
        List<Asset> merged = new ArrayList<>();
        owners.forEach(owner -> merged.addAll(newestFirst(owner)));
        merged.sort(NEWEST_FIRST);
        return merged;
    }

    /** {@return these assets, the latest first} */
    public static List<Asset> sorted(Collection<Asset> assets) {
        List<Asset> sorted = new ArrayList<>(assets);
        sorted.sort(NEWEST_FIRST);
        return sorted;
    }

    /** Notes that a capture time changed. */
    public void takenChanged(Asset asset) {
        of(asset.owner).sorted = false;
    }

    /** Gives an asset other bytes. */
    void changeFile(Asset asset, Checksum checksum, Blob blob) {
        Map<Checksum, Asset> byChecksum = of(asset.owner).byChecksum;
        byChecksum.remove(asset.checksum, asset);
        asset.checksum = checksum;
        asset.blob = blob;
        byChecksum.put(checksum, asset);
    }

    void add(Asset asset) {
        byId.put(asset.id, asset);
        Owned rows = of(asset.owner);
        rows.byTaken.add(asset);
        rows.byChecksum.put(asset.checksum, asset);
        rows.sorted = false;
    }

    void remove(Collection<Asset> assets) {
        Map<User, List<Asset>> gone = new HashMap<>();
        for (Asset asset : assets) {
            byId.remove(asset.id);
            of(asset.owner).byChecksum.remove(asset.checksum, asset);
            gone.computeIfAbsent(asset.owner, unused -> new ArrayList<>()).add(asset);
        }
        gone.forEach((owner, rows) -> {
            if (rows.size() == 1) {
                of(owner).byTaken.remove(rows.get(0));
            } else {
                of(owner).byTaken.removeAll(new HashSet<>(rows));
            }
        });
    }

    private Owned of(User owner) {
        return owned.computeIfAbsent(owner, unused -> new Owned());
    }
}
