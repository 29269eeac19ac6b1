package io.github.immichsdk.stacks;

import io.github.immichsdk.api.ItemResults;
import io.github.immichsdk.api.Operation;
import io.github.immichsdk.api.Operations;
import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.assets.Assets;
import io.github.immichsdk.internal.call.BulkCall;
import io.github.immichsdk.internal.call.Call;
import io.github.immichsdk.internal.call.CallExecutor;
import io.github.immichsdk.internal.call.DryRun;
import io.github.immichsdk.internal.call.Ids;
import io.github.immichsdk.internal.call.InternalAccess;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Reads, creates, changes and deletes stacks. To stack a library by rules, use {@code ImmichStacking} of the module
 * {@code immich-sdk-stacking}. Thread-safe.
 *
 * <pre>{@code
 * Stack stack = immich.stacks().create(best.id(), other.id(), third.id());
 * }</pre>
 *
 * <p>The server fails if stack writes overlap, and leaves empty stacks behind. So a client and all its views send one stack
 * write at a time, including its retries, in the order of the calls; reads do not wait. If several clients or programs write
 * stacks, coordinate them yourself.
 *
 * <p>In a dry run, a stack that would be created has an ID, too; all methods here accept it. Its effect on existing stacks
 * is not simulated.
 */
public final class Stacks {

    static {
        InternalAccess.makes(Stacks.class, calls -> new Stacks(calls, InternalAccess.make(Assets.class, calls)));
        InternalAccess.opens(Stacks.class, stacks -> stacks.calls);
    }

    /** The name of the queue for stack writes. */
    static final String TURN = "stacks";

    private record PrimaryRequest(String primaryAssetId) {}

    private final CallExecutor calls;
    private final StackFinder reads;
    private final StackEditor making;

    Stacks(CallExecutor calls, Assets assets) {
        this.calls = calls;
        this.reads = new StackFinder(calls);
        this.making = new StackEditor(calls, reads, assets);
    }

    /**
     * Lists the caller's stacks, with their assets. Costs one request, some 2.6 KB for each stack; needs {@code stack.read}.
     * Keeps all of them in memory: for a large library, use {@link #stream}, or {@link #listIds} if you need only IDs.
     *
     * @return all stacks, in no order; including those with one asset or none
     * @throws io.github.immichsdk.errors.ImmichServerException if the library is so large that the server cannot list its
     *     stacks
     * @see io.github.immichsdk.api.Operations#SEARCH_STACKS
     */
    public List<Stack> list() {
        return reads.list();
    }

    /**
     * Reads the caller's stacks one by one, with their assets, while the response arrives. Keeps only one stack in memory. Costs
     * the same request as {@link #list}, which is sent when the first stack is read; needs {@code stack.read}.
     *
     * <pre>{@code
     * try (Stream<Stack> stacks = immich.stacks().stream()) {
     *     stacks.filter(one -> one.assets().size() > 2).forEach(one -> System.out.println(one.id()));
     * }
     * }</pre>
     *
     * <p>The stream ends only when all stacks have been read. If the response breaks off, reading throws an exception after the
     * last stack that arrived; the SDK retries only before the first stack. The limit of the whole call does not apply. A proxy
     * may cut a response that is not read for a minute.
     *
     * <p>One thread reads. Any thread may close the stream, which closes the response, and interrupts the reader with an
     * {@link io.github.immichsdk.errors.ImmichCancelledException}. Close it unless you read it to its end, or the connection
     * stays open.
     *
     * @return all stacks, in no order; including those with one asset or none; sequential, for one use
     * @throws io.github.immichsdk.errors.ImmichException while the stream is read, if the request fails or the response is not
     *     complete
     * @see io.github.immichsdk.api.Operations#SEARCH_STACKS
     */
    public Stream<Stack> stream() {
        return reads.stream();
    }

    /**
     * Lists the IDs of the caller's stacks and their assets. Costs the same request as {@link #list}, but keeps only IDs in
     * memory: some 300 bytes for each asset. Needs {@code stack.read}.
     *
     * @return all stacks, in no order; including those with one asset or none
     * @throws io.github.immichsdk.errors.ImmichServerException if the library is so large that the server cannot list its
     *     stacks
     * @see io.github.immichsdk.api.Operations#SEARCH_STACKS
     */
    public List<StackIds> listIds() {
        return reads.listIds();
    }

    /**
     * Returns one stack. Costs one request; needs {@code stack.read}.
     *
     * @param id the stack's ID
     * @return the stack
     * @throws io.github.immichsdk.errors.ImmichNotFoundException if it does not exist, or is not the caller's
     * @see io.github.immichsdk.api.Operations#GET_STACK
     */
    public Stack get(String id) {
        return reads.get(id);
    }

    /**
     * Finds the stack of which an asset is the primary. Costs one request; needs {@code stack.read}.
     *
     * @param assetId the asset's ID
     * @return its stack; empty if it is in none, or not its primary
     * @see io.github.immichsdk.api.Operations#SEARCH_STACKS
     */
    public Optional<Stack> findByPrimary(String assetId) {
        return reads.findByPrimary(assetId);
    }

