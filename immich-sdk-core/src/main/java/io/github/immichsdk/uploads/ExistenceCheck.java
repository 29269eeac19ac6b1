package io.github.immichsdk.uploads;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The second step of a run: asks the server which files it has, many at a time. Belongs to the thread of the run. */
final class ExistenceCheck {

    private static final int ASKED_AT_ONCE = 1000;

    private final UploadRun run;
    private final UploadChecks checks;
    private final Deque<UploadItem> toAsk = new ArrayDeque<>();
    private int asking;

    ExistenceCheck(UploadRun run, UploadChecks checks) {
        this.run = run;
        this.checks = checks;
    }

    void add(UploadItem item) {
        toAsk.add(item);
    }

    /** {@return how many files wait for their question} */
    int waiting() {
        return toAsk.size();
    }

    /** {@return how many files are not checked yet, or being checked} */
    int busy() {
        return asking + toAsk.size();
    }

    /**
     * Asks, if it is due.
     *
     * @param starving whether the next step has nothing to do, so that it makes no sense to wait for more
     */
    void work(boolean starving) {
        if (asking > 0 || toAsk.isEmpty() || !starving && toAsk.size() < ASKED_AT_ONCE) {
            return;
        }
        List<UploadItem> batch = new ArrayList<>();
        while (!toAsk.isEmpty() && batch.size() < ASKED_AT_ONCE) {
            batch.add(toAsk.remove());
        }
        asking = batch.size();
        List<String> checksums = batch.stream().map(UploadRun::checksum).toList();
        run.workers().ask(() -> checks.check(checksums), outcome -> {
            asking = 0;
            if (outcome.failure() != null) {
                if (run.again(outcome.failure())) {
                    toAsk.addAll(batch);
                }
                return;
            }
            for (int i = 0; i < batch.size(); i++) {
                decide(batch.get(i), outcome.value().get(i));
            }
        });
    }

    private void decide(UploadItem item, UploadCheck check) {
        UploadJournal.Entry before = item.before;
        boolean done = before != null && before.step().done();
        if (check.assetId() == null) {
            item.restore = false;
            run.sending().want(item);
            return;
        }
        item.assetId = check.assetId();
        if (before != null && done && before.albums().containsAll(item.chosen.fileAlbums())) {
            run.finish(item, UploadStatus.valueOf(before.step().name()), UploadRun.EARLIER);
        } else if (before != null && done && !check.trashed()) {
            // done, but not for these albums
            item.changed = true;
            run.links().arrived(item, UploadStatus.valueOf(before.step().name()));
        } else if (!check.trashed()) {
            item.restore &= !item.begun;
            run.links()
                    .arrived(
                            item,
                            item.begun
                                    ? UploadStatus.CREATED
                                    : item.restore ? UploadStatus.RESTORED : UploadStatus.DUPLICATE);
        } else if (!run.job().trashedKept) {
            item.restore = true;
            run.sending().queue(item);
        } else {
            run.finish(item, UploadStatus.DUPLICATE, "it lies in the trash");
        }
    }
}
