package io.github.immichsdk.stacks;

import io.github.immichsdk.api.Operation;
import io.github.immichsdk.api.Operations;
import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.assets.Assets;
import io.github.immichsdk.internal.call.Call;
import io.github.immichsdk.internal.call.Calls;
import io.github.immichsdk.internal.call.DryRun;
import io.github.immichsdk.internal.call.Ids;
import io.github.immichsdk.internal.json.JsonFields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Stacks: pictures shown as one. Thread-safe.
 *
 * <pre>{@code
 * Stack stack = immich.stacks().create(best.id(), other.id(), third.id());
 * }</pre>
 *
 * <p>The server fails at stack writes that overlap, and leaves empty stacks behind. So those of one client, and of all its
 * views, go one at a time, in the order of asking, with their retries; reads do not wait. Who writes stacks with several
 * clients or programs at once must see to that alone.
 *
 * <p>In a dry run a stack that would be made has an id all the same; all methods here then work with it. What real stacks
 * would lose to it is not worked out.
 */
public final class Stacks {

    /** The name under which stack writes take turns. */
    static final String TURN = "stacks";

    private final Calls calls;
    private final StackReads reads;
    private final StackMaking making;

    /**
     * Created by the client.
     *
     * @param calls sends the calls
     * @param assets reads assets
     */
    public Stacks(Calls calls, Assets assets) {
        this.calls = calls;
        this.reads = new StackReads(calls);
        this.making = new StackMaking(calls, reads, assets);
    }

    /**
     * Lists the caller's stacks, with what they show. Costs one request, some 2.6 KB for each stack; needs {@code stack.read}.
     * Where only ids are wanted, {@link #listIds} needs a small part of the memory.
     *
     * @return the stacks, in no order, complete; also those that show one asset or none
     * @throws io.github.immichsdk.errors.ImmichServerException if the library is so huge that the server cannot write its list
     */
    public List<Stack> list() {
        return reads.list();
    }

    /**
     * Lists the caller's stacks by their ids alone. Costs one request, the same as {@link #list}, but keeps only the ids of what
     * it reads: some 300 bytes for each asset. Needs {@code stack.read}.
     *
     * @return the stacks, in no order, complete; also those that show one asset or none
     * @throws io.github.immichsdk.errors.ImmichServerException if the library is so huge that the server cannot write its list
     */
    public List<StackIds> listIds() {
        return reads.listIds();
    }

    /**
     * Returns one stack. Costs one request; needs {@code stack.read}.
     *
     * @param id the stack's id
     * @return the stack
     * @throws io.github.immichsdk.errors.ImmichNotFoundException if there is none of that id, or it is not the caller's
     */
    public Stack get(String id) {
        return reads.get(id);
    }

    /**
     * Finds the stack that an asset stands for. Costs one request; needs {@code stack.read}.
     *
     * @param assetId the asset's id
     * @return its stack, or nothing if it is in none, or not as the primary
     */
    public Optional<Stack> findByPrimary(String assetId) {
        return reads.findByPrimary(assetId);
    }

    /**
     * Makes a stack of two or more assets, as {@link #create(Collection)} does.
     *
     * @param primaryId the id of the asset that is to stand for it
     * @param otherIds the ids of the others
     * @return the stack as the server made it
     */
    public Stack create(String primaryId, String... otherIds) {
        List<String> ids = new ArrayList<>();
        ids.add(primaryId);
        ids.addAll(List.of(otherIds));
        return create(ids);
    }

    /**
     * Makes a stack of the caller's own assets. A stack whose primary is among them is dissolved, and all its members come
     * along; another member of another stack leaves that stack. So the result may have more members than were asked for;
     * those asked for that it does not show are in {@link Stack#notShown}.
     *
     * <p>Costs one request; one more if the answer does not show all that was asked for. If the server fails, or the answer
     * is lost, the stack is looked for by its primary asset; it is the result if it is there. If it is not, a request that
     * was answered with 500 is sent once more, unless retries are off; one whose response was lost is not. Needs
     * {@code stack.create}, for looking {@code stack.read}. A dry run reads each asset instead.
     *
     * @param assetIds the assets' ids, the primary one first; repeats are left out, and at least two must remain
     * @return the stack as the server made it
     * @throws IllegalArgumentException if there are not two different ids; nothing is sent
     * @throws io.github.immichsdk.errors.ImmichNotFoundException if there is no asset of one of the ids, or it is not the
     *     caller's; nothing is made
     */
    public Stack create(Collection<String> assetIds) {
        return making.create(assetIds);
    }

