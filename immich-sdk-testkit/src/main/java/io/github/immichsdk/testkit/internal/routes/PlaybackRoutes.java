package io.github.immichsdk.testkit.internal.routes;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.testkit.internal.http.FakeResponse;
import io.github.immichsdk.testkit.internal.http.Files;
import io.github.immichsdk.testkit.internal.state.Asset;
import io.github.immichsdk.testkit.internal.state.Blob;
import io.github.immichsdk.testkit.internal.state.ServerState;
import io.github.immichsdk.testkit.internal.wire.ApiException;
import io.github.immichsdk.testkit.internal.wire.Patterns;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code /assets/{id}/video/stream}: playlists, and segments that hold no picture. */
final class PlaybackRoutes {
    private static final String PLAYLIST = "application/vnd.apple.mpegurl";
    private static final String HEAD = "#EXTM3U\n#EXT-X-VERSION:7\n#EXT-X-INDEPENDENT-SEGMENTS\n";
    private static final int SECONDS = 2;
    private static final int LINES = 480;
    /** The size of the segment behind the last one: its head alone. */
    private static final int EMPTY_SEGMENT = 24;

    private static final int SEGMENT = 2048;

    /** One playback. */
    private record Playback(UUID assetId, Instant startedAt) {}

    private final ServerState world;
    private final Map<UUID, Playback> playbacks = new LinkedHashMap<>();

    PlaybackRoutes(ServerState world) {
        this.world = world;
    }

    List<Route> routes() {
        return List.of(
                Route.of(Operations.GET_MAIN_PLAYLIST, playlist(this::main)).errorsUnder(PLAYLIST),
                Route.of(Operations.GET_MEDIA_PLAYLIST, playlist(this::media)).errorsUnder(PLAYLIST),
                Route.of(Operations.GET_SEGMENT, this::segment),
                Route.of(Operations.END_SESSION, this::end));
    }

    private static Route.Action playlist(Route.Action action) {
        return call -> {
            try {
                return action.run(call);
            } catch (ApiException refused) {
                throw refused.under(PLAYLIST);
            }
        };
    }

    private static FakeResponse playlist(String text) {
        return FakeResponse.bytes(200, PLAYLIST + "; charset=utf-8", text.getBytes(StandardCharsets.UTF_8))
                .with("Cache-Control", "no-cache");
    }

    private FakeResponse main(Call call) {
        Asset asset = Access.asset(call, "asset.view", call.id());
        if (!Boolean.TRUE.equals(world.setting("ffmpeg.realtime.enabled"))) {
            throw new ApiException(400, "Real-time transcoding is not enabled");
        }
        Integer width = asset.shownWidth();
        Integer height = asset.shownHeight();
        if (!asset.video || width == null || height == null) {
            throw new ApiException(404, "Asset metadata is not yet ready for streaming");
        }
        UUID session = world.newId();
        playbacks.put(session, new Playback(asset.id, world.now()));
        int shorter = Math.max(1, Math.min(width, height));
        String size =
                Math.round((double) width * LINES / shorter) + "x" + Math.round((double) height * LINES / shorter);
        return playlist(HEAD
                + variant(session, 1, 1_620_000, size, "hvc1.1.6.L90.B0")
                + variant(session, 2, 3_375_000, size, "avc1.64001e"));
    }

    private static String variant(UUID session, int index, int bandwidth, String size, String codec) {
        return "#EXT-X-STREAM-INF:BANDWIDTH=" + bandwidth + ",RESOLUTION=" + size + ",CODECS=\"" + codec
                + ",mp4a.40.2\",VIDEO-RANGE=SDR,FRAME-RATE=10.000\n" + session + "/" + index + "/playlist.m3u8\n";
    }

    private FakeResponse media(Call call) {
        Asset asset = Access.asset(call, "asset.view", call.id());
        if (playback(call) == null) {
            throw new ApiException(404, "Asset not found or metadata not yet ready for streaming");
        }
        long millis = millis(asset);
        StringBuilder lines = new StringBuilder(HEAD)
                .append("#EXT-X-TARGETDURATION:" + SECONDS + "\n#EXT-X-MEDIA-SEQUENCE:0\n")
                .append("#EXT-X-PLAYLIST-TYPE:VOD\n#EXT-X-MAP:URI=\"init.mp4\"\n");
        for (int i = 0; i < segments(millis); i++) {
            double seconds = Math.min(SECONDS * 1000L, millis - i * (SECONDS * 1000L)) / 1000.0;
            lines.append(String.format(Locale.ROOT, "#EXTINF:%.6f,\nseg_%d.m4s\n", seconds, i));
        }
        return playlist(lines.append("#EXT-X-ENDLIST\n").toString());
    }

    private static long millis(Asset asset) {
        return asset.durationMillis == null ? SECONDS * 1000L : Math.max(1, asset.durationMillis);
    }

    private static long segments(long millis) {
        return (millis + SECONDS * 1000L - 1) / (SECONDS * 1000L);
    }

    private @Nullable Playback playback(Call call) {
        Playback playback = playbacks.get(call.id("sessionId"));
        return playback != null && playback.assetId.equals(call.id()) ? playback : null;
    }

    /** As of all files, what is missing and what is refused look the same. */
    private FakeResponse segment(Call call) throws IOException {
        String name = call.parameter("filename");
        if (!Patterns.SEGMENT.matcher(name).matches()) {
            throw ApiException.badFormat(
                    List.of("filename"), "regex", Patterns.SEGMENT, "Invalid HLS segment filename");
        }
        Asset asset = world.assets.get(call.id());
        Playback playback = playback(call);
        if (asset == null || !Access.may(call, "asset.view", asset) || playback == null) {
            throw new ApiException(404, "Not Found");
        }
        return Files.send(call.request(), Blob.of(bytes(name, asset)), "video/mp4", null, playback.startedAt, true);
    }

    private static byte[] bytes(String name, Asset asset) {
        boolean head = name.equals("init.mp4");
        boolean pastEnd = !head && number(name) >= segments(millis(asset));
        byte[] bytes = new byte[pastEnd ? EMPTY_SEGMENT : SEGMENT];
        byte[] box = (head ? "ftypiso5" : "stypmsdh").getBytes(StandardCharsets.US_ASCII);
        bytes[3] = EMPTY_SEGMENT;
        System.arraycopy(box, 0, bytes, 4, box.length);
        return bytes;
    }

    private static long number(String name) {
        String digits = name.substring("seg_".length(), name.indexOf('.'));
        return digits.length() > 15 ? Long.MAX_VALUE : Long.parseLong(digits);
    }

    private FakeResponse end(Call call) {
        Access.asset(call, "asset.view", call.id());
        UUID session = call.id("sessionId");
        if (playback(call) != null) {
            playbacks.remove(session);
        }
        return call.noContent();
    }
}
