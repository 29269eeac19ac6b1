package io.github.immichsdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VideoStreamsTest {
    private static final String NOBODY = "00000000-0000-4000-8000-000000000000";
    private static final Instant TAKEN = Instant.parse("2024-05-01T10:00:00Z");
    private static final String PLAYLIST = "application/vnd.apple.mpegurl; charset=utf-8";

    private FakeImmich immich;
    private Asker asker;
    private String stream;

    @BeforeEach
    void addAVideo() {
        immich = FakeImmich.start();
        asker = Asker.of(immich);
        FakeAsset video = immich.seed().asset("a.mp4", TAKEN).size(320, 240).add();
        stream = "/assets/" + video.id() + "/video/stream";
    }

    @AfterEach
    void stop() {
        immich.close();
    }

    @SuppressWarnings("unchecked")
    private void enableTranscoding() {
        Map<String, Object> config = asker.get("/system-config").map();
        Map<String, Object> ffmpeg = new LinkedHashMap<>((Map<String, Object>) config.get("ffmpeg"));
        Map<String, Object> realtime = new LinkedHashMap<>((Map<String, Object>) ffmpeg.get("realtime"));
        realtime.put("enabled", true);
        ffmpeg.put("realtime", realtime);
        config.put("ffmpeg", ffmpeg);
        assertThat(asker.put("/system-config", config).status()).isEqualTo(200);
    }

    /** {@return the address of the first variant below the stream} */
    private String variant() {
        List<String> lines = asker.get(stream + "/main.m3u8").text().lines().toList();
        return "/"
                + lines.stream()
                        .filter(line -> !line.startsWith("#"))
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void aPlaylistIsRefusedUntilTranscodingIsEnabled() {
        Asker.Response refused = asker.get(stream + "/main.m3u8");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("message")).isEqualTo("Real-time transcoding is not enabled");
        assertThat(asker.get("/server/features").at("realtimeTranscoding")).isEqualTo(false);
        enableTranscoding();
        assertThat(asker.get("/server/features").at("realtimeTranscoding")).isEqualTo(true);
        assertThat(asker.get(stream + "/main.m3u8").header("Content-Type")).isEqualTo(PLAYLIST);
    }

    @Test
    void aMainPlaylistLeadsToPlaylistsAndThoseToSegments() {
        enableTranscoding();
        String variant = variant();
        List<String> lines = asker.get(stream + variant).text().lines().toList();
        assertThat(lines).startsWith("#EXTM3U").endsWith("#EXT-X-ENDLIST").contains("seg_0.m4s");
        String folder = stream + variant.substring(0, variant.lastIndexOf('/'));
        for (String name : List.of("init.mp4", "seg_0.m4s")) {
            Asker.Response part = asker.get(folder + "/" + name);
            assertThat(part.header("Content-Type")).isEqualTo("video/mp4");
            assertThat(part.raw().body()).hasSizeGreaterThan(24);
        }
    }

    @Test
    void aSegmentPastTheEndIsAHeadWithoutContent() {
        enableTranscoding();
        String variant = variant();
        String folder = stream + variant.substring(0, variant.lastIndexOf('/'));
        Asker.Response part = asker.get(folder + "/seg_999.m4s");
        assertThat(part.status()).isEqualTo(200);
        assertThat(part.raw().body()).hasSize(24);
    }

    @Test
    void anotherFileNameThanThatOfASegmentIsAValidationError() {
        enableTranscoding();
        String variant = variant();
        Asker.Response refused = asker.get(stream + variant.substring(0, variant.lastIndexOf('/')) + "/passwd");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("errors", 0, "message")).isEqualTo("Invalid HLS segment filename");
    }

    @Test
    void endingAPlaybackTwiceSucceedsAndItsPlaylistIsGone() {
        enableTranscoding();
        String variant = variant();
        String session = variant.substring(0, variant.indexOf('/', 1));
        assertThat(asker.delete(stream + session, null).status()).isEqualTo(204);
        assertThat(asker.delete(stream + session, null).status()).isEqualTo(204);
        assertThat(asker.get(stream + variant).status()).isEqualTo(404);
    }

    @Test
    void thePlaybackOfAnotherUserIsRefused() {
        enableTranscoding();
        String variant = variant();
        Asker other = Asker.with(immich, "x-api-key", immich.user2().apiKey());
        assertThat(other.get(stream + variant).at("message")).isEqualTo("Not found or no asset.view access");
        assertThat(other.get(stream + variant).header("Content-Type")).isEqualTo(PLAYLIST);
        assertThat(other.delete(stream + variant.substring(0, variant.indexOf('/', 1)), null)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void anImageHasNoPlaylist() {
        enableTranscoding();
        FakeAsset image = immich.seed().photo("a.jpg", TAKEN);
        Asker.Response refused = asker.get("/assets/" + image.id() + "/video/stream/main.m3u8");
        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.at("message")).isEqualTo("Asset metadata is not yet ready for streaming");
    }

    @Test
    void bothIdsOfAPathAreReportedWhenBothAreWrong() {
        Asker.Response refused = asker.get("/assets/x/video/stream/y/0/playlist.m3u8");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.header("Content-Type")).isEqualTo(PLAYLIST);
        assertThat((List<?>) refused.at("errors")).hasSize(2);
        assertThat(asker.get("/assets/" + NOBODY + "/video/stream/" + NOBODY + "/0/seg_0.m4s")
                        .status())
                .isEqualTo(404);
    }
}
