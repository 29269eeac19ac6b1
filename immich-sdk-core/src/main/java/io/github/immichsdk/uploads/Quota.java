package io.github.immichsdk.uploads;

import io.github.immichsdk.errors.ImmichException;
import io.github.immichsdk.errors.ImmichStatusException;
import io.github.immichsdk.internal.call.CallExecutor;
import io.github.immichsdk.internal.call.InternalAccess;
import io.github.immichsdk.internal.text.Amounts;
import io.github.immichsdk.users.MyUser;
import io.github.immichsdk.users.Users;
import org.jspecify.annotations.Nullable;

/**
 * What still fits into the user's quota. The server takes a whole file in before it refuses it, so after the first refusal its
 * figures decide, and what does not fit is not sent. Belongs to the thread of the run.
 */
final class Quota {

    private static final String WORDS = "Quota has been exceeded";

    private final Workers workers;
    private final CallExecutor calls;
    private @Nullable ImmichStatusException refusal;
    private boolean outdated;
    private boolean asking;
    /** The bytes that still fit; all of them until a file is refused. */
    private long room = Long.MAX_VALUE;

    private boolean known;
    private long smallestRefused = Long.MAX_VALUE;
    private String figures = "";
    private int withheld;
    private long withheldBytes;

    Quota(Workers workers, CallExecutor calls) {
        this.workers = workers;
        this.calls = calls;
    }

    static boolean refuses(@Nullable Throwable failure) {
        return failure instanceof ImmichStatusException status
                && status.status() == 400
                && String.valueOf(status.getMessage()).contains(WORDS);
    }

    /** A file was refused. Nothing is sent until the figures are known. */
    void refused(UploadItem item, Throwable failure) {
        refusal = (ImmichStatusException) failure;
        smallestRefused = Math.min(smallestRefused, item.size);
        outdated = true;
    }

    /** A file was stored. */
    void stored(UploadItem item) {
        if (known) {
            room -= item.size;
        }
    }

    /**
     * Returns whether to wait, and requests the figures if they are due.
     *
     * @param sending how many files are being sent, whose results the figures must contain
     */
    boolean waits(int sending) {
        if (outdated && !asking && sending == 0) {
            asking = true;
            workers.ask(() -> InternalAccess.make(Users.class, calls).me(), outcome -> {
                asking = false;
                outdated = false;
                learn(outcome);
            });
        }
        return outdated;
    }

    private void learn(Workers.Outcome<MyUser> outcome) {
        MyUser me = outcome.made();
        Long limit = me == null ? null : me.quotaSizeInBytes();
        Long used = me == null ? null : me.quotaUsageInBytes();
        known = limit != null && used != null;
        // without figures: what is as large as a refused file does not fit either
        room = limit != null && used != null ? Math.min(limit - used, smallestRefused - 1) : smallestRefused - 1;
        figures = limit != null && used != null
                ? " (" + Amounts.bytes(used) + " of " + Amounts.bytes(limit) + " are used)"
                : "";
    }

    /** {@return whether a file fits by what is known} */
    boolean fits(UploadItem item, long beingSent) {
        return item.size <= room - (known ? beingSent : 0);
    }

    /** {@return whether a file may fit once those being sent are done} */
    boolean mayFit(UploadItem item) {
        return item.size <= room;
    }

    /**
     * Notes a file that is not sent.
     *
     * @return why
     */
    String withhold(UploadItem item) {
        withheld++;
        withheldBytes += item.size;
        return "not sent: it does not fit into the user's quota" + figures;
    }

    /** {@return what kept files from being sent, said once for all; null if nothing did} */
    @Nullable
    ImmichException withheld() {
        return refusal == null || withheld == 0
                ? null
                : new ImmichStatusException(
                        "the user's quota is full" + figures + ": " + withheld + " more files of together "
                                + Amounts.bytes(withheldBytes)
                                + " do not fit and were not sent. Ask the administrator for a larger quota, or delete assets"
                                + " for good, and run it again",
                        refusal.call());
    }
}
