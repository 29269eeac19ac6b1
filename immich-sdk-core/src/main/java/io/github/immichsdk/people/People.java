package io.github.immichsdk.people;

import io.github.immichsdk.api.ItemOutcome;
import io.github.immichsdk.api.ItemResult;
import io.github.immichsdk.api.ItemResults;
import io.github.immichsdk.api.Operations;
import io.github.immichsdk.errors.ImmichException;
import io.github.immichsdk.errors.ImmichNotFoundException;
import io.github.immichsdk.internal.call.BulkCall;
import io.github.immichsdk.internal.call.Call;
import io.github.immichsdk.internal.call.CallExecutor;
import io.github.immichsdk.internal.call.DryRun;
import io.github.immichsdk.internal.call.Ids;
import io.github.immichsdk.internal.call.InternalAccess;
import io.github.immichsdk.internal.call.LostResponse;
import io.github.immichsdk.internal.call.ResponseReader;
import io.github.immichsdk.internal.checks.TextChecks;
import io.github.immichsdk.internal.json.JsonShapeException;
import io.github.immichsdk.internal.json.RecordWriter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Lists, finds, creates, changes, merges and deletes the caller's people. Thread-safe.
 *
 * <pre>{@code
 * Person ann = immich.people().find("Ann").get(0);
 * System.out.println(immich.people().assetCount(ann.id())); // 412
 * try (Stream<Asset> found = immich.search().stream(AssetQuery.all().people(ann.id()))) {
 *     found.forEach(asset -> System.out.println(asset.originalFileName()));
 * }
 * }</pre>
 *
 * <p>Each method costs one request unless it says otherwise, and throws {@link ImmichNotFoundException} if a person does not
 * exist or is not the caller's.
 */
public final class People {

    static {
        InternalAccess.makes(People.class, People::new);
    }

    private static final int PAGE = 1000;

    private record Count(long assets) {}

    private record ListPage(List<Person> people, @Nullable Boolean hasNextPage, int total, int hidden) {}

    private record Changes(List<Map<String, @Nullable Object>> people) {}

    private final CallExecutor calls;

    private People(CallExecutor calls) {
        this.calls = calls;
    }

    /**
     * {@return all people that are not hidden, like {@link #list(PeopleQuery)}} Needs {@code person.read}.
     *
     * @see io.github.immichsdk.api.Operations#GET_ALL_PEOPLE
     */
    public List<Person> list() {
        return list(PeopleQuery.all());
    }

    /**
     * Lists people. The server leaves out people without any face, and people without a name that have few faces (3 by
     * default; from 3.0 on a preference of the user). {@link #find} also finds the former. Costs one request for each 1,000
     * people; if people change meanwhile, later pages can miss some. Needs {@code person.read}.
     *
     * @param query which people
     * @return the people: favorites first, then by name
     * @see io.github.immichsdk.api.Operations#GET_ALL_PEOPLE
     */
    public List<Person> list(PeopleQuery query) {
        Objects.requireNonNull(query, "query");
        Map<String, Person> all = new LinkedHashMap<>();
        boolean last = false;
        for (int page = 1; !last; page++) {
            ListPage found = page(query, page);
            found.people().forEach(person -> all.put(person.id(), person));
            last = !Boolean.TRUE.equals(found.hasNextPage());
        }
        DryRun dry = calls.dryRun();
        List<Person> people = List.copyOf(all.values());
        return dry == null ? people : dry.over(people, Person.class);
    }

    /** A page can be empty without being the last one: the server removes people from it that it counts in the total. */
    private ListPage page(PeopleQuery query, int number) {
        return calls.execute(Call.<ListPage>to(Operations.GET_ALL_PEOPLE)
                .query("page", number)
                .query("size", PAGE)
                .query("withHidden", query.includesHidden())
                .query("closestPersonId", query.closestPersonId())
                .query("closestAssetId", query.closestAssetId())
                .reading(in -> {
                    ListPage page = in.object(ListPage.class);
                    if (Boolean.TRUE.equals(page.hasNextPage()) && (long) number * PAGE >= (long) page.total() + PAGE) {
                        throw JsonShapeException.wrong(
                                "$.hasNextPage", "false after the last of " + page.total(), true);
                    }
                    return page;
                }));
    }

    /**
     * Finds people by name, including hidden ones and those without faces. Needs {@code person.read}.
     *
     * @param name part of the name, in upper or lower case; not empty
     * @return the people whose name contains it
     * @see io.github.immichsdk.api.Operations#SEARCH_PERSON
     */
    public List<Person> find(String name) {
        return calls.execute(Call.<List<Person>>to(Operations.SEARCH_PERSON)
                .query("name", TextChecks.notEmpty("name", name))
                .query("withHidden", true)
                .reading(in -> in.array(Person.class)));
    }

    /**
     * {@return the person of an ID; needs {@code person.read}}
     *
     * @param id the person's ID
     * @see io.github.immichsdk.api.Operations#GET_PERSON
     */
    public Person get(String id) {
        return calls.execute(Call.<Person>to(Operations.GET_PERSON).id("id", id).object(Person.class));
    }

    /**
     * {@return the number of assets that show a person; needs {@code person.statistics}}
     *
     * @param id the person's ID
     * @see io.github.immichsdk.api.Operations#GET_PERSON_STATISTICS
     */
    public long assetCount(String id) {
        return calls.execute(
                Call.<Long>to(Operations.GET_PERSON_STATISTICS).id("id", id).object(Count.class, Count::assets));
    }

