package io.github.immichsdk.stacking;

import io.github.immichsdk.internal.text.Amounts;
import io.github.immichsdk.stacks.StackIds;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All stacks of a library, for lookup by any member, not only the primary. A snapshot; immutable. */
public final class StackIndex {

    /** Where the stacks were read from. */
    public enum Source {
        /** The server's list of stacks, read in one request. */
        LIST,
        /** The sync stream, which a session may read. */
        SYNC,
        /** Single assets, since the server could not return the list. */
        ASSETS
    }

    private final Map<String, StackIds> byId = new LinkedHashMap<>();
    private final Map<String, StackIds> byAsset = new HashMap<>();
    private final Source source;
    private final List<String> unread;

    StackIndex(Collection<StackIds> stacks, Source source, List<String> unread) {
        this.source = source;
        this.unread = List.copyOf(unread);
        for (StackIds stack : stacks) {
            byId.put(stack.id(), stack);
            byAsset.put(stack.primaryAssetId(), stack);
            stack.assetIds().forEach(asset -> byAsset.put(asset, stack));
        }
    }

    /**
     * Looks up the stack that an asset is in.
     *
     * @param assetId the asset's ID
     * @return its stack; empty if it is in none
     */
    public Optional<StackIds> stackOf(String assetId) {
        return Optional.ofNullable(byAsset.get(assetId));
    }

    /** {@return all stacks} */
    public Collection<StackIds> stacks() {
        return List.copyOf(byId.values());
    }

    /** {@return the number of stacks} */
    public int size() {
        return byId.size();
    }

    /** {@return where the stacks were read from} */
    public Source source() {
        return source;
    }

    /** {@return whether everything could be read} */
    public boolean complete() {
        return unread.isEmpty();
    }

    /** {@return the IDs of assets whose stack could not be read; empty if everything could} */
    public List<String> unread() {
        return unread;
    }

    /**
     * Excludes some stacks, such as those that were deleted meanwhile.
     *
     * @param ids the IDs of the stacks
     * @return a smaller index
     */
    public StackIndex without(Collection<String> ids) {
        Map<String, StackIds> remaining = new LinkedHashMap<>(byId);
        remaining.keySet().removeAll(List.copyOf(ids));
        return new StackIndex(remaining.values(), source, unread);
    }

    /** {@return one line: how many stacks, from where, and what is missing} */
    @Override
    public String toString() {
        return Amounts.count(size(), "stack") + " from " + source
                + (complete() ? "" : ", " + Amounts.count(unread.size(), "asset") + " unread");
    }
}
