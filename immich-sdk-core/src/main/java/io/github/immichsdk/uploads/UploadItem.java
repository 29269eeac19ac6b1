package io.github.immichsdk.uploads;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One file on its way. Belongs to the thread of the run; its workers are given what they need. */
final class UploadItem {

    final Path path;
    long size;

    @Nullable
    Path sidecar;
    /** The video of the live photo whose still this is. */
    @Nullable
    UploadItem video;
    /** Whether it is the video of a live photo, which is in no album. */
    boolean moving;

    /** What the job chooses for it; known once it was read. */
    FileChoice chosen;
    /** The albums that it is not in yet. */
    final Set<String> openAlbums = new LinkedHashSet<>();
    /** Whether it has what the upload request could not carry. */
    boolean changed;

    @Nullable
    UploadSource source;

    @Nullable
    String checksum;

    @Nullable
    String assetId;

    @Nullable
    UploadStatus status;

    @Nullable
    String reason;

    /** What an earlier run wrote of it, if the file did not change since. */
    UploadJournal.@Nullable Entry before;
    /** Whether this run or an earlier one has begun to send it, so that what the server has of it is ours. */
    boolean begun;
    /** What it will be once it is settled; null until it is on the server. */
    @Nullable
    UploadStatus arrived;
    /** Whether this run has sent it. */
    boolean sentNow;
    /** Whether it is to be taken out of the trash. */
    boolean restore;

    /** Whether the progress counts it as finished. */
    boolean counted;

    int tries;
    /** Files of the same bytes, and stills of this video, that wait for this one. */
    final List<UploadItem> waiting = new ArrayList<>();

    UploadItem(Path path, long size, FileChoice chosen) {
        this.path = path;
        this.chosen = chosen;
        this.size = size;
    }

    /** {@return whether all is over with it} */
    boolean finished() {
        return status != null;
    }

    /** {@return whether it is on the server} */
    boolean stored() {
        return status == UploadStatus.CREATED || status == UploadStatus.DUPLICATE || status == UploadStatus.RESTORED;
    }

    /** {@return whether an earlier run finished it, and this one did not send it} */
    private boolean earlier() {
        return stored() && before != null && before.step().done() && !sentNow;
    }

    UploadFileResult result() {
        if (status != null) {
            return new UploadFileResult(path, size, status, earlier(), assetId, reason, sidecar);
        }
        return arrived == null
                ? new UploadFileResult(path, size, UploadStatus.NOT_TRIED, false, null, null, sidecar)
                : new UploadFileResult(
                        path,
                        size,
                        arrived,
                        false,
                        assetId,
                        "sent, but not compared or put into the album: run it again",
                        sidecar);
    }
}