    /**
     * Downloads the picture of a person. Needs {@code person.read}.
     *
     * @param id the person's ID
     * @return a JPEG
     * @throws ImmichNotFoundException if there is none (yet): for people that were created by hand, servers before 3.1
     *     generate none
     * @see io.github.immichsdk.api.Operations#GET_PERSON_THUMBNAIL
     */
    public byte[] thumbnail(String id) {
        return calls.execute(
                Call.<byte[]>to(Operations.GET_PERSON_THUMBNAIL).id("id", id).readingAny(ResponseReader::smallFile));
    }

    /**
     * Creates a person. Never retried after a lost response, since that could create a second one. Needs
     * {@code person.create}.
     *
     * @param person the person to create
     * @return the person
     * @see io.github.immichsdk.api.Operations#CREATE_PERSON
     */
    public Person create(NewPerson person) {
        Objects.requireNonNull(person, "person");
        try {
            return calls.execute(
                    Call.<Person>to(Operations.CREATE_PERSON).json(person).object(Person.class));
        } catch (ImmichException e) {
            throw LostResponse.advised(e, "The person may exist now: look with find");
        }
    }

    /**
     * Changes a person. Needs {@code person.update}; an empty change only reads the person, which needs
     * {@code person.read}.
     *
     * @param id the person's ID
     * @param change what to change
     * @return the changed person
     * @see io.github.immichsdk.api.Operations#UPDATE_PERSON
     */
    public Person update(String id, PersonChange change) {
        Objects.requireNonNull(change, "change");
        return change.isEmpty()
                ? get(id)
                : calls.execute(Call.<Person>to(Operations.UPDATE_PERSON)
                        .id("id", id)
                        .json(change)
                        .object(Person.class));
    }

    /**
     * Makes the same change to many people. Costs one request for each 1,000 people. Needs {@code person.update}.
     *
     * @param ids the people's IDs
     * @param change what to change; not empty
     * @return the result for each person; {@link ItemOutcome#UNKNOWN} if they do not exist or are not the caller's
     * @see io.github.immichsdk.api.Operations#UPDATE_PEOPLE
     */
    public ItemResults updateAll(Collection<String> ids, PersonChange change) {
        Objects.requireNonNull(change, "change");
        if (change.isEmpty()) {
            throw new IllegalArgumentException("change: expected at least one change, got an empty one");
        }
        Map<String, @Nullable Object> fields = RecordWriter.fields(change).map();
        return new BulkCall(calls)
                .send(
                        Ids.distinct("ids", ids),
                        batch -> calls.execute(BulkCall.items(
                                Operations.UPDATE_PEOPLE,
                                batch,
                                new Changes(batch.stream()
                                        .map(id -> item(id, fields))
                                        .toList()))));
    }

    private static Map<String, @Nullable Object> item(String id, Map<String, @Nullable Object> fields) {
        Map<String, @Nullable Object> item = new LinkedHashMap<>(fields);
        item.put("id", id);
        return item;
    }

    /**
     * Merges people into one, whose name and birth date win; where it has none, it takes over those of the others. The others
     * are deleted, so this cannot be undone. Needs {@code person.merge}.
     *
     * @param id the ID of the person that stays
     * @param otherIds the IDs of the people to merge into it
     * @return the result for each of the others; {@link ItemOutcome#NO_PERMISSION} if they do not exist or are not the
     *     caller's. If a response was lost, people who are gone count as merged
     * @see io.github.immichsdk.api.Operations#MERGE_PERSON
     */
    public ItemResults merge(String id, Collection<String> otherIds) {
        String target = Ids.checked("id", id);
        List<String> others = Ids.distinct("otherIds", otherIds);
        if (others.contains(target)) {
            throw new IllegalArgumentException("otherIds: contains the person " + target + " itself");
        }
        return new BulkCall(calls).send(others, batch -> {
            AtomicBoolean lost = new AtomicBoolean();
            List<ItemResult> results = calls.execute(BulkCall.items(Operations.MERGE_PERSON, batch)
                    .id("id", target)
                    .lookingFirst(() -> {
                        lost.set(true);
                        return null;
                    }));
            return results.stream()
                    .map(one -> lost.get() && one.outcome().equals(ItemOutcome.NO_PERMISSION)
                            ? new ItemResult(one.id(), ItemOutcome.DONE)
                            : one)
                    .toList();
        });
    }

    /**
     * Deletes a person; their faces stay, without a person. Needs {@code person.delete}.
     *
     * @param id the person's ID
     * @see io.github.immichsdk.api.Operations#DELETE_PERSON
     */
    public void delete(String id) {
        calls.execute(Call.<Void>to(Operations.DELETE_PERSON).id("id", id));
    }

    /**
     * Deletes people; their faces stay, without a person. Costs one request for each 1,000 people; if some do not exist or a
     * response is lost, one more for each person, to find those that remain, which needs {@code person.read}. Needs
     * {@code person.delete}.
     *
     * @param ids the people's IDs
     * @return the result for each person; {@code unchanged()} are those that did not exist
     * @see io.github.immichsdk.api.Operations#DELETE_PEOPLE
     */
    public ItemResults deleteAll(Collection<String> ids) {
        return new BulkCall(calls)
                .remaining(batch -> batch.stream().filter(this::exists).toList())
                .skippingMissing()
                .sendAll(
                        Ids.distinct("ids", ids),
                        batch -> calls.execute(
                                Call.<Void>to(Operations.DELETE_PEOPLE).json(new Ids.Request(batch))));
    }

    private boolean exists(String id) {
        try {
            get(id);
            return true;
        } catch (ImmichNotFoundException e) {
            return false;
        }
    }
}
