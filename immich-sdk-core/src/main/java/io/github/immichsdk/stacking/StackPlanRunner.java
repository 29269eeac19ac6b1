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
import io.github.immichsdk.stacking.StackOutcome.Status;
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

    StackRun apply(StackPlan plan, RunJournal journal) {
        List<StackChange> writes = plan.writes();
        List<StackOutcome> outcomes = new ArrayList<>(writes.size());
        ImmichException stoppedBy = null;
        for (int i = 0; i < writes.size(); i++) {
            StackChange change = writes.get(i);
            String before = journal.doneBefore(i);
            if (before != null) {
                outcomes.add(new StackOutcome(change, Status.DONE_BEFORE, before, null));
                continue;
            }
            if (stoppedBy != null) {
                outcomes.add(notTried(change));
                continue;
            }
            try {
                outcomes.add(calls.dryRun() == null ? make(change, i, journal) : pretend(change, calls.dryRun()));
            } catch (ImmichException e) {
                stoppedBy = e;
                outcomes.add(notTried(change));
                continue;
            }
            try {
                note(outcomes.get(i), i, journal);
            } catch (ImmichFileException e) {
                // the change is made, and its beginning is noted: the next run finds it on the server
                stoppedBy = e;
            }
        }
        return new StackRun(outcomes, stoppedBy, null);
    }

    private void note(StackOutcome outcome, int index, RunJournal journal) {
        if (calls.dryRun() != null) {
            return;
        }
        if (outcome.made() && outcome.stackId() != null) {
            journal.done(index, outcome.stackId());
        } else if (outcome.status() == Status.FAILED && journal.begunBefore(index)) {
            journal.undone(index);
        }
    }

    StackRun undo(List<StackOutcome> applied, RunJournal journal) {
        List<StackOutcome> outcomes = new ArrayList<>();
        ImmichException stoppedBy = null;
        for (int i = applied.size() - 1; i >= 0; i--) {
            StackOutcome outcome = applied.get(i);
            if (!outcome.made()) {
                continue;
            }
            if (stoppedBy != null) {
                outcomes.add(notTried(outcome.change()));
                continue;
            }
            StackOutcome undone;
            try {
                journal.begun(i);
                undone = takeBack(outcome);
            } catch (ImmichException e) {
                stoppedBy = e;
                outcomes.add(notTried(outcome.change()));
                continue;
            }
            outcomes.add(undone);
            try {
                if (undone.done()) {
                    journal.undone(i);
                } else if (outcome.stackId() != null) {
                    journal.done(i, outcome.stackId());
                }
            } catch (ImmichFileException e) {
                stoppedBy = e;
            }
        }
        return new StackRun(outcomes, stoppedBy, null);
    }

    private StackOutcome make(StackChange change, int index, RunJournal journal) {
        try {
            Optional<Stack> there = stacks.findByPrimary(change.primary().id());
            if (there.isPresent() && sameMembers(there.get(), change.ids())) {
                Status status = journal.begunBefore(index) ? Status.DONE_BEFORE : Status.UNCHANGED;
                return new StackOutcome(change, status, there.get().id(), null);
            }
            journal.begun(index);
            if (change.kind() == StackChange.Kind.REPARENT) {
                StackSnapshot stack = change.stacksBefore().get(0);
                return outcome(
                        change,
                        stacks.changePrimary(stack.stackId(), change.primary().id()));
            }
            dissolveWhatWouldStay(change);
            return outcome(change, stacks.create(change.ids()));
        } catch (ImmichNotFoundException | ImmichValidationException e) {
            return new StackOutcome(change, Status.FAILED, null, e.getMessage());
        } catch (ImmichStatusException e) {
            if (e.status() == 400) {
                return new StackOutcome(change, Status.FAILED, null, e.getMessage());
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

    private static StackOutcome outcome(StackChange change, Stack made) {
        if (sameMembers(made, change.ids())
                && made.primaryAssetId().equals(change.primary().id())) {
            return new StackOutcome(change, Status.DONE, made.id(), null);
        }
        return new StackOutcome(
                change,
                Status.FAILED,
                made.id(),
                "the server made another stack than planned: " + made.assetIds()
                        + "; was something trashed, hidden or stacked since the plan was made?");
    }

    /** In a dry run, what a real run would send is skipped, without the reads that only a real run needs. */
    private StackOutcome pretend(StackChange change, DryRun dry) {
        if (change.kind() == StackChange.Kind.REPARENT) {
            String stackId = change.stacksBefore().get(0).stackId();
            calls.execute(Call.<Void>to(Operations.UPDATE_STACK)
                    .id("id", stackId)
                    .json(new PrimaryRequest(change.primary().id())));
            return new StackOutcome(change, Status.DONE, stackId, null);
        }
        dissolveWhatWouldStay(change);
        String id = calls.execute(Call.<String>to(Operations.CREATE_STACK)
                .json(new StackRequest(change.ids()))
                .object(CreatedStack.class, CreatedStack::id)
                .inDryRun(dry::newId));
        return new StackOutcome(change, Status.DONE, id, null);
    }

    private StackOutcome takeBack(StackOutcome outcome) {
        StackChange change = outcome.change();
        String stackId = outcome.stackId();
        if (stackId == null) {
            return notTried(change);
        }
        try {
            if (change.kind() == StackChange.Kind.REPARENT) {
                StackSnapshot before = change.stacksBefore().get(0);
                stacks.changePrimary(stackId, before.primary());
                return new StackOutcome(change, Status.DONE, stackId, null);
            }
            stacks.deleteAll(List.of(stackId));
            for (StackSnapshot before : change.stacksBefore()) {
                if (before.members().size() > 1) {
                    stacks.create(before.members());
                }
            }
            return new StackOutcome(change, Status.DONE, null, null);
        } catch (ImmichNotFoundException | ImmichValidationException e) {
            return new StackOutcome(change, Status.FAILED, stackId, e.getMessage());
        }
    }

    private static StackOutcome notTried(StackChange change) {
        return new StackOutcome(change, Status.NOT_TRIED, null, null);
    }

    private static boolean sameMembers(Stack stack, List<String> members) {
        return Set.copyOf(stack.assetIds()).equals(Set.copyOf(members));
    }
}
