package io.github.immichsdk.internal.call;

import io.github.immichsdk.api.CredentialKind;
import io.github.immichsdk.api.Effect;
import io.github.immichsdk.api.Operation;
import io.github.immichsdk.api.ServerVersion;
import io.github.immichsdk.config.ClientOptions;
import io.github.immichsdk.config.Credentials;
import io.github.immichsdk.errors.FailedCall;
import io.github.immichsdk.errors.ImmichCredentialException;
import io.github.immichsdk.errors.ImmichException;
import io.github.immichsdk.errors.ImmichNotFoundException;
import io.github.immichsdk.errors.ImmichRateLimitedException;
import io.github.immichsdk.errors.ImmichUnsupportedException;
import io.github.immichsdk.internal.jobs.CancellableWait;
import io.github.immichsdk.internal.time.Durations;
import io.github.immichsdk.transport.Transport;
import io.github.immichsdk.transport.TransportResponse;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends calls: dry run, then retries around single attempts. The only way from an area to the network. Thread-safe. */
public final class CallExecutor {

    private static final Logger LOG = LoggerFactory.getLogger("io.github.immichsdk.calls");

    private final AttemptSender wire;
    private final Retries retries;
    private final ServerVersions versions;
    private final NamedLocks turns;
    private final RetryBudget budget;
    private final @Nullable DryRun dryRun;
    private final @Nullable Consumer<Operation> watcher;

    private CallExecutor(
            AttemptSender wire,
            ServerVersions versions,
            NamedLocks turns,
            RetryBudget budget,
            @Nullable Consumer<Operation> watcher) {
        this.watcher = watcher;
        this.budget = budget;
        this.wire = wire;
        this.versions = versions;
        this.turns = turns;
        this.retries = new Retries(wire.options().retry(), wire.ambient(), budget);
        this.dryRun = wire.options().dryRun() ? new DryRun(wire.ambient().clock()) : null;
    }

    /**
     * Makes the chain of a client.
     *
     * @param transport where requests go
     * @param api the address of the API
     * @param credentials the credentials
     * @param options the options
     * @param ambient clock, sleeper and randomness
     * @return the chain
     */
    public static CallExecutor over(
            Transport transport, URI api, Credentials credentials, ClientOptions options, Timing ambient) {
        AttemptSender wire = AttemptSender.of(new Redirects(transport), api, credentials, options, ambient);
        RetryBudget budget = new RetryBudget(options.retry().sharedBudget(), ambient.nanoTime());
        return new CallExecutor(wire, new ServerVersions(), new NamedLocks(), budget, null);
    }

    /** {@return the same chain with other options; limits that did not change, and what is known of the server, are shared} */
    public CallExecutor withOptions(ClientOptions changed) {
        int size = changed.retry().sharedBudget();
        RetryBudget same =
                size == budget.size() ? budget : new RetryBudget(size, ambient().nanoTime());
        return new CallExecutor(wire.with(changed), versions, turns, same, watcher);
    }

    /** {@return the same chain with other credentials; limits and cached facts about the server are shared} */
    public CallExecutor withCredentials(Credentials others) {
        return new CallExecutor(wire.with(others), versions, turns, budget, watcher);
    }

    /** {@return the same chain as a dry run, which reports each operation before it is called} */
    public CallExecutor watchedBy(Consumer<Operation> watcher) {
        ClientOptions held = options().writes(ClientOptions.Writes.DRY_RUN);
        return new CallExecutor(wire.with(held), versions, turns, budget, watcher);
    }

    /** Ends the waits of all calls of this client and its views; call it when the transport is closed. */
    public void close() {
        wire.close();
    }

    /** {@return the current options} */
    public ClientOptions options() {
        return wire.options();
    }

    /** {@return the credentials} */
    public Credentials credentials() {
        return wire.credentials();
    }

    /** {@return the address of the API} */
    public URI api() {
        return wire.api();
    }

    /** {@return clock, sleeper and randomness} */
    public Timing ambient() {
        return wire.ambient();
    }

    /** {@return the retry policy} */
    Retries retries() {
        return retries;
    }

    /** {@return the memory of the dry run, or null if writes are sent} */
    public @Nullable DryRun dryRun() {
        return dryRun;
    }

    /** {@return the server's version; the first call costs one request, the result is cached} */
    public ServerVersion version() {
        return versions.known(this);
    }

    /** Forgets the server's version, because a response contradicts it: the server may have been upgraded. */
    public void forgetVersion() {
        versions.forget();
    }

    /**
     * Does work that the server fails at when two do it at once. All views of a client take turns, in the order of asking.
     *
     * @param what which work excludes which: work of the same name
     * @param operation the operation that the work is about, for an error message
     * @param work what to do, its retries included
     * @return what the work gives
     */
    public <T> T inTurn(String what, Operation operation, Supplier<T> work) {
        return turns.take(what, operation, work);
    }

    /**
     * Sends a call in turns with other work of the same name, as {@link #inTurn} does.
     *
     * @param what which work excludes which: work of the same name
     * @param call the call
     * @return the result of the call's codec; null if it has none
     */
    public <T> T executeInTurn(String what, Call<T> call) {
        return inTurn(what, call.operation(), () -> execute(call));
    }

    /**
     * Sends a call and reads its response.
     *
     * @param call the call
     * @return the result of the call's codec; null if it has none
     */
    public <T> T execute(Call<T> call) {
        return held(call, AttemptSender::attempt);
    }

    /**
     * Sends a call whose response is a stream: retried until the headers are received, not while the body is read.
     *
     * @param call the call
     * @return the successful response, with its body not yet read; the caller closes it
     */
    public TransportResponse open(Call<TransportResponse> call) {
        return held(call.openEnded(), AttemptSender::open);
    }

