package io.github.immichsdk.stacks;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.errors.ImmichNotFoundException;
import io.github.immichsdk.errors.ImmichServerException;
import io.github.immichsdk.internal.call.Call;
import io.github.immichsdk.internal.call.CallExecutor;
import io.github.immichsdk.internal.call.DryRun;
import io.github.immichsdk.internal.call.Ids;
import io.github.immichsdk.internal.call.ResponseElements;
import io.github.immichsdk.internal.checks.TextChecks;
import io.github.immichsdk.internal.json.JsonShapeException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds stacks. */
final class StackFinder {

    /** Up to so many, asking for each costs less than a list of all: that has some 2.6 KB for each stack of the library. */
    private static final int FEW = 20;

    private final CallExecutor calls;

    private record Id(String id) {}

    /** A stack, read without what the server says of its assets. */
    private record IdsOnly(String id, String primaryAssetId, List<Id> assets) {

        StackIds ids() {
            return new StackIds(id, primaryAssetId, assets.stream().map(Id::id).toList());
        }
    }

    StackFinder(CallExecutor calls) {
        this.calls = calls;
    }

    List<Stack> list() {
        List<Stack> made = createdInDryRun(stack -> true);
        List<Stack> found = search(null);
        if (made.isEmpty()) {
            return found;
        }
        List<Stack> all = new ArrayList<>(made);
        all.addAll(found);
        return List.copyOf(all);
    }

    Stream<Stack> stream() {
        return ResponseElements.stream(calls, Operations.SEARCH_STACKS, Stack.class);
    }

    List<StackIds> listIds() {
        List<StackIds> all = new ArrayList<>();
        createdInDryRun(stack -> true)
                .forEach(stack -> all.add(new StackIds(stack.id(), stack.primaryAssetId(), stack.assetIds())));
        all.addAll(calls.execute(Call.<List<StackIds>>to(Operations.SEARCH_STACKS)
                .reading(in -> {
                    List<StackIds> found = new ArrayList<>();
                    in.each(IdsOnly.class, stack -> {
                        // the IDs go into further requests, which reject what is no ID as an argument
                        if (!Ids.isUuid(stack.id())) {
                            throw new JsonShapeException(
                                    "$[" + found.size() + "].id",
                                    "expected an ID, found " + TextChecks.quoted(stack.id()));
                        }
                        found.add(stack.ids());
                    });
                    return found;
                })));
        return List.copyOf(all);
    }

    Stack get(String id) {
        DryRun dry = calls.dryRun();
        Stack made = dry == null ? null : dry.find(Ids.checked("id", id), Stack.class);
        return made != null
                ? made
                : calls.execute(
                        Call.<Stack>to(Operations.GET_STACK).id("id", id).object(Stack.class));
    }

    Optional<Stack> findByPrimary(String assetId) {
        String id = Ids.checked("assetId", assetId);
        List<Stack> made = createdInDryRun(stack -> stack.primaryAssetId().equals(id));
        return (made.isEmpty() ? search(id) : made)
                .stream().filter(stack -> stack.primaryAssetId().equals(id)).findFirst();
    }

    /** Finds which of the given stacks exist. Costs a request each if they are few, else one for all of the library. */
    Set<String> there(List<String> ids) {
        if (ids.size() > FEW) {
            try {
                return inLibrary(new HashSet<>(ids));
            } catch (ImmichServerException e) {
                // the server cannot list a huge library, but it can show single stacks
                return oneByOne(ids);
            }
        }
        return oneByOne(ids);
    }

    /** Remembers only these, since a library may have far more. */
    private Set<String> inLibrary(Set<String> ids) {
        return calls.execute(Call.<Set<String>>to(Operations.SEARCH_STACKS).reading(in -> {
            Set<String> there = new HashSet<>();
            in.each(Id.class, stack -> {
                if (ids.contains(stack.id())) {
                    there.add(stack.id());
                }
            });
            return there;
        }));
    }

    private Set<String> oneByOne(List<String> ids) {
        Set<String> there = new HashSet<>();
        for (String id : ids) {
            try {
                calls.execute(Call.<Void>to(Operations.GET_STACK).id("id", id));
                there.add(id);
            } catch (ImmichNotFoundException e) {
                // that is the response
            }
        }
        return there;
    }

    private List<Stack> search(@Nullable String primaryAssetId) {
        return calls.execute(Call.<List<Stack>>to(Operations.SEARCH_STACKS)
                .query("primaryAssetId", primaryAssetId)
                .reading(in -> in.array(Stack.class)));
    }

    private List<Stack> createdInDryRun(Predicate<Stack> condition) {
        DryRun dry = calls.dryRun();
        return dry == null
                ? List.of()
                : dry.all(Stack.class).stream().filter(condition).toList();
    }
}
