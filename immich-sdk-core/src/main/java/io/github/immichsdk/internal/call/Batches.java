package io.github.immichsdk.internal.call;

import io.github.immichsdk.api.Operation;
import io.github.immichsdk.errors.FailedCall;
import io.github.immichsdk.errors.ImmichBatchException;
import io.github.immichsdk.errors.ImmichException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Sends a long list of ids in batches, in order, and stops at the first that fails. */
public final class Batches {

    private Batches() {}

    /**
     * Sends IDs in batches of at most {@link Ids#BATCH}, none for an empty list, and joins the results in order.
     *
     * @param ids the IDs, checked
     * @param send sends one batch and returns its results
     * @return the results of all batches
     * @throws ImmichBatchException if one of several batches fails: reports the completed and the remaining IDs
     * @throws ImmichException if the only batch fails: the failure itself, since nothing else was done
     */
    public static <R> List<R> gather(List<String> ids, Function<List<String>, List<R>> send) {
        List<List<String>> batches = Ids.batches(ids);
        List<R> results = new ArrayList<>();
        for (int i = 0; i < batches.size(); i++) {
            try {
                results.addAll(send.apply(batches.get(i)));
            } catch (ImmichException e) {
                if (batches.size() == 1) {
                    throw e;
                }
                throw stopped(ids, i, batches.size(), e);
            }
        }
        return List.copyOf(results);
    }

    /**
     * Sends IDs from a stream, each batch as soon as it is full, and joins the results in order. The stream is read no
     * further than the current batch, and closed at the end.
     *
     * @param operation the operation, for the text of an error
     * @param ids the IDs, not yet checked
     * @param send sends one batch and returns its results
     * @return the results of all batches
     * @throws ImmichBatchException if a batch, the stream or an ID in it fails after other batches succeeded: reports those
     * @throws RuntimeException if anything fails before one succeeded: the failure itself
     */
    public static <R> List<R> gather(Operation operation, Stream<String> ids, Function<List<String>, List<R>> send) {
        List<R> results = new ArrayList<>();
        List<String> done = new ArrayList<>();
        List<String> batch = new ArrayList<>();
        try (ids) {
            Iterator<String> each = ids.iterator();
            while (each.hasNext()) {
                batch.add(Ids.checked("ids", each.next()));
                if (batch.size() == Ids.BATCH || !each.hasNext()) {
                    results.addAll(send.apply(List.copyOf(batch)));
                    done.addAll(batch);
                    batch.clear();
                }
            }
        } catch (RuntimeException e) {
            // whatever failed, a request or the stream itself: the caller must learn what is done already
            if (done.isEmpty()) {
                throw e;
            }
            throw stopped(operation, done, batch, e);
        }
        return List.copyOf(results);
    }

    private static ImmichBatchException stopped(
            Operation operation, List<String> done, List<String> remaining, RuntimeException cause) {
        FailedCall call = cause instanceof ImmichException failure ? failure.call() : FailedCall.notSent(operation);
        return new ImmichBatchException(
                "stopped after " + done.size() + " ids; the " + remaining.size()
                        + " read since then are in remaining(), those after them "
                        + "were not read; the cause says why",
                call,
                done,
                remaining,
                cause);
    }

    private static ImmichBatchException stopped(List<String> ids, int failed, int of, ImmichException cause) {
        int done = failed * Ids.BATCH;
        return new ImmichBatchException(
                "batch " + (failed + 1) + " of " + of + " failed after " + done + " of " + ids.size() + " ids; the "
                        + (ids.size() - done) + " others are in remaining(); the cause says why",
                cause.call(),
                ids.subList(0, done),
                ids.subList(done, ids.size()),
                cause);
    }
}
