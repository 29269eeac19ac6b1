package io.github.immichsdk.sync;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.api.Operations;
import io.github.immichsdk.internal.call.Call;
import io.github.immichsdk.internal.call.CallExecutor;
import io.github.immichsdk.internal.call.InternalAccess;
import io.github.immichsdk.internal.jobs.CancellableWait;
import io.github.immichsdk.stacks.StackIds;
import io.github.immichsdk.sync.event.SyncEvent;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the event stream: everything that a session may see, and from then on only changes.
 *
 * <p>The server keeps checkpoints for each session, one for each event type. A stream contains the events after the
 * checkpoints, and acknowledgements move the checkpoints. So a session belongs to one copy of the data: if two programs share a
 * session, each misses the events that the other one acknowledges. Create a session for each with
 * {@code immich.sessions().createChild(...)}.
 *
 * <pre>{@code
 * ImmichSync sync = ImmichSync.of(immich); // a client with a session: the server accepts no API keys here
 * try (SyncStream events = sync.stream(SyncKind.ASSETS, SyncKind.ALBUMS)) {
 *     events.maps().forEach(event -> System.out.println(event.get("type")));
 * }
 * }</pre>
 *
 * <p>Needs a session: an API key is refused before the request, with an
 * {@link io.github.immichsdk.errors.ImmichCredentialException}. Immutable and thread-safe.
 */
public final class ImmichSync {

    private final ImmichClient client;
    private final CallExecutor calls;
    private final SyncRequests requests;

    private ImmichSync(ImmichClient client) {
        this.client = client;
        this.calls = InternalAccess.callsOf(client);
        this.requests = new SyncRequests(calls);
    }

    /**
     * Creates the sync API for a client. Costs no request.
     *
     * @param client a client with a session
     * @return the sync API
     */
    public static ImmichSync of(ImmichClient client) {
        Objects.requireNonNull(client, "client");
        return new ImmichSync(client);
    }

    /** {@return the client whose session this uses} */
    public ImmichClient client() {
        return client;
    }

    /**
     * Returns a stream of the changes since the checkpoints. Costs no request until you read the first element; then one, and
     * one for the server's version if it is not known yet.
     *
     * @param kind the first kind to request
     * @param more further kinds
     * @return the stream; close it after use
     */
    public SyncStream stream(SyncKind kind, SyncKind... more) {
        return stream(
                SyncTypes.of(EnumSet.of(Objects.requireNonNull(kind, "kind"), Objects.requireNonNull(more, "more"))));
    }

    /**
     * Returns a stream of the changes since the checkpoints. Costs no request until you read the first element; then one, and
     * one for the server's version if it is not known yet.
     *
     * @param types the types to request
     * @return the stream; close it after use
     */
    public SyncStream stream(SyncTypes types) {
        return stream(types, StreamOptions.defaults());
    }

    /**
     * Returns a stream with the given options. Costs no request until you read the first element; then one, and one for the
     * server's version if it is not known yet. A dry run does not send {@link StreamOptions#reset()}, and the stream begins
     * at the checkpoints.
     *
     * @param types the types to request
     * @param options the options
     * @return the stream; close it after use
     */
    public SyncStream stream(SyncTypes types, StreamOptions options) {
        return new SyncStream(
                requests, Objects.requireNonNull(types, "types"), Objects.requireNonNull(options, "options"));
    }

    /**
     * Acknowledges events, so that the server does not send them again. Costs one request for each 1,000 types, and none for an
     * empty collection. A {@code SyncResetV1|reset} is sent alone, since it makes all others obsolete.
     *
     * @param acks the acks in the order of the stream; only the newest of each type is sent
     * @throws IllegalArgumentException if one is not an ack. Nothing is sent then, since the server would store it and then
     *     fail each stream
     * @see io.github.immichsdk.api.Operations#SEND_SYNC_ACK
     */
    public void ack(Collection<String> acks) {
        for (List<String> request : AckRequests.plan(noNull("acks", acks))) {
            calls.execute(Call.<Void>to(Operations.SEND_SYNC_ACK).json(new AckRequest(request)));
        }
    }

    /**
     * Lists the checkpoints that the server keeps for the session. Costs one request.
     *
     * @return the checkpoints, complete
     * @see io.github.immichsdk.api.Operations#GET_SYNC_ACK
     */
    public List<StoredAck> acks() {
        return requests.acks();
    }

    /**
     * Deletes checkpoints: all events of these types arrive again. Also repairs a session whose streams fail because of an
     * invalid ack. Costs one request, and none for an empty collection.
     *
     * @param types the event types, such as {@code AssetV2}
     * @see io.github.immichsdk.api.Operations#DELETE_SYNC_ACK
     */
    public void deleteAcks(Collection<String> types) {
        if (!noNull("types", types).isEmpty()) {
            delete(new AckDeletion(AckRequests.checkedTypes(types)));
        }
    }

    /**
     * Deletes all checkpoints: all events arrive again. Costs one request.
     *
     * @see io.github.immichsdk.api.Operations#DELETE_SYNC_ACK
     */
    public void deleteAllAcks() {
        delete(new AckDeletion(null));
    }

    private static Collection<String> noNull(String name, Collection<String> texts) {
        Objects.requireNonNull(texts, name);
        texts.forEach(text -> Objects.requireNonNull(text, name + ": expected no null in the collection"));
        return texts;
    }

