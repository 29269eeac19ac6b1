package io.github.immichsdk.uploads;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.assets.Assets;
import io.github.immichsdk.config.CallInterceptor;
import io.github.immichsdk.errors.FailedCall;
import io.github.immichsdk.errors.ImmichCancelledException;
import io.github.immichsdk.errors.ImmichException;
import io.github.immichsdk.errors.ImmichFileException;
import io.github.immichsdk.errors.ImmichInterruptedException;
import io.github.immichsdk.internal.call.CallExecutor;
import io.github.immichsdk.internal.call.InternalAccess;
import io.github.immichsdk.internal.jobs.CancellableWait;
import io.github.immichsdk.internal.jobs.ProgressReporter;
import io.github.immichsdk.internal.jobs.Unchecked;
import io.github.immichsdk.internal.time.Durations;
import io.github.immichsdk.transport.CancelHandle;
import io.github.immichsdk.uploads.UploadJournal.Step;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Uploads many files: reads them for their checksums ({@link FileReading}), asks for those ({@link ExistenceCheck}), sends what the server does
 * not have ({@link FileSending}), and settles what was sent ({@link UploadConfirmation}), all at the same time. The thread that runs it decides
 * everything; the workers only work.
 */
final class UploadRun implements UploadConfirmation.Run {

    private static final Duration TICK = Duration.ofMillis(100);
    private static final int MOST_TRIES = 5;
    private static final int MOST_FAILURES = 10;
    static final String EARLIER = "by an earlier run";

    private final CallExecutor calls;
    private final UploadJob.Settings job;
    private final UploadJournal journal;
    private final ProgressReporter progress;
    private final Workers workers;
    private final AdaptiveConcurrency pace;
    private final CancellableWait pause;
    private final FileReading reading;
    private final ExistenceCheck asking;
    private final FileSending sending;
    private final LivePhotoLinks links;
    private final UploadConfirmation settling;
    private final CancelHandle stopping = new CancelHandle();
    private int unfinished;
    private @Nullable ImmichException stoppedBy;

    UploadRun(CallExecutor client, UploadJob.Settings job, UploadJournal journal, ProgressReporter progress) {
        this.pause = new CancellableWait(client.ambient().sleeper(), null, FailedCall.notSent(Operations.UPLOAD_ASSET));
        int lanes = Math.min(job.maxInFlight, client.options().maxInFlight());
        this.workers = new Workers(lanes);
        this.pace = new AdaptiveConcurrency(lanes, client.options().retry().firstDelay());
        // a dry run keeps its list in the client's own chain
        this.calls = client.dryRun() != null
                ? client
                : client.withOptions(client.options().interceptor(this::observe));
        this.job = job;
        this.journal = journal;
        this.progress = progress;
        this.settling = new UploadConfirmation(workers, calls, this);
        this.links = new LivePhotoLinks(this, settling, workers, InternalAccess.make(Assets.class, calls));
        this.sending = new FileSending(this, new Quota(workers, calls), pace, progress);
        this.asking = new ExistenceCheck(this, new UploadChecks(calls));
        this.reading = new FileReading(this, journal);
    }

    private CallInterceptor.@Nullable Observation observe(CallInterceptor.Attempt attempt) {
        return attempt.operation() == Operations.UPLOAD_ASSET ? this::noteTrouble : null;
    }

    private void noteTrouble(CallInterceptor.Result result) {
        if (result.failure() != null && (result.status() == null || result.status() >= 500)) {
            workers.post(pace::trouble);
        }
    }

    static String checksum(UploadItem item) {
        return Objects.requireNonNull(item.checksum);
    }

