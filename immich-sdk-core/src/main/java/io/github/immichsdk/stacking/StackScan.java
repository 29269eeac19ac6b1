package io.github.immichsdk.stacking;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.assets.AssetStack;
import io.github.immichsdk.assets.Assets;
import io.github.immichsdk.errors.FailedCall;
import io.github.immichsdk.errors.ImmichCancelledException;
import io.github.immichsdk.errors.ImmichException;
import io.github.immichsdk.errors.ImmichForbiddenException;
import io.github.immichsdk.errors.ImmichInterruptedException;
import io.github.immichsdk.errors.ImmichUnauthorizedException;
import io.github.immichsdk.internal.call.Unchecked;
import io.github.immichsdk.stacking.StackIndex.Source;
import io.github.immichsdk.stacks.Stack;
import io.github.immichsdk.stacks.StackIds;
import io.github.immichsdk.stacks.Stacks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds all stacks by asking asset after asset, several at a time: the asset names its stack, and one that names none may
 * still be the primary of a stack whose other members are archived.
 */
final class StackScan {

    private static final Logger LOG = LoggerFactory.getLogger(StackScan.class);
    private static final int AT_A_TIME = 10;
    private static final FailedCall CALL = FailedCall.unanswered(Operations.GET_ASSET_INFO, 0);

    private final Assets assets;
    private final Stacks stacks;
    private final int workers;
    private final Map<String, StackIds> found = new ConcurrentHashMap<>();
    private final Queue<String> unread = new ConcurrentLinkedQueue<>();

    StackScan(Assets assets, Stacks stacks, int maxInFlight) {
        this.assets = assets;
        this.stacks = stacks;
        this.workers = Math.min(AT_A_TIME, maxInFlight);
    }

    StackIndex over(List<String> ids) {
        Queue<String> waiting = new ConcurrentLinkedQueue<>(ids);
        ExecutorService threads = Executors.newFixedThreadPool(workers, work -> {
            Thread thread = new Thread(work, "immich-stack-scan");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Future<?>> scans = new ArrayList<>(workers);
            for (int i = 0; i < workers; i++) {
                scans.add(threads.submit(() -> scan(waiting)));
            }
            for (Future<?> scan : scans) {
                scan.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ImmichInterruptedException("interrupted while looking for stacks", CALL, e);
        } catch (ExecutionException e) {
            throw Unchecked.rethrow(e.getCause());
        } finally {
            threads.shutdownNow();
        }
        return new StackIndex(
                found.values(), Source.ASSETS, unread.stream().sorted().toList());
    }

    private void scan(Queue<String> waiting) {
        for (String id = waiting.poll(); id != null; id = waiting.poll()) {
            try {
                Stack stack = stackOf(id);
                if (stack != null) {
                    found.put(stack.id(), new StackIds(stack.id(), stack.primaryAssetId(), stack.assetIds()));
                }
            } catch (ImmichUnauthorizedException
                    | ImmichForbiddenException
                    | ImmichInterruptedException
                    | ImmichCancelledException e) {
                // the same for all that follow: stop
                waiting.clear();
                throw e;
            } catch (ImmichException e) {
                // of this asset alone, as far as can be seen: the others may still be read. A 400 or 404 says that it
                // is gone
                // or that it may not be read, and which of the two is not known
                LOG.debug("the stack of asset {} cannot be read", id, e);
                unread.add(id);
            }
        }
    }

    private @Nullable Stack stackOf(String id) {
        AssetStack named = assets.get(id).stack();
        if (named == null) {
            Optional<Stack> own = stacks.findByPrimary(id);
            return own.orElse(null);
        }
        return found.containsKey(named.id()) ? null : stacks.get(named.id());
    }
}
