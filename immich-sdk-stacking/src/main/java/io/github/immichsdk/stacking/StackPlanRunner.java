package io.github.immichsdk.stacking;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.errors.ImmichException;
import io.github.immichsdk.errors.ImmichFileException;
import io.github.immichsdk.errors.ImmichNotFoundException;
import io.github.immichsdk.errors.ImmichStatusException;
import io.github.immichsdk.errors.ImmichValidationException;
import io.github.immichsdk.internal.call.Call;
import io.github.immichsdk.internal.call.CallExecutor;
import io.github.immichsdk.internal.call.DryRun;
import io.github.immichsdk.stacks.Stack;
import io.github.immichsdk.stacks.Stacks;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Applies a plan, change by change, and undoes it. What was done before is not done again. */
final class StackPlanRunner {

    private record PrimaryRequest(String primaryAssetId) {}

    private record StackRequest(List<String> assetIds) {}

    private record CreatedStack(String id) {}

    private final CallExecutor calls;
    private final Stacks stacks;

    StackPlanRunner(CallExecutor calls, Stacks stacks) {
        this.calls = calls;
        this.stacks = stacks;
    }

    StackReport apply(StackPlan plan, RunJournal journal) {
        List<StackChange> writes = plan.writes();
        List<StackChangeResult> results = new ArrayList<>(writes.size());
        ImmichException stoppedBy = null;
        for (int i = 0; i < writes.size(); i++) {
            StackChange change = writes.get(i);
            String before = journal.doneBefore(i);
            if (before != null) {
                results.add(new StackChangeResult(change, StackStatus.DONE, true, before, null));
                continue;
            }
            if (stoppedBy != null) {
                results.add(notTried(change));
                continue;
            }
            try {
                results.add(calls.dryRun() == null ? make(change, i, journal) : pretend(change, calls.dryRun()));
            } catch (ImmichException e) {
                stoppedBy = e;
                results.add(notTried(change));
                continue;
            }
            try {
                note(results.get(i), i, journal);
            } catch (ImmichFileException e) {
                // the change is made, and its beginning is noted: the next run finds it on the server
                stoppedBy = e;
            }
        }
        return new StackReport(results, calls.dryRun() != null, stoppedBy, null);
    }

    private void note(StackChangeResult result, int index, RunJournal journal) {
        if (calls.dryRun() != null) {
            return;
        }
        if (result.status() == StackStatus.DONE && result.stackId() != null) {
            journal.done(index, result.stackId());
        } else if (result.status() == StackStatus.FAILED && journal.begunBefore(index)) {
            journal.undone(index);
        }
    }

    StackReport undo(List<StackChangeResult> applied, RunJournal journal) {
        List<StackChangeResult> results = new ArrayList<>();
        ImmichException stoppedBy = null;
        for (int i = applied.size() - 1; i >= 0; i--) {
            StackChangeResult result = applied.get(i);
            if (result.status() != StackStatus.DONE) {
                continue;
            }
            if (stoppedBy != null) {
                results.add(notTried(result.change()));
                continue;
            }
            StackChangeResult undone;
            try {
                journal.begun(i);
                undone = takeBack(result);
            } catch (ImmichException e) {
                stoppedBy = e;
                results.add(notTried(result.change()));
                continue;
            }
            results.add(undone);
            try {
                if (undone.complete()) {
                    journal.undone(i);
                } else if (result.stackId() != null) {
                    journal.done(i, result.stackId());
                }
            } catch (ImmichFileException e) {
                stoppedBy = e;
            }
        }
        return new StackReport(results, calls.dryRun() != null, stoppedBy, null);
    }

