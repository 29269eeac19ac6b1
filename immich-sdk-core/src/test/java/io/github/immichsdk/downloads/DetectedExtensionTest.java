package io.github.immichsdk.downloads;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.api.FileChecksum;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file has the extension of what it holds. */
class DetectedExtensionTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "IMG_5580.HEIC, video/quicktime, /data/a.mov, IMG_5580.MOV",
                "IMG_5580.heic, video/quicktime, /data/a.MOV, IMG_5580.mov",
                "IMG_5580.Heic, video/quicktime, /data/a.mov, IMG_5580.mov",
                "IMG_5580.HEIC, video/quicktime, '', IMG_5580.MOV",
                "IMG_5580.HEIC, -, /data/a.mov, IMG_5580.MOV",
                "IMG_5580.HEIC, video/mp4, /data/a.mp4, IMG_5580.MP4",
                "IMG_5580.MOV, image/heic, /data/a.heic, IMG_5580.HEIC",
                "IMG_5580.MOV.HEIC, video/quicktime, /data/a.mov, IMG_5580.MOV",
                "IMG_5580, video/quicktime, /data/a.mov, IMG_5580.mov",
                "IMG_5580.backup, image/jpeg, /data/a.jpg, IMG_5580.backup.jpg",
                "Dr. Smith, image/jpeg, /data/a.jpg, Dr. Smith.jpg",
                ".hidden, image/jpeg, /data/a.jpg, .hidden.jpg",
                "a.jpg, image/x-sony-arw, /data/a.arw, a.arw",
                "a.jpg, image/dng, /data/a.dng, a.dng",
                "a.JPEG, image/jpeg, /data/a.jpg, a.JPEG",
                "a.jpg, image/jpeg, /data/a.jpeg, a.jpg",
                "a.heif, image/heic, /data/a.heic, a.heif",
                "a.tif, image/tiff, /data/a.tiff, a.tif",
                "a.DNG, image/x-adobe-dng, /data/a.dng, a.DNG",
                "a.xyz, application/x-new, /data/a.xyz, a.xyz",
                "a.jpg, application/x-new, /data/a.xyz, a.jpg",
                "a.jpg, -, '', a.jpg",
                "'', image/jpeg, /data/a.jpg, ''",
            })
    @Tag("case-D2")
    void theExtensionIsThatOfTheMediaType(String name, String type, String path, String expected) {
        assertThat(DetectedExtension.of(name, type, path)).isEqualTo(expected);
    }

    @Test
    @Tag("case-D2")
    void inAJobAHiddenVideoNamedAfterItsPictureIsSavedAsAVideo() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] film = "film".getBytes(StandardCharsets.UTF_8);
        String sha1 = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-1").digest(film));
        String id = "0a1b2c3d-0000-4000-8000-00000000000";
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            boolean file = path.endsWith("/original");
            byte[] body = file
                    ? film
                    : asset(path.substring(path.lastIndexOf('/') + 1), sha1).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", file ? "video/quicktime" : "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try (ImmichClient immich = ImmichClient.builder()
                .server("http://127.0.0.1:" + server.getAddress().getPort())
                .apiKey("key")
                .build()) {
            DownloadReport report = immich.downloads()
                    .run(DownloadJob.of(List.of(id + 1, id + 2)).folder(folder));

            assertThat(report).hasToString("2 downloaded, 0 already there, 0 failed");
            assertThat(folder.resolve("IMG_5580.MOV")).hasBinaryContent(film);
            // two names that are equal once they are corrected
            assertThat(folder.resolve("IMG_5580~0a1b2c3d.MOV")).hasBinaryContent(film);
            assertThat(FileChecksum.of(folder.resolve("IMG_5580.MOV"))).isEqualTo(sha1);
        } finally {
            server.stop(0);
        }
    }

    private static String asset(String id, String sha1) throws IOException {
        return """
                {"id":"%s","ownerId":"0a1b2c3d-0000-4000-8000-000000000009","type":"VIDEO","visibility":"hidden",
                 "originalFileName":"%s","originalMimeType":"video/quicktime","originalPath":"/data/x.mov",
                 "localDateTime":"2026-01-02T05:04:05.678Z","fileCreatedAt":"2026-01-02T05:04:05.678Z",
                 "fileModifiedAt":"2026-01-02T05:04:05.678Z","checksum":"%s","isFavorite":false,"isArchived":false,
                 "isTrashed":false,"isOffline":false,"hasMetadata":true}""".formatted(id, id.endsWith("1") ? "IMG_5580.HEIC" : "IMG_5580.MOV", sha1);
    }
}
