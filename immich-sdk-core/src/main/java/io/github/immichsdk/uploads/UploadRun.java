package io.github.immichsdk.uploads;

import io.github.immichsdk.albums.Albums;
import io.github.immichsdk.assets.AssetChange;
import io.github.immichsdk.assets.AssetOperations;
import io.github.immichsdk.assets.Assets;
import io.github.immichsdk.assets.FileChecksum;
import io.github.immichsdk.assets.UploadCheck;
import io.github.immichsdk.assets.UploadOptions;
import io.github.immichsdk.assets.UploadOutcome;
import io.github.immichsdk.assets.UploadResult;
import io.github.immichsdk.assets.UploadSource;
import io.github.immichsdk.config.CallListener;
import io.github.immichsdk.errors.FailedCall;
import io.github.immichsdk.errors.ImmichCancelledException;
import io.github.immichsdk.errors.ImmichException;
import io.github.immichsdk.errors.ImmichInterruptedException;
import io.github.immichsdk.internal.call.Calls;
import io.github.immichsdk.transport.CancelHandle;
import io.github.immichsdk.uploads.UploadJournal.Step;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Uploads many files: reads them for their checksums, asks for those, sends what the server does not have, and settles what
 * was sent, all at the same time. The thread that runs it decides everything; the workers only work.
 */
final class UploadRun implements Settling.Run {

    private static final Duration TICK = Duration.ofMillis(100);
    private static final int ASKED_AT_ONCE = 1000;
    private static final int READ_AHEAD = 2000;
    private static final int MOST_TRIES = 5;
    private static final int MOST_FAILURES = 10;
    private static final String EARLIER = "by an earlier run";

    private final Calls calls;
    private final Assets assets;
    private final UploadJob.Draft job;
    private final UploadJournal journal;
    private final Meter meter;
    private final Workers workers;
    private final Pace pace;
    private final Settling settling;
    private final CancelHandle stopping = new CancelHandle();
    private final Deque<Item> toRead = new ArrayDeque<>();
    private final Deque<Item> toAsk = new ArrayDeque<>();
    private final Deque<Item> toSend = new ArrayDeque<>();
    private final Map<String, Item> wanted = new HashMap<>();
    private int reading;
    private int sending;
    private boolean asking;
    private int unfinished;
    private @Nullable ImmichException stoppedBy;

    UploadRun(Calls client, UploadJob.Draft job, UploadJournal journal, Meter meter) {
        int lanes = Math.min(job.inFlight, client.options().maxInFlight());
        this.workers = new Workers(lanes);
        this.pace = new Pace(lanes, client.options().retry().firstDelay());
        // a dry run keeps its list in the client's own chain
        this.calls = client.dryRun() != null
                ? client
                : client.withOptions(
                        client.options().withListener(listener(client.options().listener())));
        this.assets = new Assets(calls);
        this.job = job;
        this.journal = journal;
        this.meter = meter;
        this.settling = new Settling(workers, assets, new Albums(calls, assets), this);
    }

    private CallListener listener(@Nullable CallListener theirs) {
        return attempt -> {
            boolean ours = attempt.operation().equals(AssetOperations.UPLOAD_ASSET.id());
            if (ours && attempt.failure() != null && (attempt.status() == null || attempt.status() >= 500)) {
                workers.post(pace::trouble);
            }
            if (theirs != null) {
                theirs.onAttempt(attempt);
            }
        };
    }

    static String checksum(Item item) {
        return Objects.requireNonNull(item.checksum);
    }

