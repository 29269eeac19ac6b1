package io.github.immichsdk.downloads;

import io.github.immichsdk.internal.call.Call;
import io.github.immichsdk.transport.CancelHandle;
import io.github.immichsdk.transport.TransportResponse;

/** Which of the files that a server has of one asset. */
enum Rendition {
    ORIGINAL,
    FULLSIZE,
    PREVIEW,
    THUMBNAIL,
    PLAYBACK;

    Call<TransportResponse> call(String assetId, CancelHandle cancel) {
        Call<TransportResponse> call = Call.to(
                switch (this) {
                    case ORIGINAL -> DownloadOperations.DOWNLOAD_ASSET;
                    case PLAYBACK -> DownloadOperations.PLAY_ASSET_VIDEO;
                    case FULLSIZE, PREVIEW, THUMBNAIL -> DownloadOperations.VIEW_ASSET;
                });
        switch (this) {
            case FULLSIZE -> call.query("size", "fullsize");
            case PREVIEW -> call.query("size", "preview");
            case THUMBNAIL -> call.query("size", "thumbnail");
            case ORIGINAL, PLAYBACK -> {}
        }
        return call.id("id", assetId).cancelledBy(cancel);
    }

    /** {@return by what a part of the file is known to be of it} */
    String source(String assetId) {
        return name() + " " + assetId;
    }
}
