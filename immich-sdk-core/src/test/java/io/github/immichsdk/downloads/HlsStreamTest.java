package io.github.immichsdk.downloads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.StubTransport;
import io.github.immichsdk.TestClient;
import io.github.immichsdk.errors.ImmichDataException;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HlsStreamTest {

    private static final String ID = "6e3f0a58-4b1c-4e0e-9d43-0a51cf7c6d11";
    private static final String SESSION = "1acb6044-b883-41ed-a6ff-d9b5f4548b25";
    private static final String TYPE = "application/vnd.apple.mpegurl";
    private static final String MAIN = "#EXTM3U\n#EXT-X-VERSION:7\n"
            + "#EXT-X-STREAM-INF:BANDWIDTH=1620000,RESOLUTION=640x480,CODECS=\"hvc1.1.6,mp4a.40.2\",FRAME-RATE=10.000\n"
            + SESSION + "/1/playlist.m3u8\n"
            + "#EXT-X-STREAM-INF:BANDWIDTH=3375000\n" + SESSION + "/2/playlist.m3u8\n";
    private static final String MEDIA =
            "#EXTM3U\r\n#EXT-X-MAP:URI=\"init.mp4\"\r\n#EXTINF:2.0,\r\nseg_0.m4s\r\n#EXT-X-ENDLIST\r\n";

    private final StubTransport stub = new StubTransport();

    private HlsStream open(String playlist) {
        stub.text(200, TYPE, playlist);
        return TestClient.over(stub).downloads().hls(ID);
    }

    @Test
    void theVariantsOfAVideoAreReadFromItsPlaylist() {
        HlsStream video = open(MAIN);

        assertThat(video.sessionId()).isEqualTo(SESSION);
        assertThat(video.mainPlaylist()).isEqualTo(MAIN);
        assertThat(video.variants())
                .containsExactly(
                        new HlsVariant(1, 1_620_000, "640x480", "hvc1.1.6,mp4a.40.2"),
                        new HlsVariant(2, 3_375_000, null, null));
    }

    @Test
    void theSegmentsOfAVariantAreNamedReadAndTheSessionEnded() throws IOException {
        try (HlsStream video = open(MAIN)) {
            HlsVariant variant = video.variants().get(1);
            stub.text(200, TYPE, MEDIA)
                    .text(200, "application/octet-stream", "bytes")
                    .status(204);
            assertThat(video.segments(variant)).containsExactly("init.mp4", "seg_0.m4s");
            try (InputStream in = video.segment(variant, "seg_0.m4s")) {
                assertThat(in.readAllBytes()).asString().isEqualTo("bytes");
            }
        }

        String path = "/api/assets/" + ID + "/video/stream/";
        assertThat(stub.lines())
                .containsExactly(
                        "GET " + path + "main.m3u8",
                        "GET " + path + SESSION + "/2/playlist.m3u8",
                        "GET " + path + SESSION + "/2/seg_0.m4s",
                        "DELETE " + path + SESSION);
    }

    @Test
    void aNameOfASegmentCannotLeadElsewhere() throws IOException {
        HlsStream video = open(MAIN);
        stub.text(200, "application/octet-stream", "");

        video.segment(video.variants().get(0), "../../original").close();

        assertThat(stub.last().line()).endsWith(SESSION + "/1/..%2F..%2Foriginal");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>",
                "#EXTM3U\n",
                "#EXTM3U\nhttps://elsewhere.test/1/playlist.m3u8\n",
                "#EXTM3U\n../1/playlist.m3u8\n",
                "#EXTM3U\n1acb6044-b883-41ed-a6ff-d9b5f4548b25/x/playlist.m3u8\n",
                "#EXTM3U\n1acb6044-b883-41ed-a6ff-d9b5f4548b25/99999999999/playlist.m3u8\n",
                "#EXTM3U\n1acb6044-b883-41ed-a6ff-d9b5f4548b25/-1/playlist.m3u8\n",
                "#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=x\n1acb6044-b883-41ed-a6ff-d9b5f4548b25/1/playlist.m3u8\n"
            })
    void aResponseThatIsNoMainPlaylistIsRefused(String text) {
        assertThatThrownBy(() -> open(text))
                .isInstanceOf(ImmichDataException.class)
                .hasMessageContaining("playlist");
    }
}
