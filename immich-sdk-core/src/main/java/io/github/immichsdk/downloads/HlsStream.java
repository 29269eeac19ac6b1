package io.github.immichsdk.downloads;

import io.github.immichsdk.api.Experimental;
import io.github.immichsdk.api.Operations;
import io.github.immichsdk.internal.call.Call;
import io.github.immichsdk.internal.call.CallExecutor;
import io.github.immichsdk.internal.call.Ids;
import io.github.immichsdk.internal.call.ResponseReader;
import io.github.immichsdk.internal.checks.TextChecks;
import io.github.immichsdk.transport.TransportResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A session in which the server transcodes a video while it plays, by HTTP live streaming. Close it, so that the server ends the
 * transcoding. Each method costs one request, unless stated otherwise. Thread-safe.
 *
 * <pre>{@code
 * try (HlsStream video = immich.downloads().hls(assetId)) {
 *     HlsVariant variant = video.variants().get(0);
 *     for (String name : video.segments(variant)) {
 *         try (InputStream in = video.segment(variant, name)) {
 *             in.transferTo(out); // together, they are one MP4
 *         }
 *     }
 * }
 * }</pre>
 */
@Experimental
public final class HlsStream implements AutoCloseable {

    private final CallExecutor calls;
    private final String assetId;
    private final String mainPlaylist;
    private final HlsPlaylist.Main main;

    private record Opened(String text, HlsPlaylist.Main main) {}

    private HlsStream(CallExecutor calls, String assetId, Opened opened) {
        this.calls = calls;
        this.assetId = assetId;
        this.mainPlaylist = opened.text();
        this.main = opened.main();
    }

    static HlsStream open(CallExecutor calls, String assetId) {
        String id = Ids.checked("assetId", assetId);
        Opened opened = calls.execute(
                Call.<Opened>to(Operations.GET_MAIN_PLAYLIST).id("id", id).readingAny(response -> {
                    String text = text(response);
                    return new Opened(text, HlsPlaylist.main(text));
                }));
        return new HlsStream(calls, id, opened);
    }

    /** {@return the ID of the session; costs no request} */
    public String sessionId() {
        return main.sessionId();
    }

    /** {@return the variants of the video, in the order of the playlist; costs no request} */
    public List<HlsVariant> variants() {
        return main.variants();
    }

    /**
     * {@return the main playlist, for a player; its addresses are relative to {@code /api/assets/<id>/video/stream/main.m3u8};
     * costs no request}
     */
    public String mainPlaylist() {
        return mainPlaylist;
    }

    /**
     * {@return the playlist of a variant, for a player} Needs {@code asset.view}.
     *
     * @param variant a variant of this video
     * @see io.github.immichsdk.api.Operations#GET_MEDIA_PLAYLIST
     */
    public String playlist(HlsVariant variant) {
        return calls.execute(Call.<String>to(Operations.GET_MEDIA_PLAYLIST)
                .id("id", assetId)
                .id("sessionId", main.sessionId())
                .path("variantIndex", String.valueOf(variant.index()))
                .readingAny(HlsStream::text));
    }

    /**
     * {@return the names of the segments of a variant, in the order of playback: the initialization first}
     *
     * @param variant a variant of this video
     */
    public List<String> segments(HlsVariant variant) {
        return HlsPlaylist.segments(playlist(variant));
    }

    /**
     * Opens a segment. The server transcodes it, which may take some seconds. Needs {@code asset.view}.
     *
     * @param variant a variant of this video
     * @param name the name of the segment, such as {@code init.mp4} or {@code seg_0.m4s}
     * @return the bytes as they arrive; close the stream
     * @see io.github.immichsdk.api.Operations#GET_SEGMENT
     */
    public InputStream segment(HlsVariant variant, String name) {
        return calls.open(Call.<TransportResponse>to(Operations.GET_SEGMENT)
                        .id("id", assetId)
                        .id("sessionId", main.sessionId())
                        .path("variantIndex", String.valueOf(variant.index()))
                        .path("filename", TextChecks.notEmpty("name", name)))
                .body();
    }

    /**
     * Ends the session. Safe to repeat. Needs {@code asset.view}.
     *
     * @see io.github.immichsdk.api.Operations#END_SESSION
     */
    @Override
    public void close() {
        calls.execute(Call.<Void>to(Operations.END_SESSION).id("id", assetId).id("sessionId", main.sessionId()));
    }

    private static String text(TransportResponse response) throws IOException {
        return new String(ResponseReader.smallFile(response), StandardCharsets.UTF_8);
    }

    /** Shows the asset and the session. */
    @Override
    public String toString() {
        return "HlsStream[asset=" + assetId + ", session=" + main.sessionId() + "]";
    }
}
