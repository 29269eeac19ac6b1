package io.github.immichsdk.uploads;

import io.github.immichsdk.assets.AssetChange;
import io.github.immichsdk.assets.Assets;
import java.util.List;

/** Keeps files waiting for those that they depend on, and joins stills to videos. Belongs to the thread of the run. */
final class LivePhotoLinks {

    private final UploadRun run;
    private final UploadConfirmation settling;
    private final Workers workers;
    private final Assets assets;

    LivePhotoLinks(UploadRun run, UploadConfirmation settling, Workers workers, Assets assets) {
        this.run = run;
        this.settling = settling;
        this.workers = workers;
        this.assets = assets;
    }

    /** A file is on the server. A still that was there before gets its video if that was not. */
    void arrived(UploadItem item, UploadStatus status) {
        item.arrived = status;
        UploadItem video = item.video;
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

    private void link(UploadItem still, String stillId, String videoId) {
        workers.ask(() -> assets.update(stillId, AssetChange.none().livePhotoVideo(videoId)), outcome -> {
            if (outcome.failure() != null) {
                run.wrong(
                        still,
                        "on the server, but its video could not be linked: " + FailureScope.said(outcome.failure()));
            } else {
                settling.arrived(still);
            }
        });
        release(still);
    }

    /** Continues the files that waited for a file. */
    void release(UploadItem item) {
        List<UploadItem> waiting = List.copyOf(item.waiting);
        item.waiting.clear();
        for (UploadItem other : waiting) {
            if (!item.equals(other.video)) {
                run.sending().want(other);
            } else if (other.arrived == null) {
                run.sending().queue(other);
            } else {
                arrived(other, other.arrived);
            }
        }
    }
}
