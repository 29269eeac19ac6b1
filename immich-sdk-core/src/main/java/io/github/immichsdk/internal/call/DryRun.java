package io.github.immichsdk.internal.call;

import io.github.immichsdk.dryrun.DryRunReport;
import io.github.immichsdk.dryrun.SkippedWrite;
import io.github.immichsdk.transport.RequestBody;
import java.util.ArrayList;
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

    void hold(Call<?> call) {
        RequestBody body = call.body();
        SkippedWrite write = new SkippedWrite(
                call.operation.id(),
                call.operation.method() + " " + call.expandedPath(),
                body == null ? null : body.toString());
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

    /** {@return all things of a type that this dry run made and did not forget, in no order} */
    public <T> List<T> all(Class<T> type) {
        return made.values().stream().filter(type::isInstance).map(type::cast).toList();
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
