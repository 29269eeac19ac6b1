package io.github.immichsdk.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MultipartBodyTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void makeAFile() throws IOException {
        file = Files.writeString(folder.resolve("a.jpg"), "PICTURE");
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-01-02T03:04:05Z")));
    }

    @Test
    void aFormIsWrittenAsServersReadIt() throws IOException {
        MultipartBody body = MultipartBody.with("XyZ")
                .text("name", "Sjø")
                .file("data", "a.jpg", SourceFile.of("file", file))
                .build();

        assertThat(read(body)).isEqualTo("""
                --XyZ\r
                Content-Disposition: form-data; name="name"\r
                \r
                Sjø\r
                --XyZ\r
                Content-Disposition: form-data; name="data"; filename="a.jpg"\r
                Content-Type: application/octet-stream\r
                \r
                PICTURE\r
                --XyZ--\r
                """);
        assertThat(body.contentType()).isEqualTo("multipart/form-data; boundary=XyZ");
    }

    @Test
    void theLengthIsThatOfTheBytes() throws IOException {
        MultipartBody body = form();

        assertThat(body.length()).isEqualTo(read(body).getBytes(StandardCharsets.UTF_8).length);
    }

    @Test
    void eachOpeningGivesTheSameBytes() throws IOException {
        MultipartBody body = form();

        assertThat(body.repeatable()).isTrue();
        assertThat(read(body)).isEqualTo(read(body));
    }

    @Test
    void itsTextHasTheSizeAndTheNamesOfTheFilesButNotTheirContents() throws IOException {
        MultipartBody one = form();
        MultipartBody two = MultipartBody.with("b")
                .file("data", "a.jpg", SourceFile.of("file", file))
                .file("more", "b.xmp", SourceFile.of("file", file))
                .build();

        assertThat(one).hasToString("multipart, 1 file, " + one.length() + " bytes: a.jpg");
        assertThat(two).hasToString("multipart, 2 files, " + two.length() + " bytes: a.jpg, b.xmp");
    }

    @Test
    void bytesReadOneByOneAreTheSame() throws IOException {
        Files.write(file, new byte[] {0, (byte) 0xFF, 0x7F, (byte) 0x80});
        MultipartBody body = form();
        ByteArrayOutputStream single = new ByteArrayOutputStream();
        try (InputStream in = body.open()) {
            for (int b = in.read(); b >= 0; b = in.read()) {
                single.write(b);
            }
        }

        try (InputStream in = body.open()) {
            assertThat(single.toByteArray()).isEqualTo(in.readAllBytes());
        }
    }

    @Test
    void anyPatternOfReadsGivesTheSameBytes() throws IOException {
        for (long seed = 1; seed <= 50; seed++) {
            Random random = new Random(seed);
            byte[] content = new byte[random.nextInt(5000)];
            random.nextBytes(content);
            Files.write(file, content);
            MultipartBody body = form();
            ByteArrayOutputStream got = new ByteArrayOutputStream();
            try (InputStream in = body.open()) {
                byte[] buffer = new byte[1 + random.nextInt(700)];
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer, 0, 1 + random.nextInt(buffer.length))) {
                    got.write(buffer, 0, n);
                }
            }
            try (InputStream in = body.open()) {
                assertThat(got.toByteArray()).as("seed " + seed).isEqualTo(in.readAllBytes());
            }
        }
    }

    @Test
    void anEmptyFileIsAPart() throws IOException {
        Files.write(file, new byte[0]);

        assertThat(read(form())).contains("\r\n\r\n\r\n--XyZ--\r\n");
    }

    @Test
    void aFileThatGrewIsNotSentAsWhole() throws IOException {
        MultipartBody body = form();
        Files.writeString(file, "PICTURE AND MORE");

        assertThatThrownBy(() -> read(body))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("a.jpg was changed while it was being read");
    }

    @Test
    void aFileThatChangesWhileItIsReadIsNotSentAsWhole() throws IOException {
        MultipartBody body = form();

        try (InputStream in = body.open()) {
            in.readNBytes((int) body.length() - "\r\n--XyZ--\r\n".length() - 2);
            Files.writeString(file, "PAINTED");
            Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-01-02T03:04:06Z")));

            assertThatThrownBy(in::readAllBytes)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("was changed while it was being read");
        }
    }

    @Test
    void aFileThatIsGoneFailsTheOpening() throws IOException {
        MultipartBody body = form();
        Files.delete(file);

        assertThatThrownBy(() -> read(body)).isInstanceOf(IOException.class).hasMessageContaining("a.jpg");
    }

    @Test
    void aFolderIsNoFileToSend() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SourceFile.of("sidecar", folder))
                .withMessage("sidecar: expected a readable file, got '" + folder + "', which is a folder");
    }

    @Test
    void whatIsNotThereIsNoFileToSend() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SourceFile.of("file", folder.resolve("b.jpg")))
                .withMessageContaining("which is not there");
    }

    private MultipartBody form() throws IOException {
        return MultipartBody.with("XyZ")
                .text("name", "value")
                .file("data", "a.jpg", SourceFile.of("file", file))
                .build();
    }

    private static String read(MultipartBody body) throws IOException {
        try (InputStream in = body.open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