    /**
     * Sends a call whose response is an array of records, to be read one by one: retried until the first of them is read.
     *
     * @param call the call
     * @param type the record
     * @return the elements; the caller closes them
     */
    <T> ResponseElements<T> elements(Call<ResponseElements<T>> call, Class<T> type) {
        return held(call.openEnded(), (sender, sent, attempt) -> sender.elements(type, attempt));
    }

    private <T> T held(Call<T> call, Attempts<T> attempts) {
        if (watcher != null) {
            watcher.accept(call.operation);
        }
        requireSupported(call.operation);
        DryRun dry = dryRun;
        if (dry == null) {
            return repeated(call, attempts);
        }
        DryRunResults results = new DryRunResults(this, dry);
        if (call.effect().reads()) {
            T known = results.known(call);
            return known == null ? results.with(call, repeated(call, attempts)) : known;
        }
        dry.hold(call);
        LOG.debug("{} skipped by the dry run", call.operation.id());
        Supplier<T> result = call.skipped();
        return result == null ? results.written(call) : result.get();
    }

    /** One attempt. */
    private interface Attempts<T> {
        T make(AttemptSender sender, Call<T> call, Attempt attempt) throws FailedAttempt;
    }

    private <T> T repeated(Call<T> call, Attempts<T> attempts) {
        Attempt attempt = wire.first(call);
        Retries.Course course = null;
        while (true) {
            FailedAttempt failure;
            wire.observe(attempt);
            try {
                T result = attempts.make(wire, call, attempt);
                attempt.ended(null, null);
                budget.succeeded();
                return result;
            } catch (FailedAttempt e) {
                failure = e;
            } catch (RuntimeException | Error e) {
                attempt.ended(e, null);
                throw e;
            }
            if (attempt.number() > 1
                    && call.effect() == Effect.DELETES
                    && failure.failure instanceof ImmichNotFoundException) {
                attempt.ended(failure.failure, null);
                return Call.nothing(); // an earlier attempt deleted it
            }
            course = course == null ? retries.new Course() : course;
            Duration wait = course.next(failure, call.effect(), wire.repeatable(call));
            if (wait.isNegative() || attempt.endsWithin(wait)) {
                attempt.ended(failure.failure, null);
                throw failure.failure;
            }
            attempt.ended(failure.failure, wait);
            call.retried(failure.failure);
            LOG.debug(
                    "{} attempt {} failed, again in {} ms",
                    call.operation.id(),
                    attempt.number(),
                    Durations.millis(wait));
            new CancellableWait(wire.ambient().sleeper(), attempt.cancel(), attempt.call())
                    .pauseAfter(failure.failure, wait);
            // a 429 says that nothing was done, but a proxy may limit responses instead of requests
            boolean mayBeDone =
                    failure.fate == FailedAttempt.Fate.UNKNOWN || failure.failure instanceof ImmichRateLimitedException;
            T found = mayBeDone ? lookedFor(call, failure) : null;
            if (found != null) {
                return found;
            }
            attempt = attempt.next();
        }
    }

    /** {@return the result of a request whose response was lost, or null if there is none or it is unknown} */
    private static <T> @Nullable T lookedFor(Call<T> call, FailedAttempt failure) {
        Supplier<@Nullable T> look = call.lookFirst();
        if (look == null) {
            return null;
        }
        try {
            return look.get();
        } catch (ImmichException e) {
            // where the question fails after its retries, the server is not back yet: report the first failure
            failure.failure.addSuppressed(e);
            throw failure.failure;
        }
    }

    /**
     * Rejects, before any request, what the server would reject, and says what to do instead. Each call does this itself;
     * call it first if other requests precede the one that matters.
     *
     * @param operation the operation to call
     */
    public void requireSupported(Operation operation) {
        CredentialKind kind = credentials().kind();
        if (!operation.credentials().contains(kind) && !operation.credentials().contains(CredentialKind.NONE)) {
            throw new ImmichCredentialException(
                    requiredCredential(operation, kind), FailedCall.notSent(operation), null);
        }
        if (!operation.since().equals(ServerVersion.V1_144) || operation.until() != null) {
            ServerVersion version = version();
            if (!operation.existsIn(version)) {
                throw unsupported(operation, version);
            }
        }
    }

    private static ImmichUnsupportedException unsupported(Operation operation, ServerVersion version) {
        String has = version.atLeast(operation.since())
                ? "was dropped in " + Objects.requireNonNull(operation.until())
                : "needs a server of " + operation.since() + " or newer";
        return new ImmichUnsupportedException(
                operation + " " + has + "; this one is " + version, FailedCall.notSent(operation), version, null);
    }

    private static String requiredCredential(Operation operation, CredentialKind kind) {
        if (operation.credentials().equals(Set.of(CredentialKind.SHARED_LINK))) {
            return operation + " is for visitors: build the client with sharedLink(url)";
        }
        String takes = operation.credentials().contains(CredentialKind.SESSION)
                        && !operation.credentials().contains(CredentialKind.API_KEY)
                ? "a session: log in, and build the client with that session"
                : operation.credentials().contains(CredentialKind.API_KEY)
                                && !operation.credentials().contains(CredentialKind.SESSION)
                        ? "an API key"
                        : "an API key or a session";
        return switch (kind) {
            case NONE ->
                operation + " needs a credential: " + takes
                        + ". Call apiKey(key) or session(session) of the client's builder";
            case API_KEY -> operation + " refuses API keys; it needs " + takes;
            case SESSION -> operation + " refuses sessions; it needs " + takes;
            case SHARED_LINK -> operation + " is not open to shared links; it needs " + takes;
        };
    }
}
