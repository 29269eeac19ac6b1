package io.github.immichsdk.internal.call;

import io.github.immichsdk.api.ItemOutcome;
import io.github.immichsdk.api.ItemResult;
import io.github.immichsdk.api.ItemResults;
import io.github.immichsdk.api.Operation;
import io.github.immichsdk.errors.ImmichException;
import io.github.immichsdk.errors.ImmichNotFoundException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Changes many items: sends their IDs in batches, in order, and returns a result for each. The only way from an area to a
 * request about many items.
 *
 * <p>Where the server deletes all of a list or none, and rejects a list with an item that is gone, a lost response needs a
 * look before the retry: {@link #remaining} says how.
 */
public final class BulkCall {

    private static final int ROUNDS = 3;

    private final CallExecutor calls;
    private @Nullable ItemOutcome unchanged;
    private @Nullable Function<List<String>, ? extends Collection<String>> remaining;
    private boolean skipsMissing;

    /**
     * Begins a bulk call.
     *
     * @param calls for the options
     */
    public BulkCall(CallExecutor calls) {
        this.calls = calls;
    }

    /** Sets the outcome that means that an item already was as requested. By default, there is none. */
    public BulkCall unchanged(ItemOutcome outcome) {
        unchanged = outcome;
        return this;
    }

    /**
     * Sets how to find the items of a batch that still exist. After a lost response, it is called, and these are sent again,
     * as often as the options allow retries; the others count as done.
     */
    public BulkCall remaining(Function<List<String>, ? extends Collection<String>> look) {
        remaining = look;
        return this;
    }

    /**
     * Deletes the others if some items do not exist, and reports these as not found, and as failed those that the server
     * rejects three times. Needs {@link #remaining}. By default, the rejection of a batch is thrown.
     */
    public BulkCall skippingMissing() {
        unchanged = ItemOutcome.NOT_FOUND;
        skipsMissing = true;
        return this;
    }

    /**
     * Creates a call whose body is {@code ids}, and whose response is a list of results. A dry run reports each as done.
     *
     * @param operation the operation
     * @param batch the IDs, checked
     * @return the call
     */
    public static Call<List<ItemResult>> items(Operation operation, List<String> batch) {
        return items(operation, batch, new Ids.Request(batch));
    }

    /**
     * Creates a call about some IDs, whose response is a list of results. A dry run reports each as done.
     *
     * @param operation the operation
     * @param batch the IDs, checked
     * @param request the body that contains them
     * @return the call
     */
    public static Call<List<ItemResult>> items(Operation operation, List<String> batch, Record request) {
        return Call.<List<ItemResult>>to(operation).json(request).itemsOf(batch);
    }

    /** {@return a result for each of some IDs, with the same outcome} */
    public static List<ItemResult> each(List<String> ids, ItemOutcome outcome) {
        return ids.stream().map(id -> new ItemResult(id, outcome)).toList();
    }

    /**
     * Sends requests that succeed or fail as a whole.
     *
     * @param ids the IDs, checked; none sends nothing
     * @param send sends one batch
     * @return the results
     * @throws io.github.immichsdk.errors.ImmichBatchException as {@link Batches#gather(List, Function)} does
     */
    public ItemResults sendAll(List<String> ids, Consumer<List<String>> send) {
        return send(ids, batch -> {
            send.accept(batch);
            return each(batch, ItemOutcome.DONE);
        });
    }

    /**
     * Sends requests whose responses have a result for each item.
     *
     * @param ids the IDs, checked; none sends nothing
     * @param send sends one batch
     * @return the results
     * @throws io.github.immichsdk.errors.ImmichBatchException as {@link Batches#gather(List, Function)} does
     */
    public ItemResults send(List<String> ids, Function<List<String>, List<ItemResult>> send) {
        return new ItemResults(Batches.gather(ids, batch -> batch(batch, send)), unchanged);
    }

    /**
     * Sends requests whose responses have a result for each item, each as soon as its IDs are read.
     *
     * @param operation the operation, for the text of an error
     * @param ids the IDs, not yet checked; closed at the end
     * @param send sends one batch
     * @return the results
     * @throws io.github.immichsdk.errors.ImmichBatchException as {@link Batches#gather(Operation, Stream, Function)} does
     */
    public ItemResults send(Operation operation, Stream<String> ids, Function<List<String>, List<ItemResult>> send) {
        return new ItemResults(Batches.gather(operation, ids, batch -> batch(batch, send)), unchanged);
    }

    private List<ItemResult> batch(List<String> batch, Function<List<String>, List<ItemResult>> send) {
        Function<List<String>, ? extends Collection<String>> look = remaining;
        return look == null ? send.apply(batch) : deleted(batch, send, look);
    }

    private List<ItemResult> deleted(
            List<String> batch,
            Function<List<String>, List<ItemResult>> send,
            Function<List<String>, ? extends Collection<String>> look) {
        Map<String, ItemResult> results = new HashMap<>();
        List<String> rest = batch;
        boolean lost = false;
        int repeats = skipsMissing ? ROUNDS - 1 : calls.options().retry().maxRetries();
        for (; !rest.isEmpty(); repeats--) {
            try {
                send.apply(rest).forEach(result -> results.put(result.id(), result));
                break;
            } catch (ImmichException e) {
                boolean lostNow = LostResponse.possible(e);
                lost |= lostNow;
                // once a response is lost, items may go between the look and the next request, which is then rejected
                boolean worthALook = lostNow || e instanceof ImmichNotFoundException && (lost || skipsMissing);
                if (!worthALook || repeats == 0 && !skipsMissing) {
                    throw e;
                }
                Set<String> found = look(look, rest, e);
                List<String> there = rest.stream().filter(found::contains).toList();
                boolean hopeless = !lostNow && there.size() == rest.size();
                if (hopeless && !skipsMissing) {
                    throw e;
                }
                // where a list is deleted as a whole or not at all, only the end of all shows that this request did it
                boolean deleted = !skipsMissing || lostNow && there.isEmpty();
                List<String> gone =
                        rest.stream().filter(id -> !found.contains(id)).toList();
                each(gone, deleted ? ItemOutcome.DONE : ItemOutcome.NOT_FOUND)
                        .forEach(result -> results.put(result.id(), result));
                if (hopeless || repeats == 0) {
                    there.forEach(id -> results.put(
                            id, new ItemResult(id, ItemOutcome.UNKNOWN, String.valueOf(e.getMessage()), Map.of())));
                    break;
                }
                rest = there;
            }
        }
        return batch.stream()
                .map(id -> results.getOrDefault(id, new ItemResult(id, ItemOutcome.DONE)))
                .toList();
    }

    private static Set<String> look(
            Function<List<String>, ? extends Collection<String>> look, List<String> sent, ImmichException failure) {
        try {
            return new HashSet<>(look.apply(sent));
        } catch (ImmichException e) {
            failure.addSuppressed(e);
            throw failure;
        }
    }
}
