package io.github.immichsdk.tags;

import io.github.immichsdk.api.ItemResults;
import io.github.immichsdk.api.Operations;
import io.github.immichsdk.errors.ImmichException;
import io.github.immichsdk.internal.call.AssetMembers;
import io.github.immichsdk.internal.call.Batches;
import io.github.immichsdk.internal.call.Call;
import io.github.immichsdk.internal.call.CallExecutor;
import io.github.immichsdk.internal.call.DryRun;
import io.github.immichsdk.internal.call.Ids;
import io.github.immichsdk.internal.call.InternalAccess;
import io.github.immichsdk.internal.call.LostResponse;
import io.github.immichsdk.internal.checks.TextChecks;
import io.github.immichsdk.internal.json.JsonShapeException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Creates, finds, changes and deletes the caller's tags, and assigns them to assets. Thread-safe.
 *
 * <pre>{@code
 * Tag norway = immich.tags().findOrCreate("Trips/2026/Norway"); // creates the parents, too
 * ItemResults results = immich.tags().assign(norway.id(), ids);
 * System.out.println(results); // 412 done, 3 unchanged, 2 no_permission
 * results.failed().forEach(System.out::println); // each with its reason
 * }</pre>
 *
 * <p>Each method costs one request, or one for each 1000 paths or assets, and throws
 * {@link io.github.immichsdk.errors.ImmichNotFoundException} if a tag does not exist or is not the caller's, and
 * {@link io.github.immichsdk.errors.ImmichBatchException} if one of several requests failed. Servers fail with 500 if two writes
 * concern one tag at once, so a client sends its tag writes one at a time. A search by tag may miss assets for about a second
 * after they are tagged.
 */
public final class Tags {

    static {
        InternalAccess.makes(Tags.class, Tags::new);
    }

    private static final String TURNS = "tags";

    private record Count(long count) {}

    private final CallExecutor calls;
    private final AssetMembers members;

    private Tags(CallExecutor calls) {
        this.calls = calls;
        this.members = new AssetMembers(calls, TURNS, Ids.Request::new);
    }

    /**
     * {@return all tags, of all levels; needs {@code tag.read}}
     *
     * @see io.github.immichsdk.api.Operations#GET_ALL_TAGS
     */
    public List<Tag> list() {
        return calls.execute(Call.list(Operations.GET_ALL_TAGS, Tag.class));
    }

    /**
     * {@return the tag of an ID; needs {@code tag.read}}
     *
     * @param id the tag's ID
     * @see io.github.immichsdk.api.Operations#GET_TAG_BY_ID
     */
    public Tag get(String id) {
        return calls.execute(Call.<Tag>to(Operations.GET_TAG_BY_ID).id("id", id).object(Tag.class));
    }

    /**
     * Finds a tag by its path, without creating it. Costs one request, whose response contains all tags; needs
     * {@code tag.read}.
     *
     * @param path the path, such as {@code Trips/2026/Norway}, case-sensitive; leading, trailing and double slashes are ignored
     * @return the tag; empty if there is none of that path
     * @throws IllegalArgumentException if the path contains no name; no request is sent
     * @see io.github.immichsdk.api.Operations#GET_ALL_TAGS
     */
    public Optional<Tag> find(String path) {
        String value = checked(Objects.requireNonNull(path, "path"));
        return list().stream().filter(tag -> tag.value().equals(value)).findFirst();
    }

    /**
     * Creates a tag. Never retried after a lost response: {@link #findOrCreate(String)} is safe to repeat. Needs
     * {@code tag.create}.
     *
     * @param tag the tag to create
     * @return the tag
     * @throws io.github.immichsdk.errors.ImmichStatusException with status 400 if a tag of that path exists
     * @see io.github.immichsdk.api.Operations#CREATE_TAG
     */
    public Tag create(NewTag tag) {
        Objects.requireNonNull(tag, "tag");
        try {
            return inTurn(Call.<Tag>to(Operations.CREATE_TAG)
                    .json(tag)
                    .object(Tag.class)
                    .computed("value", () -> path(tag)));
        } catch (ImmichException e) {
            throw LostResponse.advised(e, "The tag may exist now: look with list(), or call findOrCreate");
        }
    }

    /**
     * {@return the tag of a path such as {@code Trips/2026/Norway}, like {@link #findOrCreate(Collection)}} Needs
     * {@code tag.create}.
     *
     * @param path the path
     * @see io.github.immichsdk.api.Operations#UPSERT_TAGS
     */
    public Tag findOrCreate(String path) {
        return findOrCreate(List.of(Objects.requireNonNull(path, "path"))).get(0);
    }

    /**
     * Returns the tags of paths; creates those that do not exist, with their parents. Safe to repeat. Needs {@code tag.create}.
     *
     * @param paths the paths; leading, trailing and double slashes are ignored, spaces are not
     * @return the tag of the last name of each different path, in the order of the paths
     * @throws IllegalArgumentException if a path contains no name; no request is sent
     * @see io.github.immichsdk.api.Operations#UPSERT_TAGS
     */
    public List<Tag> findOrCreate(Collection<String> paths) {
        Objects.requireNonNull(paths, "paths");
        List<String> different = paths.stream().map(Tags::checked).distinct().toList();
        return Batches.gather(
                different,
                batch -> inTurn(Call.<List<Tag>>to(Operations.UPSERT_TAGS)
                        .json(Map.of("tags", batch))
                        .reading(in -> ordered(batch, in.array(Tag.class)))
                        .inDryRun(() -> batch.stream().map(this::found).toList())));
    }

