package io.github.immichsdk.admin.jobs;

import io.github.immichsdk.api.Experimental;
import io.github.immichsdk.api.Operations;
import io.github.immichsdk.api.ServerVersion;
import io.github.immichsdk.errors.FailedCall;
import io.github.immichsdk.errors.ImmichUnsupportedException;
import io.github.immichsdk.internal.call.Call;
import io.github.immichsdk.internal.call.CallExecutor;
import io.github.immichsdk.internal.call.InternalAccess;
import io.github.immichsdk.internal.call.Polling;
import io.github.immichsdk.internal.json.Json;
import io.github.immichsdk.internal.json.JsonIn;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Watches and controls the queues of a server's background jobs. For administrators. Each method costs one request, unless
 * stated otherwise. Thread-safe.
 *
 * <p>Servers before 2.4 have other operations for queues, which need {@code job.read} and {@code job.create} instead of the
 * permissions named here.
 */
@Experimental
public final class Jobs {

    static {
        InternalAccess.makes(Jobs.class, Jobs::new);
    }

    private record Command(String command, boolean force) {}

    private record Pause(boolean isPaused) {}

    private record Clearing(boolean failed) {}

    private record Status(boolean isPaused, boolean isActive) {}

    /** A queue as the older operations return it. */
    private record LegacyQueue(
            Queue.Counts jobCounts, Status queueStatus, Map<String, @Nullable Object> additionalProperties) {
        Queue named(QueueName name) {
            return new Queue(name, queueStatus.isPaused(), jobCounts, additionalProperties);
        }
    }

    private final CallExecutor calls;

    private Jobs(CallExecutor calls) {
        this.calls = calls;
    }

    /**
     * {@return all queues; needs {@code queue.read}, or {@code job.read} on servers before 2.4}
     *
     * @see io.github.immichsdk.api.Operations#GET_ALL_JOBS_STATUS
     * @see io.github.immichsdk.api.Operations#GET_QUEUES
     */
    public List<Queue> list() {
        if (modern()) {
            return calls.execute(Call.list(Operations.GET_QUEUES, Queue.class));
        }
        return calls.execute(
                Call.<List<Queue>>to(Operations.GET_ALL_JOBS_STATUS).reading(Jobs::queues));
    }

    private static List<Queue> queues(JsonIn in) {
        return in.map().entrySet().stream()
                .map(entry -> Json.read(Json.bytes(entry.getValue()), LegacyQueue.class)
                        .named(QueueName.of(entry.getKey())))
                .toList();
    }

    /**
     * {@return a queue; needs {@code queue.read}}
     *
     * @param name the queue
     * @see io.github.immichsdk.api.Operations#GET_QUEUE
     */
    public Queue get(QueueName name) {
        Objects.requireNonNull(name, "name");
        if (modern()) {
            return calls.execute(Call.<Queue>to(Operations.GET_QUEUE)
                    .path("name", name.toString())
                    .object(Queue.class));
        }
        return list().stream()
                .filter(queue -> queue.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("name: the server has no queue " + name));
    }

    /**
     * Waits until no job of some queues runs or waits. Costs one request for each poll, at most every 5 seconds; needs
     * {@code queue.read}. Jobs may queue more jobs in other queues, so name all queues that matter.
     *
     * @param timeout how long it may take
     * @param names the queues; none means all
     * @throws io.github.immichsdk.errors.ImmichTimeoutException if the timeout passes before; the message names the busy queues
     * @see io.github.immichsdk.api.Operations#GET_QUEUES
     */
    public void awaitIdle(Duration timeout, QueueName... names) {
        Objects.requireNonNull(timeout, "timeout");
        List<QueueName> queues = Arrays.asList(names);
        new Polling(calls.ambient(), Operations.GET_QUEUES, timeout)
                .until(
                        () -> list().stream()
                                .filter(queue -> queues.isEmpty() || queues.contains(queue.name()))
                                .filter(queue -> !queue.idle())
                                .toList(),
                        List::isEmpty,
                        busy -> "after " + timeout + " these queues are not idle: "
                                + busy.stream().map(Jobs::shown).collect(Collectors.joining(", ")));
    }

    private static String shown(Queue queue) {
        return queue.name() + (queue.paused() ? " (paused)" : "");
    }

    /**
     * Pauses a queue: jobs that run end, no further job starts. Safe to repeat. Needs
     * {@code queue.update}, or {@code job.create} on servers before 2.4.
     *
     * @param name the queue; {@link QueueName#BACKGROUND_TASK} cannot be paused
     * @return the queue
     * @see io.github.immichsdk.api.Operations#RUN_QUEUE_COMMAND_LEGACY
     * @see io.github.immichsdk.api.Operations#SEND_JOB_COMMAND
     * @see io.github.immichsdk.api.Operations#UPDATE_QUEUE
     */
    public Queue pause(QueueName name) {
        Objects.requireNonNull(name, "name");
        return modern() ? paused(name, true) : command(name, "pause");
    }

    /**
     * Resumes a queue. Safe to repeat. Needs {@code queue.update}, or {@code job.create} on servers before 2.4.
     *
     * @param name the queue
     * @return the queue
     * @see io.github.immichsdk.api.Operations#RUN_QUEUE_COMMAND_LEGACY
     * @see io.github.immichsdk.api.Operations#SEND_JOB_COMMAND
     * @see io.github.immichsdk.api.Operations#UPDATE_QUEUE
     */
    public Queue resume(QueueName name) {
        Objects.requireNonNull(name, "name");
        return modern() ? paused(name, false) : command(name, "resume");
    }

