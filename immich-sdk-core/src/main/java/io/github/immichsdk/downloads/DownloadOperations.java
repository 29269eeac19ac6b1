package io.github.immichsdk.downloads;

import io.github.immichsdk.api.Answer;
import io.github.immichsdk.api.Effect;
import io.github.immichsdk.api.Operation;
import io.github.immichsdk.api.Permission;
import java.util.List;

/** The operations that download. */
public final class DownloadOperations {

    /** Downloads the file that was uploaded. */
    public static final Operation DOWNLOAD_ASSET = Operation.get("downloadAsset", "/assets/{id}/original")
            .answers(Answer.BYTES)
            .needs(Permission.ASSET_DOWNLOAD)
            .sharedLinksToo()
            .build();

    /** Downloads a picture that the server made of an asset. */
    public static final Operation VIEW_ASSET = Operation.get("viewAsset", "/assets/{id}/thumbnail")
            .answers(Answer.BYTES)
            .needs(Permission.ASSET_VIEW)
            .sharedLinksToo()
            .build();

    /** Downloads a video in the form for playing. */
    public static final Operation PLAY_ASSET_VIDEO = Operation.get("playAssetVideo", "/assets/{id}/video/playback")
            .answers(Answer.BYTES)
            .needs(Permission.ASSET_VIEW)
            .sharedLinksToo()
            .build();

    /** Tells which archives hold which assets, and how large they are. */
    public static final Operation GET_DOWNLOAD_INFO = Operation.post("getDownloadInfo", "/download/info")
            .effect(Effect.READS)
            .needs(Permission.ASSET_DOWNLOAD)
            .sharedLinksToo()
            .slow()
            .build();

    /** Downloads originals in one ZIP. */
    public static final Operation DOWNLOAD_ARCHIVE = Operation.post("downloadArchive", "/download/archive")
            .effect(Effect.READS)
            .answers(Answer.BYTES)
            .needs(Permission.ASSET_DOWNLOAD)
            .sharedLinksToo()
            .build();

    /** All of them. */
    public static final List<Operation> ALL =
            List.of(DOWNLOAD_ASSET, VIEW_ASSET, PLAY_ASSET_VIDEO, GET_DOWNLOAD_INFO, DOWNLOAD_ARCHIVE);

    private DownloadOperations() {}
}