    /**
     * Changes a tag. Needs {@code tag.update}; an empty change only reads the tag, which needs {@code tag.read}.
     *
     * @param id the tag's ID
     * @param change what to change
     * @return the changed tag
     * @see io.github.immichsdk.api.Operations#UPDATE_TAG
     */
    public Tag update(String id, TagChange change) {
        Objects.requireNonNull(change, "change");
        if (!change.color().isSent()) {
            return get(id); // the server fails with 500
        }
        return inTurn(
                Call.<Tag>to(Operations.UPDATE_TAG).id("id", id).json(change).object(Tag.class));
    }

    /**
     * Deletes a tag and all tags below it; the assets stay. Needs {@code tag.delete}.
     *
     * <p>Servers write tags into sidecar files, and create a deleted tag again when they read such a file. To delete a tag
     * permanently, {@link #unassign} it from its assets, wait until the server's jobs are done, then delete it.
     *
     * @param id the tag's ID
     * @see io.github.immichsdk.api.Operations#DELETE_TAG
     */
    public void delete(String id) {
        inTurn(Call.<Void>to(Operations.DELETE_TAG).id("id", id));
    }

    /**
     * Assigns a tag to assets; retried after a lost response. Needs {@code tag.asset}.
     *
     * @param tagId the tag's ID
     * @param assetIds the assets' IDs
     * @return the result for each asset; {@code unchanged()} are those that had the tag before
     * @see io.github.immichsdk.api.Operations#TAG_ASSETS
     */
    public ItemResults assign(String tagId, Collection<String> assetIds) {
        return members.add(Operations.TAG_ASSETS, Ids.checked("tagId", tagId), Ids.all("assetIds", assetIds));
    }

    /**
     * Removes a tag from assets; retried after a lost response. Needs {@code tag.asset}.
     *
     * @param tagId the tag's ID
     * @param assetIds the assets' IDs
     * @return the result for each asset; {@code unchanged()} are those without the tag, of another user or not existing,
     *     which the server does not distinguish
     * @see io.github.immichsdk.api.Operations#UNTAG_ASSETS
     */
    public ItemResults unassign(String tagId, Collection<String> assetIds) {
        return members.remove(Operations.UNTAG_ASSETS, Ids.checked("tagId", tagId), Ids.all("assetIds", assetIds));
    }

    /**
     * Assigns several tags to assets. Needs {@code tag.asset}. The server skips tags and assets that do not exist, or that the
     * caller may not change, without reporting them: {@link #assign} does.
     *
     * @param tagIds the tags' IDs
     * @param assetIds the assets' IDs; if there is no tag or no asset, no request is sent
     * @return the number of new pairs of tag and asset; may be too low if a request was retried; a dry run counts all pairs
     * @see io.github.immichsdk.api.Operations#BULK_TAG_ASSETS
     */
    public long assignAll(Collection<String> tagIds, Collection<String> assetIds) {
        List<String> tags = Ids.distinct("tagIds", tagIds);
        List<String> assets = Ids.distinct("assetIds", assetIds);
        List<Long> counts = Batches.gather(
                tags.isEmpty() ? List.of() : assets,
                batch -> List.of(inTurn(Call.<Long>to(Operations.BULK_TAG_ASSETS)
                        .json(Map.of("tagIds", tags, "assetIds", batch))
                        .object(Count.class, Count::count)
                        .inDryRun(() -> (long) tags.size() * batch.size()))));
        return counts.stream().mapToLong(Long::longValue).sum();
    }

    private <T> T inTurn(Call<T> call) {
        return calls.executeInTurn(TURNS, call);
    }

    private static String checked(String path) {
        Objects.requireNonNull(path, "paths: expected no null in the collection");
        String names =
                Arrays.stream(path.split("/")).filter(name -> !name.isEmpty()).collect(Collectors.joining("/"));
        if (names.isEmpty()) {
            throw new IllegalArgumentException(
                    "path: expected names such as Trips/2026, got " + TextChecks.quoted(path));
        }
        return names;
    }

    /** The server returns the tags in an order of its own. */
    private static List<Tag> ordered(List<String> paths, List<Tag> tags) {
        Map<String, Tag> byPath = tags.stream().collect(Collectors.toMap(Tag::value, Function.identity(), (a, b) -> a));
        if (!byPath.keySet().containsAll(paths)) {
            throw new JsonShapeException("$", "expected the tags " + paths + ", found " + byPath.keySet());
        }
        return paths.stream().map(byPath::get).toList();
    }

    /** A dry run knows only the tags that it made: reading those of the server needs another permission. */
    private Tag found(String path) {
        DryRun dry = Objects.requireNonNull(calls.dryRun());
        Map<String, String> fields = Map.of("name", path.substring(path.lastIndexOf('/') + 1), "value", path);
        Optional<Tag> made = dry.all(Tag.class).stream()
                .filter(tag -> tag.value().equals(path))
                .findFirst();
        return made.orElseGet(() -> dry.make(Tag.class, fields));
    }

    private String path(NewTag tag) {
        DryRun dry = Objects.requireNonNull(calls.dryRun());
        Tag parent = tag.parentId() == null ? null : dry.find(tag.parentId(), Tag.class);
        return parent == null ? tag.name() : parent.value() + "/" + tag.name();
    }
}
