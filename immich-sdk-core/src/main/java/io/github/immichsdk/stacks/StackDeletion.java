package io.github.immichsdk.stacks;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.errors.ImmichException;
import io.github.immichsdk.errors.ImmichNotFoundException;
import io.github.immichsdk.internal.call.Batches;
import io.github.immichsdk.internal.call.Call;
import io.github.immichsdk.internal.call.Calls;
import io.github.immichsdk.internal.call.DryRun;
import io.github.immichsdk.internal.call.LostAnswer;
import io.github.immichsdk.internal.json.JsonFields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Deletes many stacks. The server deletes all of a list or none, and refuses a list with one that is gone: so what failed is
 * looked at, and the rest is sent. For one use.
 */
final class StackDeletion {

    private static final int ROUNDS = 3;

    private final Calls calls;
    private final StackReads reads;
    private final List<String> deleted = new ArrayList<>();
    private final List<String> alreadyGone = new ArrayList<>();
    private final Map<String, String> failed = new LinkedHashMap<>();

    StackDeletion(Calls calls, StackReads reads) {
        this.calls = calls;
        this.reads = reads;
    }

    DeleteResult of(List<String> ids) {
        Batches.send(ids, this::batch);
        return new DeleteResult(deleted, alreadyGone, failed);
    }

    private void batch(List<String> ids) {
        List<String> rest = ids;
        for (int round = 1; !rest.isEmpty(); round++) {
            try {
                send(rest);
                deleted.addAll(rest);
                return;
            } catch (ImmichException e) {
                rest = afterFailure(rest, e, round);
            }
        }
    }

    /** {@return what to send again} */
    private List<String> afterFailure(List<String> sent, ImmichException failure, int round) {
        boolean lost = LostAnswer.possible(failure);
        if (!lost && !(failure instanceof ImmichNotFoundException)) {
            throw failure;
        }
        Set<String> there;
        try {
            there = reads.there(sent);
        } catch (ImmichException e) {
            failure.addSuppressed(e);
            throw failure;
        }
        if (lost && there.isEmpty()) {
            // all or none: it was this list that did it
            deleted.addAll(sent);
            return List.of();
        }
        sent.stream().filter(id -> !there.contains(id)).forEach(alreadyGone::add);
        List<String> rest = sent.stream().filter(there::contains).toList();
        boolean hopeless = !lost && rest.size() == sent.size();
        if (hopeless || round == ROUNDS) {
            String why = String.valueOf(failure.getMessage());
            rest.forEach(id -> failed.put(id, why));
            return List.of();
        }
        return rest;
    }

    private void send(List<String> ids) {
        calls.inTurn(
                Stacks.TURN,
                Operations.DELETE_STACKS,
                () -> calls.execute(Call.<Void>to(Operations.DELETE_STACKS).json(new JsonFields().put("ids", ids))));
        DryRun dry = calls.dryRun();
        if (dry != null) {
            ids.forEach(dry::forget);
        }
    }
}