    private Queue paused(QueueName name, boolean paused) {
        return calls.execute(Call.<Queue>to(Operations.UPDATE_QUEUE)
                .path("name", name.toString())
                .json(new Pause(paused))
                .object(Queue.class));
    }

    /**
     * Deletes the jobs that wait in a queue. Safe to repeat. Needs {@code queueJob.delete}, or {@code job.create} on
     * servers before 2.4.
     *
     * @param name the queue
     * @see io.github.immichsdk.api.Operations#EMPTY_QUEUE
     * @see io.github.immichsdk.api.Operations#RUN_QUEUE_COMMAND_LEGACY
     * @see io.github.immichsdk.api.Operations#SEND_JOB_COMMAND
     */
    public void clear(QueueName name) {
        Objects.requireNonNull(name, "name");
        clear(name, false);
    }

    /**
     * Deletes the failed jobs of a queue. Safe to repeat. Needs {@code queueJob.delete}, or {@code job.create} on
     * servers before 2.4.
     *
     * @param name the queue
     * @see io.github.immichsdk.api.Operations#EMPTY_QUEUE
     * @see io.github.immichsdk.api.Operations#RUN_QUEUE_COMMAND_LEGACY
     * @see io.github.immichsdk.api.Operations#SEND_JOB_COMMAND
     */
    public void clearFailed(QueueName name) {
        Objects.requireNonNull(name, "name");
        clear(name, true);
    }

    private void clear(QueueName name, boolean failed) {
        if (modern()) {
            calls.execute(Call.<Void>to(Operations.EMPTY_QUEUE)
                    .path("name", name.toString())
                    .json(new Clearing(failed)));
        } else {
            command(name, failed ? "clear-failed" : "empty");
        }
    }

    /**
     * Starts the job of a queue for all assets that lack its result, such as a thumbnail. Needs {@code job.create}.
     *
     * @param name the queue
     * @return the queue
     * @see io.github.immichsdk.api.Operations#RUN_QUEUE_COMMAND_LEGACY
     * @see io.github.immichsdk.api.Operations#SEND_JOB_COMMAND
     */
    public Queue start(QueueName name) {
        Objects.requireNonNull(name, "name");
        return command(name, "start");
    }

    /**
     * Starts the job of a queue for all assets, also those that have its result. This may take the server days. Needs
     * {@code job.create}.
     *
     * @param name the queue
     * @return the queue
     * @see io.github.immichsdk.api.Operations#RUN_QUEUE_COMMAND_LEGACY
     * @see io.github.immichsdk.api.Operations#SEND_JOB_COMMAND
     */
    public Queue startForAll(QueueName name) {
        Objects.requireNonNull(name, "name");
        return command(name, new Command("start", true));
    }

    private Queue command(QueueName name, String command) {
        return command(name, new Command(command, false));
    }

    private Queue command(QueueName name, Command command) {
        boolean modern = modern();
        return calls.execute(Call.<Queue>to(modern ? Operations.RUN_QUEUE_COMMAND_LEGACY : Operations.SEND_JOB_COMMAND)
                .path(modern ? "name" : "id", name.toString())
                .json(command)
                .object(LegacyQueue.class, queue -> queue.named(name))
                .inDryRun(() -> get(name)));
    }

    /**
     * Lists the jobs of a queue; servers from 2.4 on. Needs {@code queueJob.read}.
     *
     * @param name the queue
     * @param statuses the statuses of the jobs; none means all
     * @return the jobs
     * @see io.github.immichsdk.api.Operations#GET_QUEUE_JOBS
     */
    public List<QueueJob> jobs(QueueName name, QueueJobStatus... statuses) {
        Objects.requireNonNull(name, "name");
        // a server of 3.0 takes a list only, and a single value is none for it
        Stream<QueueJobStatus> sent =
                statuses.length == 1 ? Stream.of(statuses[0], statuses[0]) : Arrays.stream(statuses);
        return calls.execute(Call.list(Operations.GET_QUEUE_JOBS, QueueJob.class)
                .path("name", name.toString())
                .queryEach("status", sent.toList()));
    }

    /**
     * Starts a job. If the response is lost, it may run twice, which does no harm. Needs {@code job.create}.
     *
     * @param job the job
     * @throws ImmichUnsupportedException if the server's version does not have the job; no request is sent
     * @see io.github.immichsdk.api.Operations#CREATE_JOB
     */
    public void run(ManualJob job) {
        Objects.requireNonNull(job, "job");
        if (job.toString().startsWith("integrity-") && !calls.version().atLeast(ServerVersion.V3)) {
            throw new ImmichUnsupportedException(
                    "the job " + job + " needs a server of " + ServerVersion.V3 + " or newer; this one is "
                            + calls.version(),
                    FailedCall.notSent(Operations.CREATE_JOB),
                    calls.version(),
                    null);
        }
        calls.execute(Call.<Void>to(Operations.CREATE_JOB).json(Map.of("name", job.toString())));
    }

    private boolean modern() {
        return Operations.GET_QUEUES.existsIn(calls.version());
    }
}