    private StackChangeResult make(StackChange change, int index, RunJournal journal) {
        try {
            Optional<Stack> there = stacks.findByPrimary(change.primary().id());
            if (there.isPresent() && sameMembers(there.get(), change.ids())) {
                boolean earlier = journal.begunBefore(index);
                StackStatus status = earlier ? StackStatus.DONE : StackStatus.UNCHANGED;
                return new StackChangeResult(
                        change, status, earlier, there.get().id(), null);
            }
            journal.begun(index);
            if (change.kind() == StackChange.Kind.REPARENT) {
                StackSnapshot stack = change.stacksBefore().get(0);
                return result(
                        change,
                        stacks.changePrimary(stack.stackId(), change.primary().id()));
            }
            dissolveWhatWouldStay(change);
            return result(change, stacks.create(change.ids()));
        } catch (ImmichNotFoundException | ImmichValidationException e) {
            return new StackChangeResult(change, StackStatus.FAILED, false, null, e.getMessage());
        } catch (ImmichStatusException e) {
            if (e.status() == 400) {
                return new StackChangeResult(change, StackStatus.FAILED, false, null, e.getMessage());
            }
            throw e;
        }
    }

    /** Creating dissolves stacks whose primary is in the list; those whose primary is not would stay behind, nearly empty. */
    private void dissolveWhatWouldStay(StackChange change) {
        Set<String> members = new HashSet<>(change.ids());
        List<String> staying = change.stacksBefore().stream()
                .filter(stack -> !members.containsAll(stack.members()))
                .map(this::currentId)
                .toList();
        stacks.deleteAll(staying);
    }

    /** Undoing a change makes the stack of before again, with another ID. */
    private String currentId(StackSnapshot before) {
        return stacks.findByPrimary(before.primary())
                .filter(stack -> sameMembers(stack, before.members()))
                .map(Stack::id)
                .orElse(before.stackId());
    }

    private static StackChangeResult result(StackChange change, Stack made) {
        if (sameMembers(made, change.ids())
                && made.primaryAssetId().equals(change.primary().id())) {
            return new StackChangeResult(change, StackStatus.DONE, false, made.id(), null);
        }
        return new StackChangeResult(
                change,
                StackStatus.FAILED,
                false,
                made.id(),
                "the server made another stack than planned: " + made.assetIds()
                        + "; was something trashed, hidden or stacked since the plan was made?");
    }

    /** In a dry run, what a real run would send is skipped, without the reads that only a real run needs. */
    private StackChangeResult pretend(StackChange change, DryRun dry) {
        if (change.kind() == StackChange.Kind.REPARENT) {
            String stackId = change.stacksBefore().get(0).stackId();
            calls.execute(Call.<Void>to(Operations.UPDATE_STACK)
                    .id("id", stackId)
                    .json(new PrimaryRequest(change.primary().id())));
            return new StackChangeResult(change, StackStatus.DONE, false, stackId, null);
        }
        dissolveWhatWouldStay(change);
        String id = calls.execute(Call.<String>to(Operations.CREATE_STACK)
                .json(new StackRequest(change.ids()))
                .object(CreatedStack.class, CreatedStack::id)
                .inDryRun(dry::newId));
        return new StackChangeResult(change, StackStatus.DONE, false, id, null);
    }

    private StackChangeResult takeBack(StackChangeResult result) {
        StackChange change = result.change();
        String stackId = result.stackId();
        if (stackId == null) {
            return notTried(change);
        }
        try {
            if (change.kind() == StackChange.Kind.REPARENT) {
                StackSnapshot before = change.stacksBefore().get(0);
                stacks.changePrimary(stackId, before.primary());
                return new StackChangeResult(change, StackStatus.DONE, false, stackId, null);
            }
            stacks.deleteAll(List.of(stackId));
            for (StackSnapshot before : change.stacksBefore()) {
                if (before.members().size() > 1) {
                    stacks.create(before.members());
                }
            }
            return new StackChangeResult(change, StackStatus.DONE, false, null, null);
        } catch (ImmichNotFoundException | ImmichValidationException e) {
            return new StackChangeResult(change, StackStatus.FAILED, false, stackId, e.getMessage());
        }
    }

    private static StackChangeResult notTried(StackChange change) {
        return new StackChangeResult(change, StackStatus.NOT_TRIED, false, null, null);
    }

    private static boolean sameMembers(Stack stack, List<String> members) {
        return Set.copyOf(stack.assetIds()).equals(Set.copyOf(members));
    }
}