    /**
     * Creates a stack of two or more assets, like {@link #create(Collection)}. Needs {@code stack.create} and
     * {@code stack.read}.
     *
     * @param primaryId the ID of the primary asset
     * @param otherIds the IDs of the other assets
     * @return the stack as the server created it
     * @see io.github.immichsdk.api.Operations#CREATE_STACK
     * @see io.github.immichsdk.api.Operations#SEARCH_STACKS
     */
    public Stack create(String primaryId, String... otherIds) {
        List<String> ids = new ArrayList<>();
        ids.add(primaryId);
        ids.addAll(Arrays.asList(Objects.requireNonNull(otherIds, "otherIds")));
        return create(ids);
    }

    /**
     * Creates a stack of the caller's own assets. An existing stack whose primary is among them is merged into the new one
     * with all its members; any other member of an existing stack leaves that stack. So the result may have more members
     * than requested; requested assets that it does not contain are in {@link Stack#notShown}.
     *
     * <p>Costs one request; one more if the response does not contain all requested assets. If the server fails, or the
     * response is lost, the SDK looks for the stack by its primary asset and returns it if it exists. If it does not, the
     * request is retried once after a 500 response, unless retries are disabled; it is not retried after a lost response.
     * Needs {@code stack.create}, and {@code stack.read} to look for the stack. A dry run reads each asset instead.
     *
     * @param assetIds the assets' IDs, the primary first; repeats are ignored, and at least two must remain
     * @return the stack as the server created it
     * @throws IllegalArgumentException if there are fewer than two different IDs; no request is sent
     * @throws io.github.immichsdk.errors.ImmichNotFoundException if one of the assets does not exist, or is not the
     *     caller's; no stack is created
     * @see io.github.immichsdk.api.Operations#CREATE_STACK
     * @see io.github.immichsdk.api.Operations#SEARCH_STACKS
     */
    public Stack create(Collection<String> assetIds) {
        return making.create(Objects.requireNonNull(assetIds, "assetIds"));
    }

    /**
     * Makes another member of a stack its primary asset. Costs one request; needs {@code stack.update}. A dry run
     * reads the stack instead, which needs {@code stack.read}.
     *
     * @param id the stack's ID
     * @param assetId the ID of an asset that the stack contains; the server rejects any other
     * @return the changed stack
     * @throws io.github.immichsdk.errors.ImmichNotFoundException if the stack does not exist, or is not the caller's
     * @see io.github.immichsdk.api.Operations#GET_STACK
     * @see io.github.immichsdk.api.Operations#UPDATE_STACK
     */
    public Stack changePrimary(String id, String assetId) {
        String primary = Ids.checked("assetId", assetId);
        return inTurn(
                Call.<Stack>to(Operations.UPDATE_STACK)
                        .id("id", id)
                        .json(new PrimaryRequest(primary))
                        .object(Stack.class)
                        .inDryRun(() -> {
                            UnaryOperator<Stack> change = stack -> withPrimary(stack, primary);
                            Stack changed = change.apply(reads.get(id));
                            remember(id, change);
                            return changed;
                        }),
                Operations.UPDATE_STACK);
    }

    /**
     * Removes an asset from a stack. Removing the last member besides the primary leaves a stack of one asset. Costs one
     * request; needs {@code stack.update}.
     *
     * @param id the stack's ID
     * @param assetId the ID of a member other than the primary asset: change the primary first, or delete the stack
     * @throws io.github.immichsdk.errors.ImmichNotFoundException if the stack does not exist, or the asset is not in it
     * @see io.github.immichsdk.api.Operations#REMOVE_ASSET_FROM_STACK
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
     * @param id the stack's ID
     * @throws io.github.immichsdk.errors.ImmichNotFoundException if it does not exist, or is not the caller's
     * @see io.github.immichsdk.api.Operations#DELETE_STACK
     */
    public void delete(String id) {
        inTurn(Call.<Void>to(Operations.DELETE_STACK).id("id", id), Operations.DELETE_STACK);
    }

    /**
     * Deletes stacks; their assets stay. Costs one request for each 1000. If one is rejected because a stack of its list is
     * gone, or its response is lost, the SDK reads the stacks (up to 20 of them one by one, otherwise in one list of all
     * stacks), and deletes the remaining ones. Needs {@code stack.delete}, and {@code stack.read} to read the stacks.
     *
     * @param ids the stacks' IDs, in any order; repeats are ignored, and an empty list sends nothing
     * @return the result for each stack: {@code unchanged()} are those that do not exist, or are not the caller's, which the
     *     server does not distinguish; {@code failed()} those that still exist
     * @throws io.github.immichsdk.errors.ImmichBatchException if one of several requests failed for another reason
     * @see io.github.immichsdk.api.Operations#DELETE_STACKS
     * @see io.github.immichsdk.api.Operations#GET_STACK
     * @see io.github.immichsdk.api.Operations#SEARCH_STACKS
     */
    public ItemResults deleteAll(Collection<String> ids) {
        return new BulkCall(calls)
                .remaining(reads::there)
                .skippingMissing()
                .sendAll(Ids.distinct("ids", ids), this::deleteBatch);
    }

    private void deleteBatch(List<String> ids) {
        inTurn(Call.<Void>to(Operations.DELETE_STACKS).json(new Ids.Request(ids)), Operations.DELETE_STACKS);
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
        return new Stack(stack.id(), primary, List.copyOf(assets), List.of(), stack.additionalProperties());
    }

    private static Stack with(Stack stack, List<Asset> assets) {
        return new Stack(stack.id(), stack.primaryAssetId(), assets, List.of(), stack.additionalProperties());
    }
}