    /**
     * Makes another member of a stack its primary asset. Costs one request; needs {@code stack.update}.
     *
     * @param id the stack's id
     * @param assetId the id of an asset that the stack shows; the server refuses any other
     * @return the stack as changed
     * @throws io.github.immichsdk.errors.ImmichNotFoundException if there is no such stack, or it is not the caller's
     */
    public Stack changePrimary(String id, String assetId) {
        String primary = Ids.checked("assetId", assetId);
        return inTurn(
                Call.<Stack>to(Operations.UPDATE_STACK)
                        .id("id", id)
                        .json(new JsonFields().put("primaryAssetId", primary))
                        .object(StackCodec::stack)
                        .inDryRun(() -> {
                            UnaryOperator<Stack> change = stack -> withPrimary(stack, primary);
                            Stack changed = change.apply(reads.get(id));
                            remember(id, change);
                            return changed;
                        }),
                Operations.UPDATE_STACK);
    }

    /**
     * Takes an asset out of a stack. The last other member may go: the stack then shows its primary alone. Costs one request;
     * needs {@code stack.update}.
     *
     * @param id the stack's id
     * @param assetId the id of a member, not of the primary asset: make another one primary before, or delete the stack
     * @throws io.github.immichsdk.errors.ImmichNotFoundException if there is no such stack, or the asset is not in it
     */
    public void remove(String id, String assetId) {
        String removed = Ids.checked("assetId", assetId);
        inTurn(
                Call.<Void>to(Operations.REMOVE_ASSET_FROM_STACK).id("id", id).id("assetId", removed),
                Operations.REMOVE_ASSET_FROM_STACK);
        remember(
                id,
                stack -> with(
                        stack,
                        stack.assets().stream()
                                .filter(asset -> !asset.id().equals(removed))
                                .toList()));
    }

    /**
     * Deletes a stack; its assets stay. Costs one request; needs {@code stack.delete}.
     *
     * @param id the stack's id
     * @throws io.github.immichsdk.errors.ImmichNotFoundException if there is none of that id, or it is not the caller's
     */
    public void delete(String id) {
        inTurn(Call.<Void>to(Operations.DELETE_STACK).id("id", id), Operations.DELETE_STACK);
        DryRun dry = calls.dryRun();
        if (dry != null) {
            dry.forget(Ids.checked("id", id));
        }
    }

    /**
     * Deletes stacks; their assets stay. Costs one request for each 1000. If one is refused because a stack of its list is gone,
     * or its answer is lost, the stacks are looked at (up to 20 of them one by one, else by one list of all stacks), and those
     * still there are sent again. Needs {@code stack.delete}, for looking {@code stack.read}.
     *
     * @param ids the stacks' ids, in any order, repeats left out; an empty list sends nothing
     * @return what became of each
     * @throws io.github.immichsdk.errors.ImmichBatchException if one of several requests failed otherwise
     */
    public DeleteResult deleteAll(Collection<String> ids) {
        return new StackDeletion(calls, reads).of(Ids.distinct("ids", ids));
    }

    private <T> T inTurn(Call<T> call, Operation operation) {
        return calls.inTurn(TURN, operation, () -> calls.execute(call));
    }

    private void remember(String id, UnaryOperator<Stack> change) {
        DryRun dry = calls.dryRun();
        if (dry != null) {
            dry.change(Ids.checked("id", id), Stack.class, change);
        }
    }

    private static Stack withPrimary(Stack stack, String primary) {
        List<Asset> assets = new ArrayList<>(stack.assets());
        assets.sort(Comparator.comparing(asset -> !asset.id().equals(primary)));
        return new Stack(stack.id(), primary, List.copyOf(assets), List.of(), stack.more());
    }

    private static Stack with(Stack stack, List<Asset> assets) {
        return new Stack(stack.id(), stack.primaryAssetId(), assets, List.of(), stack.more());
    }
}
