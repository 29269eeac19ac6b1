package io.github.immichsdk.uploads;

import io.github.immichsdk.albums.Albums;
import io.github.immichsdk.assets.AssetChange;
import io.github.immichsdk.assets.Assets;
import io.github.immichsdk.internal.call.CallExecutor;
import io.github.immichsdk.internal.call.InternalAccess;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The last steps of files that were sent: compared with what the server keeps, many at a time; given what the upload request could
 * not carry, one by one; and put into their albums. Belongs to the thread of the run.
 */
final class UploadConfirmation {

    private static final int ENOUGH_TO_COMPARE = 100;
    private static final int MOST_TRIES = 5;

    /** The run, as this sees it. */
    interface Run {
        /** A file is on the server as it is here. */
        void compared(UploadItem item, String assetId);

        /** A file is where it should be. */
        void settled(UploadItem item);

        /** A file is not as it should be. */
        void wrong(UploadItem item, String reason);

        /** A request for many files failed. Returns whether to send it again. */
        boolean again(Throwable failure);
    }

    private final Workers workers;
    private final UploadChecks checks;
    private final Assets assets;
    private final Run run;
    private final AlbumAdditions fills;
    private final List<UploadItem> sent = new ArrayList<>();
    private final Deque<UploadItem> toChange = new ArrayDeque<>();
    private boolean comparing;
    private int changing;

    UploadConfirmation(Workers workers, CallExecutor calls, Run run) {
        this.workers = workers;
        this.checks = new UploadChecks(calls);
        this.assets = InternalAccess.make(Assets.class, calls);
        this.run = run;
        this.fills = new AlbumAdditions(workers, InternalAccess.make(Albums.class, calls), run);
    }

    /** {@return the IDs of the albums that were filled, by name} */
    Map<String, String> albumIds() {
        return fills.ids();
    }

    /** Takes a file that was sent. */
    void compare(UploadItem item) {
        sent.add(item);
    }

    /** Takes a file that is on the server. */
    void arrived(UploadItem item) {
        boolean changes = item.arrived == UploadStatus.CREATED
                && !item.moving
                && !change(item).isEmpty();
        if (changes && !item.changed) {
            toChange.add(item);
        } else {
            fills.add(item);
        }
    }

    private static AssetChange change(UploadItem item) {
        return item.chosen.options().changeAfterUpload();
    }

    /**
     * Does what is due.
     *
     * @param quiet whether nothing else is to come at the moment, so that it makes no sense to wait for more
     */
    void work(boolean quiet) {
        if (!comparing && (sent.size() >= ENOUGH_TO_COMPARE || quiet && !sent.isEmpty())) {
            comparing = true;
            List<UploadItem> batch = List.copyOf(sent);
            sent.clear();
            List<String> checksums = batch.stream().map(UploadRun::checksum).toList();
            workers.ask(() -> checks.check(checksums), outcome -> {
                comparing = false;
                compared(batch, outcome);
            });
        }
        while (!toChange.isEmpty()) {
            UploadItem item = toChange.remove();
            changing++;
            workers.send(() -> assets.update(String.valueOf(item.assetId), change(item)), outcome -> {
                changing--;
                changed(item, outcome.failure());
            });
        }
        fills.work(quiet && !comparing && sent.isEmpty() && changing == 0);
    }

    private void compared(List<UploadItem> batch, Workers.Outcome<List<UploadCheck>> outcome) {
        if (outcome.failure() != null) {
            if (run.again(outcome.failure())) {
                sent.addAll(batch);
            }
            return;
        }
        for (int i = 0; i < batch.size(); i++) {
            String id = outcome.value().get(i).assetId();
            if (id == null) {
                run.wrong(
                        batch.get(i),
                        "the server has made asset " + batch.get(i).assetId
                                + " of it, but of other bytes than were read here: delete that, and upload the file again");
            } else {
                run.compared(batch.get(i), id);
            }
        }
    }

    private void changed(UploadItem item, @Nullable Throwable failure) {
        if (failure == null) {
            item.changed = true;
            fills.add(item);
        } else if (FailureScope.of(failure) == FailureScope.OF_THE_FILE || ++item.tries >= MOST_TRIES) {
            run.wrong(
                    item,
                    "on the server, but the update after the upload failed, so " + change(item) + " is not set: "
                            + FailureScope.said(failure));
        } else if (run.again(failure)) {
            toChange.add(item);
        }
    }
}