    /** Runs. {@return the albums and what ended it early; the items tell the rest} */
    Ended run(List<Item> items) {
        toRead.addAll(items);
        unfinished = items.size();
        meter.expect(items.size(), items.stream().mapToLong(item -> item.size).sum());
        boolean interrupted = false;
        CancelHandle theirs = job.cancel;
        Runnable forget = theirs == null ? () -> {} : theirs.onCancel(() -> workers.post(this::cancelled));
        try (workers) {
            while (stoppedBy == null ? unfinished > 0 : workers.busy()) {
                try {
                    work();
                    meter.tick();
                    rest();
                } catch (InterruptedException e) {
                    interrupted = true;
                    stop(new ImmichInterruptedException("interrupted while uploading", call(), e));
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
        meter.tell();
        return new Ended(settling.albumIds(), stoppedBy);
    }

    /** How a run ended. */
    record Ended(Map<String, String> albumIds, @Nullable ImmichException stoppedBy) {}

    private void work() {
        if (stoppedBy == null) {
            read();
            if (pace.limit(now()) > 0) {
                ask();
                send();
                settling.work(reading + sending + toRead.size() + toAsk.size() + toSend.size() == 0 && !asking);
            }
        }
    }

    private void rest() throws InterruptedException {
        if (workers.busy()) {
            workers.take(TICK);
        } else if (pace.limit(now()) == 0) {
            calls.ambient().sleeper().sleep(TICK);
            workers.take(Duration.ZERO);
        } else if (unfinished > 0) {
            throw new IllegalStateException("nothing is left to do, but " + unfinished + " files are not done");
        }
    }

    private long now() {
        return calls.ambient().nanoTime().getAsLong();
    }

    private void cancelled() {
        stop(new ImmichCancelledException("cancelled while uploading", call(), null));
        stopping.cancel();
    }

    private void stop(ImmichException reason) {
        if (stoppedBy == null) {
            stoppedBy = reason;
            workers.stopReading();
        }
    }

    private void read() {
        while (!toRead.isEmpty() && reading < workers.readers() && toAsk.size() + toSend.size() < READ_AHEAD) {
            Item item = toRead.remove();
            reading++;
            workers.read(() -> look(item.path), outcome -> {
                reading--;
                if (outcome.failure() == null) {
                    looked(item, outcome.value());
                } else if (stoppedBy == null) {
                    failed(item, outcome.failure());
                }
            });
        }
    }

    /** A file that was read. */
    private record Looked(Chosen chosen, UploadSource source, String checksum, UploadJournal.@Nullable Entry before) {}

    private Looked look(Path path) throws IOException {
        Chosen chosen = Chosen.of(job, path);
        UploadSource source = UploadSource.of(path);
        UploadJournal.Entry before = journal.of(path, source.size(), micros(source.modified()));
        return new Looked(chosen, source, before == null ? FileChecksum.of(source) : before.checksum(), before);
    }

    private static long micros(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }

    private void looked(Item item, Looked looked) {
        item.chosen = looked.chosen();
        item.source = looked.source();
        item.size = looked.source().size();
        item.checksum = looked.checksum();
        item.before = looked.before();
        item.begun = looked.before() != null && looked.before().step() == Step.SENDING;
        item.restore = looked.before() != null && looked.before().step() == Step.RESTORING;
        if (looked.before() == null) {
            note(item, Step.READ);
        }
        toAsk.add(item);
    }

    private void note(Item item, Step step) {
        UploadSource source = Objects.requireNonNull(item.source);
        journal.write(
                item.path,
                new UploadJournal.Entry(
                        step,
                        source.size(),
                        micros(source.modified()),
                        checksum(item),
                        item.assetId,
                        item.chosen.more()));
    }

    private void ask() {
        boolean starving = sending + toSend.size() < job.inFlight || reading + toRead.size() == 0;
        if (asking || toAsk.isEmpty() || !starving && toAsk.size() < ASKED_AT_ONCE) {
            return;
        }
        List<Item> batch = new ArrayList<>();
        while (!toAsk.isEmpty() && batch.size() < ASKED_AT_ONCE) {
            batch.add(toAsk.remove());
        }
        asking = true;
        List<String> checksums = batch.stream().map(UploadRun::checksum).toList();
        workers.ask(() -> assets.checkUploads(checksums), outcome -> {
            asking = false;
            if (outcome.failure() != null) {
                if (again(outcome.failure())) {
                    toAsk.addAll(batch);
                }
                return;
            }
            for (int i = 0; i < batch.size(); i++) {
                asked(batch.get(i), outcome.value().get(i));
            }
        });
    }

    private void asked(Item item, UploadCheck check) {
        UploadJournal.Entry before = item.before;
        if (check.assetId() == null) {
            item.restore = false;
            want(item);
            return;
        }
        item.assetId = check.assetId();
        if (before != null && before.step().done() && before.albums().containsAll(item.chosen.more())) {
            finish(item, UploadStatus.valueOf(before.step().name()), EARLIER);
        } else if (!check.trashed() && before != null && before.step().done()) {
            // done, but not for these albums
            item.changed = true;
            arrived(item, UploadStatus.valueOf(before.step().name()));
        } else if (!check.trashed()) {
            item.restore &= !item.begun;
            arrived(
                    item,
                    item.begun ? UploadStatus.CREATED : item.restore ? UploadStatus.RESTORED : UploadStatus.DUPLICATE);
        } else if (job.restoring) {
            item.restore = true;
            queue(item);
        } else {
            finish(item, UploadStatus.DUPLICATE, "it lies in the trash");
        }
    }

    private void want(Item item) {
        Item first = wanted.putIfAbsent(checksum(item), item);
        if (first == null || first.equals(item)) {
            queue(item);
        } else if (first.assetId != null && first.status != UploadStatus.FAILED) {
            item.assetId = first.assetId;
            arrived(item, UploadStatus.DUPLICATE);
        } else if (first.finished()) {
            wanted.put(checksum(item), item);
            queue(item);
        } else {
            first.waiting.add(item);
        }
    }

    private void queue(Item item) {
        Item video = item.video;
        if (video == null || video.assetId != null && video.status != UploadStatus.FAILED) {
            toSend.add(item);
        } else if (video.finished()) {
            wrong(item, "its video " + video.path + " failed");
        } else {
            video.waiting.add(item);
        }
    }

    private void send() {
        while (!toSend.isEmpty() && sending < pace.limit(now())) {
            Item item = toSend.remove();
            CountedSource source = new CountedSource(Objects.requireNonNull(item.source), meter);
            UploadOptions options = options(item);
            if (!item.restore) {
                item.begun = true;
            }
            item.sentNow = true;
            note(item, item.restore ? Step.RESTORING : Step.SENDING);
            sending++;
            int together = sending;
            long began = now();
            workers.send(() -> assets.upload(source, options), outcome -> {
                sending--;
                source.forget();
                if (outcome.failure() != null) {
                    failed(item, outcome.failure());
                } else {
                    pace.sent(item.size, now() - began, together);
                    sent(item, outcome.value());
                }
            });
        }
    }

    private UploadOptions options(Item item) {
        UploadOptions options = item.sidecar == null
                ? item.chosen.options()
                : UploadOptions.none().sidecar(item.sidecar).and(item.chosen.options());
        options = options.withoutChangeAfterUpload().checksum(checksum(item)).cancelledBy(stopping);
        if (item.video != null && item.video.assetId != null) {
            options = options.livePhotoVideo(item.video.assetId);
        }
        return item.restore ? options.restoringTrashed() : options.unverified();
    }

    private void sent(Item item, UploadResult result) {
        item.assetId = result.id();
        UploadStatus status = result.created()
                ? UploadStatus.CREATED
                : result.outcome().equals(UploadOutcome.RESTORED) ? UploadStatus.RESTORED : UploadStatus.DUPLICATE;
        item.arrived = status;
        if (item.restore || calls.dryRun() != null) {
            arrived(item, status);
        } else {
            settling.compare(item);
        }
        release(item);
    }

    @Override
    public void compared(Item item, String assetId) {
        item.assetId = assetId;
        arrived(item, Objects.requireNonNull(item.arrived));
    }

    /** A file is on the server. A still that was there before gets its video if that was not. */
    private void arrived(Item item, UploadStatus status) {
        item.arrived = status;
        Item video = item.video;
        if (video == null
                || status == UploadStatus.CREATED
                || video.finished() && video.arrived != UploadStatus.CREATED) {
            settling.arrived(item);
            release(item);
        } else if (video.arrived == null) {
            video.waiting.add(item);
        } else if (video.arrived == UploadStatus.CREATED) {
            link(item, String.valueOf(item.assetId), String.valueOf(video.assetId));
        } else {
            settling.arrived(item);
            release(item);
        }
    }

    private void link(Item still, String stillId, String videoId) {
        workers.ask(() -> assets.update(stillId, AssetChange.none().livePhotoVideo(videoId)), outcome -> {
            if (outcome.failure() != null) {
                wrong(still, "on the server, but its video could not be linked: " + Trouble.said(outcome.failure()));
            } else {
                settling.arrived(still);
            }
        });
        release(still);
    }

    /** Lets those go on that waited for a file. */
    private void release(Item item) {
        List<Item> waiting = List.copyOf(item.waiting);
        item.waiting.clear();
        for (Item other : waiting) {
            if (item.equals(other.video)) {
                if (other.arrived == null) {
                    queue(other);
                } else {
                    arrived(other, other.arrived);
                }
            } else {
                want(other);
            }
        }
    }

    @Override
    public void settled(Item item) {
        boolean earlier = item.before != null && item.begun && !item.sentNow;
        finish(item, Objects.requireNonNull(item.arrived), earlier ? EARLIER : null);
    }

    @Override
    public void wrong(Item item, String reason) {
        finish(item, UploadStatus.FAILED, reason);
    }

    private void finish(Item item, UploadStatus status, @Nullable String reason) {
        item.status = status;
        item.reason = reason;
        unfinished--;
        meter.done(item.size);
        if (item.stored() && (item.before == null || !item.before.step().done() || item.sentNow)) {
            note(item, Step.valueOf(status.name()));
        }
        release(item);
    }

    private void failed(Item item, Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        Trouble trouble = Trouble.of(failure);
        if (trouble == Trouble.OF_ALL) {
            stop((ImmichException) failure);
        } else if (trouble == Trouble.OF_THE_FILE || ++item.tries >= MOST_TRIES) {
            wrong(item, Trouble.said(failure));
        } else if (again(failure)) {
            // it may have arrived all the same
            toAsk.add(item);
        }
    }

    @Override
    public boolean again(Throwable failure) {
        if (!(failure instanceof ImmichException reason)) {
            throw new IllegalStateException("a question failed in a way that none should", failure);
        }
        if (Trouble.of(failure) == Trouble.FOR_NOW) {
            pace.failed(now());
            if (pace.failures() < MOST_FAILURES) {
                return true;
            }
        }
        stop(reason);
        return false;
    }

    private static FailedCall call() {
        return FailedCall.unanswered(AssetOperations.UPLOAD_ASSET.id(), AssetOperations.UPLOAD_ASSET.toString(), 0);
    }
}
