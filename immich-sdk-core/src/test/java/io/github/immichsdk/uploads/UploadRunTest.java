package io.github.immichsdk.uploads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.StubTransport;
import io.github.immichsdk.TestClient;
import io.github.immichsdk.TestTime;
import io.github.immichsdk.errors.ImmichCancelledException;
import io.github.immichsdk.errors.ImmichInterruptedException;
import io.github.immichsdk.errors.ImmichTransportException;
import io.github.immichsdk.transport.CancelHandle;
import io.github.immichsdk.transport.TransportResponse;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadRunTest {

    private static final String SEND = "POST /api/assets";
    private static final String CHECK = "POST /api/assets/bulk-upload-check";
    private static final String ID = "0a1b2c3d-0000-4000-8000-000000000001";
    private static final String UNKNOWN = "{\"results\":[{\"id\":\"0\",\"action\":\"accept\"}]}";
    private static final String KNOWN = "{\"results\":[{\"id\":\"0\",\"action\":\"reject\",\"reason\":\"duplicate\","
            + "\"assetId\":\"" + ID + "\",\"isTrashed\":false}]}";

    @TempDir
    Path folder;

    private final StubTransport server = new StubTransport()
            .always(
                    "GET /api/server/media-types",
                    "{\"image\":[\".jpg\"],\"video\":[\".mov\"],\"sidecar\":[\".xmp\"]}");
    private final TestTime time = new TestTime();
    private final ImmichClient immich = TestClient.builder(server, time).build();
    private Path file;

    @BeforeEach
    void makeAFile() throws IOException {
        file = Files.writeString(folder.resolve("a.jpg"), "PICTURE");
    }

    @Test
    void aServerThatIsAwayForAWhileIsWaitedFor() {
        AtomicInteger asked = new AtomicInteger();
        server.always(CHECK, request -> {
            if (asked.incrementAndGet() <= 20) {
                throw new ConnectException("refused");
            }
            return response(200, KNOWN);
        });

        UploadReport report = immich.uploads().run(UploadJob.of(file));

        assertThat(report).hasToString("0 created, 1 duplicate, 0 restored, 0 failed");
    }

    @Test
    void aQuestionThatKeepsFailingIsAFailureAndNeverNothingToDo() {
        server.always(CHECK, request -> {
            throw new ConnectException("refused");
        });

        UploadReport report = immich.uploads().run(UploadJob.of(file));

        assertThat(report.stoppedBy()).isInstanceOf(ImmichTransportException.class);
        assertThat(report.complete()).isFalse();
        assertThat(report.count(UploadStatus.NOT_TRIED)).isEqualTo(1);
    }

    @Test
    void aFileThatChangesWhileItIsSentFailsAndSaysSo() {
        server.always(CHECK, UNKNOWN).always(SEND, request -> {
            Files.writeString(file, "MORE", StandardOpenOption.APPEND);
            try (var body = Objects.requireNonNull(request.body()).open()) {
                body.readAllBytes();
            }
            return response(201, "{\"id\":\"" + ID + "\",\"status\":\"created\"}");
        });

        UploadReport report = immich.uploads().run(UploadJob.of(file));

        assertThat(report.failed())
                .singleElement()
                .satisfies(failed -> assertThat(failed.reason()).contains("was changed while it was being read"));
    }

    @Test
    void otherBytesOnTheServerFailTheFile() {
        server.always(CHECK, UNKNOWN).always(SEND, "{\"id\":\"" + ID + "\",\"status\":\"created\"}");

        UploadReport report = immich.uploads().run(UploadJob.of(file));

        assertThat(report.failed()).singleElement().satisfies(failed -> {
            assertThat(failed.reason()).contains("of other bytes");
            assertThat(failed.assetId()).isEqualTo(ID);
        });
    }

    @Test
    void aFileThatAProxyRefusesFailsAloneAndIsNotSentAgain() {
        AtomicInteger sent = new AtomicInteger();
        server.always(CHECK, UNKNOWN).always(SEND, request -> {
            sent.incrementAndGet();
            return StubTransport.response(413, "text/html", "<html>too large</html>");
        });

        UploadReport report = immich.uploads().run(UploadJob.of(file));

        assertThat(report.failed())
                .singleElement()
                .satisfies(failed -> assertThat(failed.reason()).contains("413").contains("proxy"));
        assertThat(report.stoppedBy()).isNull();
        assertThat(sent).hasValue(1);
    }

    @Test
    void aCancelledRunReportsWhatRemains() {
        CancelHandle handle = new CancelHandle();
        server.always(CHECK, UNKNOWN).always(SEND, request -> {
            handle.cancel();
            throw new IOException("stopped");
        });

        UploadReport report = immich.uploads().run(UploadJob.of(file).cancel(handle));

        assertThat(report.stoppedBy()).isInstanceOf(ImmichCancelledException.class);
        assertThat(report.count(UploadStatus.NOT_TRIED)).isEqualTo(1);
    }

    @Test
    void anInterruptedThreadEndsTheRunAndStaysInterrupted() {
        server.always(CHECK, KNOWN);

        UploadReport report;
        boolean interrupted;
        try {
            report = immich.uploads()
                    .run(UploadJob.of(file)
                            .onProgress(progress -> Thread.currentThread().interrupt()));
        } finally {
            interrupted = Thread.interrupted();
        }

        assertThat(interrupted).isTrue();
        assertThat(report.stoppedBy()).isInstanceOf(ImmichInterruptedException.class);
    }

    @Test
    void aListenerThatFailsHarmsNothing() {
        server.always(CHECK, KNOWN);

        UploadReport report = immich.uploads().run(UploadJob.of(file).onProgress(progress -> {
            throw new IllegalStateException("no screen");
        }));

        assertThat(report.complete()).isTrue();
    }

    @Test
    void aFileThatWasNamedButIsOfAnotherKindFails() throws IOException {
        Path notes = Files.writeString(folder.resolve("notes.txt"), "notes");

        UploadReport report = immich.uploads().run(UploadJob.of(notes));

        assertThat(report.failed())
                .singleElement()
                .satisfies(failed ->
                        assertThat(failed.reason()).contains("the server does not accept files of this type"));
    }

    @Test
    void aPathThatIsNotThereIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> immich.uploads().run(UploadJob.of(List.of(file, folder.resolve("gone")))))
                .withMessageContaining("gone does not exist");
    }

    @Test
    void wrongOptionsAreRefusedAtOnce() {
        assertThatIllegalArgumentException().isThrownBy(() -> UploadJob.of(file).maxInFlight(0));
        assertThatIllegalArgumentException().isThrownBy(() -> UploadJob.of(file).album(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> UploadJob.of(file).exclude("[broken"));
    }

    private static TransportResponse response(int status, String json) {
        return StubTransport.response(status, "application/json", json);
    }
}