    /**
     * Runs.
     *
     * @return the albums and what ended it early; the items contain the other results
     */
    Ended run(List<UploadItem> items) {
        reading.add(items);
        unfinished = items.size();
        progress.expect(
                items.size(), items.stream().mapToLong(item -> item.size).sum());
        progress.report();
        boolean interrupted = false;
        CancelHandle theirs = job.cancel;
        Runnable forget = theirs == null ? () -> {} : theirs.onCancel(() -> workers.post(this::cancelled));
        try (workers) {
            while (stoppedBy == null ? unfinished > 0 : workers.busy()) {
                try {
                    work();
                    progress.reportIfDue();
                    rest();
                } catch (InterruptedException | ImmichInterruptedException e) {
                    interrupted = true;
                    // cleared until the run has ended, which waits for the work in progress
                    Thread.interrupted();
                    stop(new ImmichInterruptedException(
                            "interrupted while uploading", FailedCall.notSent(Operations.UPLOAD_ASSET), e));
                    stopping.cancel();
                }
            }
        } finally {
            forget.run();
            stopping.cancel();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        progress.report();
        return new Ended(settling.albumIds(), stoppedBy == null ? sending.withheld() : stoppedBy);
    }

    /** How a run ended. */
    record Ended(Map<String, String> albumIds, @Nullable ImmichException stoppedBy) {}

    private void work() {
        if (stoppedBy == null) {
            reading.work(asking.waiting() + sending.waiting());
            if (pace.limit(now()) > 0) {
                asking.work(sending.busy() < job.maxInFlight || reading.busy() == 0);
                sending.work();
                settling.work(reading.busy() + asking.busy() + sending.busy() == 0);
            }
        }
    }

    private void rest() throws InterruptedException {
        if (workers.busy()) {
            workers.take(TICK);
        } else if (pace.limit(now()) == 0) {
            pause.pause(TICK);
            workers.take(Duration.ZERO);
        } else if (unfinished > 0) {
            throw new IllegalStateException("nothing is left to do, but " + unfinished + " files are not done");
        }
    }

    long now() {
        return calls.ambient().nanoTime().getAsLong();
    }

    CallExecutor calls() {
        return calls;
    }

    UploadJob.Settings job() {
        return job;
    }

    Workers workers() {
        return workers;
    }

    ExistenceCheck asking() {
        return asking;
    }

    FileSending sending() {
        return sending;
    }

    LivePhotoLinks links() {
        return links;
    }

    UploadConfirmation settling() {
        return settling;
    }

    /** {@return what breaks off all that is being sent} */
    CancelHandle stopping() {
        return stopping;
    }

    boolean stopped() {
        return stoppedBy != null;
    }

    private void cancelled() {
        stop(new ImmichCancelledException(
                "cancelled while uploading", FailedCall.notSent(Operations.UPLOAD_ASSET), null));
        stopping.cancel();
    }

    private void stop(ImmichException reason) {
        if (stoppedBy == null) {
            stoppedBy = reason;
            workers.stopReading();
        }
    }

    void note(UploadItem item, Step step) {
        UploadSource source = Objects.requireNonNull(item.source);
        UploadJournal.Entry entry = new UploadJournal.Entry(
                step,
                source.size(),
                Durations.micros(source.modified()),
                checksum(item),
                item.assetId,
                item.chosen.fileAlbums());
        try {
            journal.write(item.path, entry);
        } catch (ImmichFileException e) {
            // the server has what it has: the report is not lost, and the next run asks the server again
            stop(e);
        }
    }

    @Override
    public void compared(UploadItem item, String assetId) {
        item.assetId = assetId;
        links.arrived(item, Objects.requireNonNull(item.arrived));
    }

    @Override
    public void settled(UploadItem item) {
        boolean earlier = item.before != null && item.begun && !item.sentNow;
        finish(item, Objects.requireNonNull(item.arrived), earlier ? EARLIER : null);
    }

    @Override
    public void wrong(UploadItem item, String reason) {
        finish(item, UploadStatus.FAILED, reason);
    }

    /** Counts a file once: it is transferred, or nothing is to be transferred. */
    void count(UploadItem item) {
        if (!item.counted) {
            item.counted = true;
            progress.done(item.size);
        }
    }

    void finish(UploadItem item, UploadStatus status, @Nullable String reason) {
        item.status = status;
        item.reason = reason;
        unfinished--;
        count(item);
        if (item.stored() && (item.before == null || !item.before.step().done() || item.sentNow)) {
            note(item, Step.valueOf(status.name()));
        }
        links.release(item);
    }

    void failed(UploadItem item, Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        FailureScope trouble = FailureScope.of(failure);
        if (trouble == FailureScope.OF_ALL) {
            stop((ImmichException) failure);
        } else if (trouble == FailureScope.OF_THE_FILE || ++item.tries >= MOST_TRIES) {
            wrong(item, FailureScope.said(failure));
        } else if (again(failure)) {
            // it may have arrived all the same
            asking.add(item);
        }
    }

    @Override
    public boolean again(Throwable failure) {
        if (!(failure instanceof ImmichException reason)) {
            throw Unchecked.rethrow(failure);
        }
        if (FailureScope.of(failure) == FailureScope.FOR_NOW) {
            pace.failed(now());
            if (pace.failures() < MOST_FAILURES) {
                return true;
            }
        }
        stop(reason);
        return false;
    }
}
