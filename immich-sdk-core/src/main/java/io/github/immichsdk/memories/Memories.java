package io.github.immichsdk.memories;

import io.github.immichsdk.api.Feature;
import io.github.immichsdk.api.ItemResults;
import io.github.immichsdk.api.Operations;
import io.github.immichsdk.api.ServerVersion;
import io.github.immichsdk.errors.ImmichException;
import io.github.immichsdk.internal.call.AssetMembers;
import io.github.immichsdk.internal.call.Call;
import io.github.immichsdk.internal.call.CallExecutor;
import io.github.immichsdk.internal.call.Features;
import io.github.immichsdk.internal.call.Ids;
import io.github.immichsdk.internal.call.InternalAccess;
import io.github.immichsdk.internal.call.LostResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * Lists, creates, changes and deletes the caller's memories. Thread-safe.
 *
 * <pre>{@code
 * for (Memory memory : immich.memories().list(MemoryQuery.all().shownOn(LocalDate.now()))) {
 *     System.out.println(memory.data().year() + ": " + memory.assets().size() + " photos");
 * }
 * }</pre>
 *
 * <p>Each method costs one request unless it says otherwise, and throws
 * {@link io.github.immichsdk.errors.ImmichNotFoundException} if a memory does not exist or is not the caller's. Servers fail
 * with 500 if two writes concern one memory at once, so a client sends its writes about memories one at a time.
 */
public final class Memories {

    static {
        InternalAccess.makes(Memories.class, Memories::new);
    }

    private record Total(long total) {}

    private static final String TURNS = "memories";

    private final CallExecutor calls;
    private final AssetMembers members;

    private Memories(CallExecutor calls) {
        this.calls = calls;
        this.members = new AssetMembers(calls, TURNS, Ids.Request::new);
    }

    /**
     * {@return all memories with visible assets, like {@link #list(MemoryQuery)}} Needs {@code memory.read}.
     *
     * @see io.github.immichsdk.api.Operations#SEARCH_MEMORIES
     */
    public List<Memory> list() {
        return list(MemoryQuery.all());
    }

    /**
     * Lists memories. Without those whose assets are all hidden, trashed or archived, which servers before 3.0 return. Needs
     * {@code memory.read}.
     *
     * @param query which memories
     * @return the memories
     * @see io.github.immichsdk.api.Operations#SEARCH_MEMORIES
     */
    public List<Memory> list(MemoryQuery query) {
        Objects.requireNonNull(query, "query");
        LocalDate day = query.day();
        Call<List<Memory>> call = Call.list(Operations.SEARCH_MEMORIES, Memory.class)
                .query("isSaved", query.isSaved())
                // 1.144 ignores the day, and before 3.0 it is a moment
                .query("for", day == null || calls.version().atLeast(ServerVersion.V3) ? day : day + "T00:00:00.000Z");
        return calls.execute(call).stream()
                .filter(memory -> !memory.assets().isEmpty() && (day == null || isShown(memory, day)))
                .toList();
    }

    private static boolean isShown(Memory memory, LocalDate day) {
        Instant start = day.atStartOfDay().toInstant(ZoneOffset.UTC);
        Instant end = day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        Instant from = memory.showAt();
        Instant to = memory.hideAt();
        return (from == null || from.isBefore(end)) && (to == null || !to.isBefore(start));
    }

    /**
     * {@return the number of memories, including those that {@link #list()} leaves out; needs {@code memory.statistics}}
     *
     * @see io.github.immichsdk.api.Operations#MEMORIES_STATISTICS
     */
    public long count() {
        return calls.execute(Call.<Long>to(Operations.MEMORIES_STATISTICS).object(Total.class, Total::total));
    }

    /**
     * {@return the memory of an ID; needs {@code memory.read}}
     *
     * @param id the memory's ID
     * @see io.github.immichsdk.api.Operations#GET_MEMORY
     */
    public Memory get(String id) {
        return calls.execute(Call.<Memory>to(Operations.GET_MEMORY).id("id", id).object(Memory.class));
    }

    /**
     * Creates a memory. Never retried after a lost response, since that would create a second one. Needs
     * {@code memory.create}.
     *
     * @param memory the memory to create
     * @return the memory, with the assets that the caller owns or may share
     * @see io.github.immichsdk.api.Operations#CREATE_MEMORY
     */
    public Memory create(NewMemory memory) {
        Objects.requireNonNull(memory, "memory");
        if (memory.shown() != null) {
            Features.refuseUnless(Feature.MEMORY_SHOWN_BETWEEN, Operations.CREATE_MEMORY, calls.version());
        }
        try {
            return inTurn(Call.<Memory>to(Operations.CREATE_MEMORY).json(memory).object(Memory.class));
        } catch (ImmichException e) {
            throw LostResponse.advised(e, "The memory may exist now: look with list()");
        }
    }

    /**
     * Changes a memory. Needs {@code memory.update}; an empty change only reads the memory, which needs {@code memory.read}.
     *
     * @param id the memory's ID
     * @param change what to change
     * @return the changed memory
     * @see io.github.immichsdk.api.Operations#UPDATE_MEMORY
     */
    public Memory update(String id, MemoryChange change) {
        Objects.requireNonNull(change, "change");
        return change.isEmpty() // servers fail with 500
                ? get(id)
                : inTurn(Call.<Memory>to(Operations.UPDATE_MEMORY)
                        .id("id", id)
                        .json(change)
                        .object(Memory.class));
    }

    /**
     * Deletes a memory for good; its assets stay. Needs {@code memory.delete}.
     *
     * @param id the memory's ID
     * @see io.github.immichsdk.api.Operations#DELETE_MEMORY
     */
    public void delete(String id) {
        inTurn(Call.<Void>to(Operations.DELETE_MEMORY).id("id", id));
    }

    /**
     * Adds assets to a memory; retried after a lost response. Costs one request for each 1,000 assets. Needs
     * {@code memoryAsset.create}.
     *
     * @param id the memory's ID
     * @param assetIds the assets' IDs
     * @return the result for each asset; {@code unchanged()} are those that it had before
     * @see io.github.immichsdk.api.Operations#ADD_MEMORY_ASSETS
     */
    public ItemResults addAssets(String id, Collection<String> assetIds) {
        return members.add(Operations.ADD_MEMORY_ASSETS, Ids.checked("id", id), Ids.all("assetIds", assetIds));
    }

    /**
     * Removes assets from a memory; retried after a lost response. Costs one request for each 1,000 assets. Needs
     * {@code memoryAsset.delete}.
     *
     * @param id the memory's ID
     * @param assetIds the assets' IDs
     * @return the result for each asset; {@code unchanged()} are those that it did not have
     * @see io.github.immichsdk.api.Operations#REMOVE_MEMORY_ASSETS
     */
    public ItemResults removeAssets(String id, Collection<String> assetIds) {
        return members.remove(Operations.REMOVE_MEMORY_ASSETS, Ids.checked("id", id), Ids.all("assetIds", assetIds));
    }

    private <T> T inTurn(Call<T> call) {
        return calls.executeInTurn(TURNS, call);
    }
}
