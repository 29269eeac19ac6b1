package io.github.immichsdk.internal.call;

import io.github.immichsdk.dryrun.DryRunReport;
import io.github.immichsdk.dryrun.SkippedWrite;
import io.github.immichsdk.internal.json.RecordDraft;
import io.github.immichsdk.transport.RequestBody;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The memory of a dry run: the skipped writes, and the objects that they would have created, so that later calls of the same
 * dry run can use them. Thread-safe.
 */
public final class DryRun {

    private final List<SkippedWrite> writes = new ArrayList<>();
    private final Map<String, Object> made = new ConcurrentHashMap<>();
    private final Clock clock;

    DryRun(Clock clock) {
        this.clock = clock;
    }

    void hold(Call<?> call) {
        RequestBody body = call.body();
        SkippedWrite write = new SkippedWrite(
                call.operation.id(),
                call.operation.method() + " " + call.shown(call.path()),
                body == null ? null : call.shown(body.toString()));
        synchronized (writes) {
            writes.add(write);
        }
    }

    /** {@return the writes skipped so far} */
    public DryRunReport report() {
        synchronized (writes) {
            return new DryRunReport(writes);
        }
    }

    /** {@return an id for something that a dry run makes; of the form that the server's ids have} */
    public String newId() {
        return UUID.randomUUID().toString();
    }

    /**
     * Remembers something that a dry run makes.
     *
     * @param id its id
     * @param thing what a read of it gives from now on
     * @return the thing
     */
    public <T> T made(String id, T thing) {
        made.put(id, Objects.requireNonNull(thing));
        return thing;
    }

    /**
     * Makes a record as the server would, and remembers it.
     *
     * @param type the record
     * @param fields its values, as the server names them; a missing ID is new, missing times are now, other missing values are
     *     empty
     * @return the record
     */
    public <T> T make(Class<T> type, Map<String, ? extends @Nullable Object> fields) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(fields);
        all.putIfAbsent("id", newId());
        return remembered(RecordDraft.made(type, all, clock.instant()));
    }

    /**
     * Changes a record as the server would, and remembers it.
     *
     * @param record the record before
     * @param fields the changed values, as the server names them
     * @return the record after
     */
    public <T> T change(T record, Map<String, ? extends @Nullable Object> fields) {
        return remembered(RecordDraft.changed(record, fields, clock.instant()));
    }

    private <T> T remembered(T record) {
        String id = RecordDraft.id(record);
        return id == null ? record : made(id, record);
    }

    /**
     * Looks up something that this dry run made.
     *
     * @param id its id
     * @param type what it is
     * @return the thing, or null if this dry run has made none of that id
     */
    public <T> @Nullable T find(String id, Class<T> type) {
        Object thing = made.get(id);
        return type.isInstance(thing) ? type.cast(thing) : null;
    }

    /** {@return all objects of a type that this dry run made and did not delete, in no particular order} */
    public <T> List<T> all(Class<T> type) {
        return made.values().stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** {@return all records of a kind that the server has, as this dry run changed them, and those that it made} */
    public <T> List<T> over(List<T> found, Class<?> type) {
        Map<Object, T> all = new LinkedHashMap<>();
        found.forEach(record -> all.put(String.valueOf(RecordDraft.id(record)), record));
        made.forEach((id, thing) -> {
            if (type.isInstance(thing)) {
                all.put(id, same(thing));
            }
        });
        return List.copyOf(all.values());
    }

    @SuppressWarnings("unchecked") // of the type of the list
    private static <T> T same(Object thing) {
        return (T) thing;
    }

    /**
     * Changes something that this dry run made.
     *
     * @param id its id
     * @param type what it is
     * @param change gives the changed thing
     */
    public <T> void change(String id, Class<T> type, UnaryOperator<T> change) {
        made.computeIfPresent(id, (key, thing) -> type.isInstance(thing) ? change.apply(type.cast(thing)) : thing);
    }

    /**
     * Forgets something that this dry run made, since it would be deleted.
     *
     * @param id its id
     */
    public void forget(String id) {
        made.remove(id);
    }
}
