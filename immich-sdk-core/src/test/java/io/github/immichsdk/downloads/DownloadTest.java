package io.github.immichsdk.downloads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.StubTransport;
import io.github.immichsdk.TestClient;
import io.github.immichsdk.errors.ImmichCancelledException;
import io.github.immichsdk.errors.ImmichDataException;
import io.github.immichsdk.errors.ImmichServerException;
import io.github.immichsdk.transport.CancelHandle;
import io.github.immichsdk.transport.Headers;
import io.github.immichsdk.transport.TransportResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pins what goes over the wire, and how responses are handled that proxies send, though the genuine server does not. */
class DownloadTest {

    private static final String ID = "6e3f0a58-4b1c-4e0e-9d43-0a51cf7c6d11";
    private static final String ORIGINAL = "GET /api/assets/" + ID + "/original";
    private static final String TAG = "W/\"a-1\"";

    private final StubTransport stub = new StubTransport();
    private final ImmichClient immich = TestClient.over(stub);

    @TempDir
    Path folder;

    @Test
    void aFileOfMoreThanMaxBytesIsRefusedAndOneOfMaxBytesIsRead() {
        stub.then(request -> whole("abc", TAG)).then(request -> whole("abcd", TAG));
        Download original = immich.downloads().original(ID);

        assertThat(original.bytes(3)).asString().isEqualTo("abc");
        assertThatThrownBy(() -> original.bytes(3))
                .isInstanceOf(ImmichDataException.class)
                .hasMessageContaining("longer than 3 bytes");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> original.bytes(-1))
                .withMessage("maxBytes: expected 0 or more, got -1");
        assertThat(stub.requests()).hasSize(2);
    }

    @Test
    void aCancelledArchiveLeavesNoFile() {
        CancelHandle handle = new CancelHandle();
        stub.json("{\"totalSize\":3,\"archives\":[{\"size\":3,\"assetIds\":[\"" + ID + "\"]}]}")
                .then(request -> {
                    handle.cancel();
                    throw new IOException("closed");
                });

        assertThatThrownBy(() ->
                        immich.downloads().archive(List.of(ID)).cancel(handle).to(folder.resolve("trip.zip")))
                .isInstanceOf(ImmichCancelledException.class);
        assertThat(folder).isEmptyDirectory();
        assertThat(stub.lines()).hasSize(2).last().asString().startsWith("POST /api/download/archive");
    }

    @Test
    void eachFileOfAnAssetHasItsRequest() {
        for (int i = 0; i < 5; i++) {
            stub.then(request -> whole("abc", TAG));
        }

        Downloads downloads = immich.downloads();
        for (Download each : List.of(
                downloads.original(ID),
                downloads.fullsize(ID),
                downloads.preview(ID),
                downloads.thumbnail(ID),
                downloads.video(ID))) {
            assertThat(each.bytes(10)).hasSize(3);
        }

        assertThat(stub.lines())
                .containsExactly(
                        ORIGINAL,
                        "GET /api/assets/" + ID + "/thumbnail?size=fullsize",
                        "GET /api/assets/" + ID + "/thumbnail?size=preview",
                        "GET /api/assets/" + ID + "/thumbnail?size=thumbnail",
                        "GET /api/assets/" + ID + "/video/playback");
        assertThat(stub.requests()).allSatisfy(sent -> {
            assertThat(sent.header("Accept-Encoding")).isEqualTo("identity");
            assertThat(sent.header("Range")).isNull();
            assertThat(sent.request().limits().deadline())
                    .as("no limit for the whole")
                    .isNull();
        });
    }

    @Test
    void theRestIsRequestedByRangeIfTheFileIsStillTheSame() throws IOException {
        stub.then(request -> cut("abcd", "abcdefghij", TAG)).then(request -> part(4, "efghij", 10));

        assertThat(read()).isEqualTo("abcdefghij");

        assertThat(stub.last().header("Range")).isEqualTo("bytes=4-");
        assertThat(stub.last().header("If-Range")).isEqualTo(TAG);
    }

    @Test
    void aBodyThatEndsTooEarlyWithoutAnErrorIsResumedToo() throws IOException {
        stub.then(request -> response(200, "abcd", TAG, null, 10)).then(request -> part(4, "efghij", 10));

        assertThat(read()).isEqualTo("abcdefghij");
    }

    @Test
    void aBreakBeforeTheFirstByteRequestsTheWhole() throws IOException {
        stub.then(request -> cut("", "abcdefghij", TAG)).then(request -> whole("abcdefghij", TAG));

        assertThat(read()).isEqualTo("abcdefghij");
        assertThat(stub.last().header("Range")).isNull();
    }

    @Test
    void aProxyThatKnowsNoRangesIsReadUpToThePlace() throws IOException {
        stub.then(request -> cut("abcd", "abcdefghij", TAG)).then(request -> whole("abcdefghij", TAG));

        assertThat(read()).isEqualTo("abcdefghij");
    }

    @Test
    void withoutATagTheWholeFileIsRequestedAndReadUpToThePosition() throws IOException {
        stub.then(request -> cut("abcd", "abcdefghij", null)).then(request -> whole("abcdefghij", null));

        assertThat(read()).isEqualTo("abcdefghij");
        assertThat(stub.last().header("Range")).isNull();
    }

    @Test
    void aFileThatChangedMeanwhileIsNotMixed() {
        stub.then(request -> cut("abcd", "abcdefghij", TAG)).then(request -> whole("ABCDEFGHIJ", "W/\"a-2\""));

        assertThatThrownBy(this::read)
                .isInstanceOf(ImmichDataException.class)
                .hasMessageContaining("changed on the server")
                .hasMessageContaining("/original");
    }

    @Test
    void aPartLongerThanTheFileNowIsIsDroppedOnceTheWholeComes() throws IOException {
        leavePart();
        stub.status(416).then(request -> whole("abc", "W/\"b-2\""));

        assertThat(immich.downloads().preview(ID).to(folder.resolve("p.jpg")).path())
                .hasContent("abc");
        assertThat(folder).isDirectoryNotContaining("glob:**.part*");
    }

    @Test
    void aPartStaysWhileTheServerFails() throws IOException {
        leavePart();
        for (int i = 0; i < 4; i++) {
            stub.status(503);
        }

        assertThatThrownBy(() -> immich.downloads().preview(ID).to(folder.resolve("p.jpg")))
                .isInstanceOf(ImmichServerException.class);
        assertThat(folder.resolve("p.jpg.part")).hasContent("abcd");
    }

    @Test
    void aPartIsNotGoneOnWithByBytesOfAnotherFile() throws IOException {
        leavePart();
        stub.then(request -> response(206, "EFGHIJ", "W/\"a-2\"", "bytes 4-9/10", 6))
                .then(request -> whole("ABCDEFGHIJ", "W/\"a-2\""));

        assertThat(immich.downloads().preview(ID).to(folder.resolve("p.jpg")).path())
                .hasContent("ABCDEFGHIJ");
    }

    /** Leaves four of ten bytes of a preview. */
    private void leavePart() throws IOException {
        Files.writeString(folder.resolve("p.jpg.part"), "abcd");
        Files.writeString(
                folder.resolve("p.jpg.part.info"), "immich-sdk part 1\nPREVIEW " + ID + "\n10\n" + TAG + "\n");
    }

    @Test
    void aNameThatTheServerGivesEndsUpInTheFolder() {
        stub.json(403, "{\"message\":\"Missing required permission: asset.read\"}")
                .then(request -> named("inline; filename*=UTF-8''..%2F..%2Fetc%2Fcron.d%2Fx"))
                .then(request -> whole("abc", TAG));

        DownloadedFile file = immich.downloads().original(ID).into(folder);

        assertThat(file.path()).isEqualTo(folder.resolve(".._.._etc_cron.d_x")).hasContent("abc");
        assertThat(file.check()).isEqualTo(FileCheck.LENGTH);
    }

    @Test
    void aFolderIsNoFile() {
        assertThatThrownBy(() -> immich.downloads().original(ID).to(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("into(folder)");
        assertThat(stub.requests()).isEmpty();
    }

    @Test
    void idsAreCheckedBeforeAnyRequest() {
        assertThatThrownBy(() -> immich.downloads().original("../users")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> immich.downloads().archive(List.of("x"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void archivesAreRequestedInBatchesAndSizes() {
        stub.json(201, "{\"totalSize\":1,\"archives\":[]}");

        immich.downloads().archive(List.of(ID, ID)).partSize(1000).to(folder.resolve("a.zip"));

        assertThat(stub.last())
                .hasToString("POST /api/download/info {\"assetIds\":[\"" + ID + "\"],\"archiveSize\":1000}");
    }

    @Test
    void fileNamesOfResponsesAreReadInEitherForm() {
        assertThat(ContentDisposition.fileName("inline; filename*=UTF-8''a%20b+c%22.jpg"))
                .isEqualTo("a b+c\".jpg");
        assertThat(ContentDisposition.fileName("attachment; filename=\"a \\\"b\\\".jpg\"; size=1"))
                .isEqualTo("a \"b\".jpg");
        assertThat(ContentDisposition.fileName("attachment; filename=plain.jpg"))
                .isEqualTo("plain.jpg");
        assertThat(ContentDisposition.fileName("inline; filename*=UTF-8''%zz")).isNull();
        assertThat(ContentDisposition.fileName("inline")).isNull();
    }

    private String read() throws IOException {
        try (InputStream in = immich.downloads().original(ID).stream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static TransportResponse whole(String text, @Nullable String tag) {
        return response(200, text, tag, null, text.length());
    }

    private static TransportResponse part(int from, String text, int total) {
        return response(206, text, TAG, "bytes " + from + "-" + (total - 1) + "/" + total, text.length());
    }

    private static TransportResponse named(String disposition) {
        TransportResponse response = whole("abc", TAG);
        return new TransportResponse(200, response.headers().with("Content-Disposition", disposition), response.body());
    }

    private static TransportResponse response(
            int status, String text, @Nullable String tag, @Nullable String range, int length) {
        Headers headers = Headers.none().with("Content-Type", "image/jpeg").with("Content-Length", "" + length);
        headers = tag == null ? headers : headers.with("ETag", tag);
        headers = range == null ? headers : headers.with("Content-Range", range);
        return new TransportResponse(status, headers, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static TransportResponse cut(String start, String whole, @Nullable String tag) {
        TransportResponse response = whole(whole, tag);
        return new TransportResponse(
                200,
                response.headers(),
                new Breaking(new ByteArrayInputStream(start.getBytes(StandardCharsets.UTF_8))));
    }

    /** Breaks where the bytes end. */
    private static final class Breaking extends InputStream {

        private final InputStream in;

        Breaking(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            int read = in.read();
            if (read < 0) {
                throw new IOException("broken, as planned");
            }
            return read;
        }
    }
}