    private static void requireAll(SyncTypes types, SyncHandler<?> handler, RunOptions options) {
        Objects.requireNonNull(types, "types");
        Objects.requireNonNull(handler, "handler");
        Objects.requireNonNull(options, "options");
    }

    private void delete(AckDeletion body) {
        calls.execute(Call.<Void>to(Operations.DELETE_SYNC_ACK).json(body));
    }

    /**
     * Lists all stacks of the library with the IDs of their assets, from the event stream: the server writes it line by line,
     * so this works for a library whose list of stacks ({@code stacks().listIds()}) the server cannot write.
     *
     * <p>Moves no checkpoint: if the session has synced before, a child session reads instead, and is ended afterwards. That
     * costs five requests, otherwise two; and one for the server's version if it is not known yet. A stream that breaks is read
     * again, at most twice.
     *
     * @return the stacks; empty if a dry run prevents the requests, or the server restarted the stream
     * @throws SyncTruncatedException if the stream broke three times
     * @see io.github.immichsdk.api.Operations#GET_SYNC_ACK
     * @see io.github.immichsdk.api.Operations#GET_SYNC_STREAM
     * @see io.github.immichsdk.api.Operations#CREATE_SESSION
     * @see io.github.immichsdk.api.Operations#DELETE_SESSION
     */
    public Optional<List<StackIds>> listStackIds() {
        return StacksFromStream.read(calls);
    }

    /**
     * Streams the changes since the checkpoints, delivers them to a handler and acknowledges what the handler processed.
     * Resumes a broken stream, and starts again from the beginning when the server requests a reset.
     *
     * <p>A complete stream has the state at its beginning. A row that changes while the stream runs arrives with the next
     * stream; {@link RunOptions#repeatUntilQuiet} streams again until nothing new arrives.
     *
     * <p>Every event is delivered at least once: if the program stops at any point, the next run delivers again what was not
     * acknowledged. Costs one request per stream, and one per batch.
     *
     * @param types the types to request
     * @param handler stores the events
     * @return the counts of the run
     * @throws SyncTruncatedException if the stream broke more often than {@link RunOptions#reconnects()} without any event
     * @throws SyncStalledException if it broke more often than that and had events, but none beyond those acknowledged before
     * @throws io.github.immichsdk.errors.ImmichException if the server refuses the acks, or cannot be reached
     * @throws SyncLineException if a line is not an event; the events before it are acknowledged
     * @throws io.github.immichsdk.errors.ImmichDataException if an ack of the stream is invalid; its batch is not delivered
     * @see io.github.immichsdk.api.Operations#GET_SYNC_STREAM
     */
    public SyncReport run(SyncTypes types, SyncHandler<SyncEvent> handler) {
        return run(types, handler, RunOptions.defaults());
    }

    /**
     * Does the same as {@link #run(SyncTypes, SyncHandler)} with the given options.
     *
     * @param types the types to request
     * @param handler stores the events
     * @param options the options of the run
     * @return the counts of the run
     * @see io.github.immichsdk.api.Operations#GET_SYNC_STREAM
     */
    public SyncReport run(SyncTypes types, SyncHandler<SyncEvent> handler, RunOptions options) {
        requireAll(types, handler, options);
        return new SyncRunner<>(this, requests, types, new EventDecoder(), handler, options).run();
    }

    /**
     * Does the same as {@link #run(SyncTypes, SyncHandler, RunOptions)} with a decoder of your own. With {@code map -> map}
     * the events are as the server sends them: no field is lost, and none can be invalid.
     *
     * @param types the types to request
     * @param decoder converts each line, an unmodifiable map with {@code type}, {@code data} and {@code ack} as in
     *     {@link SyncStream#maps()}, to an event, never null; if it throws an {@link IllegalArgumentException}, the line is a
     *     invalid line
     * @param handler stores the events
     * @param options the options of the run
     * @param <T> the type of the events
     * @return the counts of the run
     * @see io.github.immichsdk.api.Operations#GET_SYNC_STREAM
     */
    public <T> SyncReport run(
            SyncTypes types,
            Function<Map<String, @Nullable Object>, T> decoder,
            SyncHandler<T> handler,
            RunOptions options) {
        requireAll(types, handler, options);
        Objects.requireNonNull(decoder, "decoder");
        return new SyncRunner<>(this, requests, types, new MapDecoder<T>(decoder), handler, options).run();
    }

    /**
     * Does the same as {@link #run(SyncTypes, SyncHandler, RunOptions)} repeatedly, until {@link RunOptions#cancel}
     * cancels it or a run fails.
     *
     * @param types the types to request
     * @param handler stores the events
     * @param interval the time to wait after a complete stream
     * @param options the options of the run
     * @return the counts of all runs
     */
    public SyncReport follow(SyncTypes types, SyncHandler<SyncEvent> handler, Duration interval, RunOptions options) {
        CancellableWait wait = new CancellableWait(calls.ambient().sleeper(), options.cancel(), EventReader.CALL);
        SyncReport all = run(types, handler, options);
        while (!options.cancel().cancelled()) {
            if (wait.elapsed(null, interval)) {
                // the server may have been upgraded during the pause, and then uses other names
                calls.forgetVersion();
                all = SyncCounter.sum(all, run(types, handler, options));
            }
        }
        return all;
    }

    @Override
    public String toString() {
        return "ImmichSync[" + client.address() + "]";
    }
}
