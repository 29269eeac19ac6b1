package io.github.immichsdk.internal.call;

import io.github.immichsdk.errors.ImmichException;
import io.github.immichsdk.errors.ImmichNotFoundException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Deletes many things at once, with operations of {@link io.github.immichsdk.api.Effect#BULK_DELETES}: after a lost response
 * the same list would be refused as a whole if the first request had arrived, so this finds the remaining ones and sends
 * those.
 */
public final class BulkDeletes {

    private BulkDeletes() {}

    /**
     * Deletes in batches, in order. After a lost response it sends what is left, as often as the options allow retries.
     *
     * @param calls for the options
     * @param ids what to delete, checked
     * @param delete deletes one batch
     * @param left gives those of a batch that are still there
     * @throws io.github.immichsdk.errors.ImmichBatchException as {@link Batches#send} does
     */
    public static void send(
            Calls calls, List<String> ids, Consumer<List<String>> delete, UnaryOperator<List<String>> left) {
        Batches.send(ids, batch -> one(calls, batch, delete, left));
    }

    private static void one(
            Calls calls, List<String> batch, Consumer<List<String>> delete, UnaryOperator<List<String>> left) {
        List<String> rest = batch;
        boolean lost = false;
        for (int repeats = calls.options().retry().maxRetries(); !rest.isEmpty(); repeats--) {
            try {
                delete.accept(rest);
                return;
            } catch (ImmichException e) {
                boolean lostNow = LostAnswer.possible(e);
                lost |= lostNow;
                // once a response is lost, some may go between the look and the next request, and that is refused as a
                // whole
                boolean goneMeanwhile = lost && e instanceof ImmichNotFoundException;
                if (!(lostNow || goneMeanwhile) || repeats == 0) {
                    throw e;
                }
                List<String> still = left.apply(rest);
                if (goneMeanwhile && still.size() == rest.size()) {
                    throw e;
                }
                rest = still;
            }
        }
    }
}
