package io.github.immichsdk.sync;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.api.Operations;
import io.github.immichsdk.internal.call.Call;
import io.github.immichsdk.internal.call.Calls;
import io.github.immichsdk.internal.call.ClientCalls;
import io.github.immichsdk.internal.json.JsonFields;
import io.github.immichsdk.sync.event.SyncEvent;
import io.github.immichsdk.sync.event.SyncEventCodec;
import io.github.immichsdk.sync.event.SyncLine;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Function;

/**
 * The event stream: all that a session may see, and from then on what changes in it.
 *
 * <p>The server keeps checkpoints for each session, one for each type of event. A stream tells what came after them, and
 * acknowledging moves them. So a session belongs to one copy of the data: two programs that share a session take each other's
 * events away. {@code immich.sessions().createChild(...)} makes a session of its own for each.
 *
 * <pre>{@code
 * ImmichSync sync = ImmichSync.of(immich);
 * try (SyncStream events = sync.stream(SyncKind.ASSETS, SyncKind.ALBUMS)) {
 *     events.maps().forEach(event -> System.out.println(event.get("type")));
 * }
 * }</pre>
 *
 * <p>Sessions only: an API key is refused before the request, with an
 * {@link io.github.immichsdk.errors.ImmichCredentialException}. Immutable and safe for use by many threads.
 */
public final class ImmichSync {

    private final ImmichClient client;
    private final Calls calls;
    private final Streams streams;

    private ImmichSync(ImmichClient client) {
        this.client = client;
        this.calls = ClientCalls.of(client);
        this.streams = new Streams(calls);
    }

    /**
     * Makes the sync of a client. Costs no request.
     *
     * @param client a client with a session
     * @return its sync
     */
    public static ImmichSync of(ImmichClient client) {
        return new ImmichSync(client);
    }

    /** {@return the client whose session it is} */
    public ImmichClient client() {
        return client;
    }

    /**
     * Makes a stream of what changed since the checkpoints. Costs no request until its first element is asked for; then one, and
     * one for the server's version if that is not known yet.
     *
     * @param kind what to ask for
     * @param more what else
     * @return the stream, to be closed
     */
    public SyncStream stream(SyncKind kind, SyncKind... more) {
        return stream(SyncTypes.of(EnumSet.of(kind, more)));
    }

    /**
     * Makes a stream of what changed since the checkpoints. Costs no request until its first element is asked for; then one, and
     * one for the server's version if that is not known yet.
     *
     * @param types what to ask for
     * @return the stream, to be closed
     */
    public SyncStream stream(SyncTypes types) {
        return stream(types, StreamOptions.defaults());
    }

    /**
     * Makes a stream, with a say in how it is read. Costs no request until its first element is asked for; then one, and one for
     * the server's version if that is not known yet. In a dry run {@link StreamOptions#withReset()} is held back, and the stream
     * begins at the checkpoints.
     *
     * @param types what to ask for
     * @param options how it is read
     * @return the stream, to be closed
     */
    public SyncStream stream(SyncTypes types, StreamOptions options) {
        return new SyncStream(streams, types, options);
    }

    /**
     * Acknowledges: what the acks stand for does not come again. Costs one request, and none for no acks; a thousand types more
     * cost one more. A {@code SyncResetV1|reset} goes alone, since it wipes out all others.
     *
     * @param acks as the stream gave them, in its order; only the newest of each type is sent
     * @throws IllegalArgumentException if one is no ack: nothing is sent, since the server would store it and then fail each
     *     stream
     */
    public void ack(Collection<String> acks) {
        for (List<String> request : AckRequests.plan(acks)) {
            calls.execute(Call.<Void>to(Operations.SEND_SYNC_ACK).json(new JsonFields().put("acks", request)));
        }
    }

    /**
     * Lists the checkpoints that the server keeps for the session. Costs one request.
     *
     * @return the checkpoints, complete
     */
    public List<StoredAck> acks() {
        return streams.acks();
    }

