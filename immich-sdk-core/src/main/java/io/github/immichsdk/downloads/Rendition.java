package io.github.immichsdk.downloads;

import io.github.immichsdk.api.Operation;
import io.github.immichsdk.api.Operations;
import io.github.immichsdk.internal.call.Call;
import io.github.immichsdk.transport.CancelHandle;
import io.github.immichsdk.transport.TransportResponse;

/** Which of the files that a server has of one asset. */
enum Rendition {
    ORIGINAL,
    FULLSIZE,
    PREVIEW,
    THUMBNAIL,
    PLAYBACK,
    EDITED_ORIGINAL,
    EDITED_FULLSIZE,
    EDITED_PREVIEW,
    EDITED_THUMBNAIL;

    /**
     * {@return the same, as it was edited on the server}
     *
     * @throws IllegalStateException if the server edits none such
     */
    Rendition edited() {
        return switch (this) {
            case ORIGINAL, EDITED_ORIGINAL -> EDITED_ORIGINAL;
            case FULLSIZE, EDITED_FULLSIZE -> EDITED_FULLSIZE;
            case PREVIEW, EDITED_PREVIEW -> EDITED_PREVIEW;
            case THUMBNAIL, EDITED_THUMBNAIL -> EDITED_THUMBNAIL;
            case PLAYBACK -> throw new IllegalStateException("edited: the server edits pictures only, never a video");
        };
    }

    boolean isEdited() {
        return this == EDITED_ORIGINAL || this == EDITED_FULLSIZE || this == EDITED_PREVIEW || this == EDITED_THUMBNAIL;
    }

    Operation operation() {
        return switch (this) {
            case ORIGINAL, EDITED_ORIGINAL -> Operations.DOWNLOAD_ASSET;
            case PLAYBACK -> Operations.PLAY_ASSET_VIDEO;
            case FULLSIZE, EDITED_FULLSIZE, PREVIEW, EDITED_PREVIEW, THUMBNAIL, EDITED_THUMBNAIL ->
                Operations.VIEW_ASSET;
        };
    }

    Call<TransportResponse> call(String assetId, CancelHandle cancel) {
        Call<TransportResponse> call = Call.to(operation());
        switch (this) {
            case FULLSIZE, EDITED_FULLSIZE -> call.query("size", "fullsize");
            case PREVIEW, EDITED_PREVIEW -> call.query("size", "preview");
            case THUMBNAIL, EDITED_THUMBNAIL -> call.query("size", "thumbnail");
            case ORIGINAL, EDITED_ORIGINAL, PLAYBACK -> {}
        }
        if (isEdited()) {
            call.query("edited", "true");
        }
        return call.id("id", assetId).cancelledBy(cancel);
    }

    /** {@return by what a part of the file is known to be of it} */
    String source(String assetId) {
        return name() + " " + assetId;
    }
}
