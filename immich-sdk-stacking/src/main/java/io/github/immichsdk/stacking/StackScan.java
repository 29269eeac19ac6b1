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
import io.github.immichsdk.internal.jobs.ParallelForEach;
import io.github.immichsdk.stacking.StackIndex.Source;
import io.github.immichsdk.stacks.Stack;
import io.github.immichsdk.stacks.StackIds;
import io.github.immichsdk.stacks.Stacks;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
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
    private static final FailedCall CALL = FailedCall.notSent(Operations.GET_ASSET_INFO);

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
        new ParallelForEach("stack scan", workers, CALL).run(ids, this::scan);
        return new StackIndex(
                found.values(), Source.ASSETS, unread.stream().sorted().toList());
    }

    private void scan(String id) {
        try {
            Stack stack = stackOf(id);
            if (stack != null) {
                found.put(stack.id(), new StackIds(stack.id(), stack.primaryAssetId(), stack.assetIds()));
            }
        } catch (ImmichUnauthorizedException
                | ImmichForbiddenException
                | ImmichInterruptedException
                | ImmichCancelledException e) {
            // all other assets would fail the same way
            throw e;
        } catch (ImmichException e) {
            // as far as is known, only this asset fails. A 400 or 404 means that it is gone, or that it may not be read
            LOG.debug("the stack of asset {} cannot be read", id, e);
            unread.add(id);
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