    /**
     * Forgets checkpoints: everything of these types comes anew. Also heals a session whose streams fail because of an ack that
     * was none. Costs one request, and none for no types.
     *
     * @param types types of events, such as {@code AssetV2}
     */
    public void deleteAcks(Collection<String> types) {
        if (!types.isEmpty()) {
            delete(new JsonFields().put("types", AckRequests.checkedTypes(types)));
        }
    }

    /** Forgets all checkpoints: everything comes anew. Costs one request. */
    public void deleteAllAcks() {
        delete(new JsonFields());
    }

    private void delete(JsonFields body) {
        calls.execute(Call.<Void>to(Operations.DELETE_SYNC_ACK).json(body));
    }

    /**
     * Streams what changed since the checkpoints, gives it to a handler and acknowledges what the handler has dealt with. Resumes
     * a broken stream, and begins anew when the server says so.
     *
     * <p>A complete stream holds what was so when it began. A row that changes while it runs is left out of it, and comes with
     * the next one; {@link RunOptions#untilQuiet} streams again until nothing comes.
     *
     * <p>Every event comes at least once: if the program dies at any point, the next run gives again what was not acknowledged.
     * Costs a request for each stream, and one for each batch.
     *
     * @param types what to ask for
     * @param handler keeps the events
     * @return what was done
     * @throws SyncTruncatedException if the stream broke more often than {@link RunOptions#reconnects()} and brought nothing
     * @throws SyncStalledException if it broke more often than that and brought events, but none beyond those acknowledged before
     * @throws io.github.immichsdk.errors.ImmichException if the server refuses the acks, or cannot be reached
     * @throws SyncLineException if a line is no event; what came before it is acknowledged
     */
    public SyncCounts run(SyncTypes types, SyncHandler<SyncEvent> handler) {
        return run(types, handler, RunOptions.defaults());
    }

    /**
     * Does the same as {@link #run(SyncTypes, SyncHandler)}, with a say in how.
     *
     * @param types what to ask for
     * @param handler keeps the events
     * @param options how it goes
     * @return what was done
     */
    public SyncCounts run(SyncTypes types, SyncHandler<SyncEvent> handler, RunOptions options) {
        return run(types, SyncEventCodec::event, handler, options);
    }

    /**
     * Does the same as {@link #run(SyncTypes, SyncHandler, RunOptions)} with events as the caller wants them. With
     * {@code line -> line} they are as they stand on the wire: no field is lost, and none can be wrong.
     *
     * @param types what to ask for
     * @param decoder makes an event of a line, as it is read; an {@link IllegalArgumentException} makes it a bad line
     * @param handler keeps the events
     * @param options how it goes
     * @param <T> what an event is
     * @return what was done
     */
    public <T> SyncCounts run(
            SyncTypes types, Function<SyncLine, T> decoder, SyncHandler<T> handler, RunOptions options) {
        return new Runner<>(this, streams, types, decoder, handler, options).run();
    }

    /**
     * Does the same as {@link #run(SyncTypes, SyncHandler, RunOptions)} again and again, until cancelled by
     * {@link RunOptions#cancelledBy} or by a failure.
     *
     * @param types what to ask for
     * @param handler keeps the events
     * @param interval how long to wait after a stream that was complete
     * @param options how it goes
     * @return what was done in all
     */
    public SyncCounts follow(SyncTypes types, SyncHandler<SyncEvent> handler, Duration interval, RunOptions options) {
        SyncCounts all = run(types, handler, options);
        while (!options.cancel().cancelled()) {
            Pauses.pause(calls.ambient(), interval, options.cancel(), null);
            if (!options.cancel().cancelled()) {
                // an upgrade may have happened in the pause, and then other names are right
                calls.forgetVersion();
                all = Tally.sum(all, run(types, handler, options));
            }
        }
        return all;
    }

    @Override
    public String toString() {
        return "ImmichSync[" + client.address() + "]";
    }
}
