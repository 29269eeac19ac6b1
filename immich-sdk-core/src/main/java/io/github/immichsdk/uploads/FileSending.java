package io.github.immichsdk.uploads;

import io.github.immichsdk.errors.ImmichException;
import io.github.immichsdk.internal.jobs.ProgressReporter;
import io.github.immichsdk.uploads.UploadJournal.Step;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The third step of a run: what the server does not have is sent, several files at once. Belongs to the thread of the run. */
final class FileSending {

    private final UploadRun run;
    private final Quota quota;
    private final AdaptiveConcurrency pace;
    private final ProgressReporter progress;
    private final Deque<UploadItem> toSend = new ArrayDeque<>();
    private final Map<String, UploadItem> wanted = new HashMap<>();
    private int sending;
    private long bytes;

    FileSending(UploadRun run, Quota quota, AdaptiveConcurrency pace, ProgressReporter progress) {
        this.run = run;
        this.quota = quota;
        this.pace = pace;
        this.progress = progress;
    }

    /** {@return how many files wait to be sent} */
    int waiting() {
        return toSend.size();
    }

    /** {@return how many files wait to be sent, or are being sent} */
    int busy() {
        return sending + toSend.size();
    }

    /** {@return what kept files from being sent; null if nothing did} */
    @Nullable
    ImmichException withheld() {
        return quota.withheld();
    }

    /** Takes a file that the server does not have. */
    void want(UploadItem item) {
        UploadItem first = wanted.putIfAbsent(UploadRun.checksum(item), item);
        if (first == null || first.equals(item)) {
            queue(item);
        } else if (first.assetId != null && first.status != UploadStatus.FAILED) {
            item.assetId = first.assetId;
            run.links().arrived(item, UploadStatus.DUPLICATE);
        } else if (first.finished()) {
            wanted.put(UploadRun.checksum(item), item);
            queue(item);
        } else {
            first.waiting.add(item);
        }
    }

    /** Takes a file to be sent or restored, once its video is there. */
    void queue(UploadItem item) {
        UploadItem video = item.video;
        if (video == null || video.assetId != null && video.status != UploadStatus.FAILED) {
            toSend.add(item);
        } else if (video.finished()) {
            run.wrong(item, "its video " + video.path + " failed");
        } else {
            video.waiting.add(item);
        }
    }

    void work() {
        while (!toSend.isEmpty() && !quota.waits(sending) && sending < pace.limit(run.now())) {
            UploadItem item = toSend.element();
            if (!item.restore && !quota.mayFit(item)) {
                toSend.remove();
                run.wrong(item, quota.withhold(item));
            } else if (item.restore || quota.fits(item, bytes)) {
                toSend.remove();
                send(item);
            } else {
                return;
            }
        }
    }

    private void send(UploadItem item) {
        CountingSource source = new CountingSource(Objects.requireNonNull(item.source), progress);
        UploadOptions options = options(item);
        if (!item.restore) {
            item.begun = true;
        }
        item.sentNow = true;
        run.note(item, item.restore ? Step.RESTORING : Step.SENDING);
        sending++;
        bytes += item.size;
        String name = item.path.toString();
        progress.started(name);
        int together = sending;
        long began = run.now();
        run.workers().send(() -> new SingleUpload(run.calls(), source, options.values()).run(), outcome -> {
            sending--;
            bytes -= item.size;
            source.forget();
            progress.ended(name);
            Throwable failure = outcome.failure();
            if (failure == null) {
                run.count(item);
                pace.sent(item.size, run.now() - began, together);
                sent(item, outcome.value());
            } else {
                if (Quota.refuses(failure)) {
                    quota.refused(item, failure);
                }
                run.failed(item, failure);
            }
        });
    }

    private UploadOptions options(UploadItem item) {
        UploadOptions options = item.sidecar == null
                ? item.chosen.options()
                : UploadOptions.defaults().sidecar(item.sidecar).and(item.chosen.options());
        options = options.withoutChangeAfterUpload()
                .checksum(UploadRun.checksum(item))
                .cancel(run.stopping());
        if (item.video != null && item.video.assetId != null) {
            options = options.livePhotoVideo(item.video.assetId);
        }
        return item.restore ? options.restoreTrashed() : options.skipVerification();
    }

    private void sent(UploadItem item, UploadResult result) {
        item.assetId = result.id();
        UploadStatus status = result.created()
                ? UploadStatus.CREATED
                : result.outcome().equals(UploadOutcome.RESTORED) ? UploadStatus.RESTORED : UploadStatus.DUPLICATE;
        item.arrived = status;
        if (result.created()) {
            quota.stored(item);
        }
        if (item.restore || run.calls().dryRun() != null) {
            run.links().arrived(item, status);
        } else {
            run.settling().compare(item);
        }
        run.links().release(item);
    }
}
