package io.github.immichsdk.stacks;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.assets.Assets;
import io.github.immichsdk.assets.Visibility;
import io.github.immichsdk.errors.FailedCall;
import io.github.immichsdk.errors.ImmichException;
import io.github.immichsdk.errors.ImmichNotFoundException;
import io.github.immichsdk.errors.ImmichServerException;
import io.github.immichsdk.internal.call.Call;
import io.github.immichsdk.internal.call.CallExecutor;
import io.github.immichsdk.internal.call.DryRun;
import io.github.immichsdk.internal.call.Ids;
import io.github.immichsdk.internal.call.LostResponse;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Creates stacks, one at a time, and determines the result if the server does not report it. */
final class StackEditor {

    private record StackRequest(List<String> assetIds) {}

    private final CallExecutor calls;
    private final StackFinder reads;
    private final Assets assets;

    StackEditor(CallExecutor calls, StackFinder reads, Assets assets) {
        this.calls = calls;
        this.reads = reads;
        this.assets = assets;
    }

    Stack create(Collection<String> ids) {
        List<String> requested = Ids.distinct("assetIds", ids);
        if (requested.size() < 2) {
            // the server counts ids, not different ones, and creates a stack of one
            throw new IllegalArgumentException("assetIds: a stack needs at least two different assets, got " + requested
                    + " of " + ids.size() + " ids");
        }
        return calls.inTurn(Stacks.TURN, Operations.CREATE_STACK, () -> verified(requested, createOnce(requested)));
    }

    /*
     * A failed create may have been carried out, and the server offers no way to find it but by its primary asset. Reading
     * that first is always safe. What may follow when nothing is found depends on how it failed:
     *
     * The server's own handler responds with 500 when it has ended, and this client has no other stack write under way. So
     * nothing of ours runs still, and one further try is safe: at worst it meets the empty stack that a collision with another
     * program leaves behind, and dissolves it, since stacks whose primary is among the ids are merged into the new one.
     *
     * A lost response (a reset, a timeout, a proxy's 502) says nothing about the server: it may be at work on the first create
     * at this moment. A second one beside it is exactly the collision that gives 500s and empty stacks. So it is not tried.
     */
    private Stack createOnce(List<String> requested) {
        try {
            return send(requested);
        } catch (ImmichException e) {
            Stack found = afterFailure(requested, e);
            if (found != null) {
                return found;
            }
            if (!handlerEnded(e) || calls.options().retry().maxRetries() == 0) {
                throw advised(requested, e);
            }
            return createAgain(requested, e);
        }
    }

    private Stack createAgain(List<String> requested, ImmichException first) {
        try {
            return send(requested);
        } catch (ImmichException e) {
            e.addSuppressed(first);
            Stack found = afterFailure(requested, e);
            if (found != null) {
                return found;
            }
            throw advised(requested, e);
        }
    }

    private static boolean handlerEnded(ImmichException failure) {
        return failure instanceof ImmichServerException server && server.status() == 500;
    }

    private static ImmichException advised(List<String> requested, ImmichException failure) {
        return LostResponse.advised(
                failure,
                "A look right after found no stack; look again with findByPrimary(\"" + requested.get(0)
                        + "\") before creating it again");
    }

    /** Checks whether a failed create was processed all the same; throws the failure if that cannot be determined. */
    private @Nullable Stack afterFailure(List<String> requested, ImmichException failure) {
        if (!LostResponse.possible(failure)) {
            throw failure;
        }
        try {
            // more members than requested come with stacks that the server merged into this one
            return reads.findByPrimary(requested.get(0))
                    .filter(stack -> stack.assetIds().containsAll(requested))
                    .orElse(null);
        } catch (ImmichException e) {
            failure.addSuppressed(e);
            throw failure;
        }
    }

    /** The server silently omits members, and another program may have moved some: so the stack is read again and compared. */
    private Stack verified(List<String> requested, Stack created) {
        Stack compared = created.comparedWith(requested);
        if (calls.dryRun() != null
                || compared.notShown().isEmpty() && created.primaryAssetId().equals(requested.get(0))) {
            return compared;
        }
        return reads.findByPrimary(requested.get(0))
                .orElseThrow(() -> new ImmichNotFoundException(
                        "the stack " + created.id()
                                + " was created, but does not exist any more: another program stacks the same assets",
                        FailedCall.of(Operations.SEARCH_STACKS, 1)))
                .comparedWith(requested);
    }

    private Stack send(List<String> requested) {
        return calls.execute(Call.<Stack>to(Operations.CREATE_STACK)
                .json(new StackRequest(requested))
                .object(Stack.class)
                .inDryRun(() -> held(requested)));
    }

    /** Reads the assets, so that an id which is not there fails as it would for real. Leaves out what the server leaves out. */
    private Stack held(List<String> requested) {
        DryRun dry = Objects.requireNonNull(calls.dryRun(), "dryRun");
        List<Asset> shown =
                requested.stream().map(assets::get).filter(StackEditor::shown).toList();
        String id = dry.newId();
        return dry.made(id, new Stack(id, requested.get(0), shown, List.of(), Map.of()));
    }

    private static boolean shown(Asset asset) {
        return !asset.trashed()
                && !Visibility.HIDDEN.equals(asset.visibility())
                && !Visibility.LOCKED.equals(asset.visibility());
    }
}
