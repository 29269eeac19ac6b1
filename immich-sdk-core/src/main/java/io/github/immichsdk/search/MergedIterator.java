package io.github.immichsdk.search;

import io.github.immichsdk.assets.Asset;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Merges listings of assets, each in order of capture time, into one in that order, without repeats. Remembers only the IDs
 * of the current capture time: an asset that moves from one listing to the other meanwhile comes again there or never. Not
 * thread-safe.
 */
final class MergedIterator implements Iterator<Asset> {

    private record Head(Asset asset, int listing) {}

    private final List<Iterator<Asset>> listings;
    private final PriorityQueue<Head> heads;
    private final Set<String> seen = new HashSet<>();
    private @Nullable Instant time;
    private int behind = -1;
    private boolean begun;

    MergedIterator(List<Iterator<Asset>> listings, boolean ascending) {
        this.listings = listings;
        Comparator<Head> byTime = Comparator.comparing(head -> head.asset().fileCreatedAt());
        this.heads = new PriorityQueue<>((ascending ? byTime : byTime.reversed()).thenComparingInt(Head::listing));
    }

    @Override
    public boolean hasNext() {
        if (!begun) {
            begun = true;
            for (int i = 0; i < listings.size(); i++) {
                pull(i);
            }
        }
        if (behind >= 0) {
            pull(behind);
            behind = -1;
        }
        for (Head head = heads.peek(); head != null && seen(head.asset()); head = heads.peek()) {
            heads.remove();
            pull(head.listing());
        }
        return !heads.isEmpty();
    }

    @Override
    public Asset next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Head head = heads.remove();
        // its listing continues only when the next asset is read, since that may cost a request
        behind = head.listing();
        Asset asset = head.asset();
        if (!asset.fileCreatedAt().equals(time)) {
            time = asset.fileCreatedAt();
            seen.clear();
        }
        seen.add(asset.id());
        return asset;
    }

    private boolean seen(Asset asset) {
        return asset.fileCreatedAt().equals(time) && seen.contains(asset.id());
    }

    private void pull(int listing) {
        Iterator<Asset> assets = listings.get(listing);
        if (assets.hasNext()) {
            heads.add(new Head(assets.next(), listing));
        }
    }
}
