package io.github.immichsdk.uploads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.StubTransport;
import io.github.immichsdk.TestClient;
import io.github.immichsdk.TestTime;
import io.github.immichsdk.api.FileChecksum;
import io.github.immichsdk.assets.AssetJson;
import io.github.immichsdk.assets.Visibility;
import io.github.immichsdk.config.Timeouts;
import io.github.immichsdk.errors.ImmichCancelledException;
import io.github.immichsdk.errors.ImmichPayloadTooLargeException;
import io.github.immichsdk.errors.ImmichStatusException;
import io.github.immichsdk.transport.CancelHandle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UploadTest {

    private static final String CREATED = "{\"id\":\"" + AssetJson.ID + "\",\"status\":\"created\"}";
    private static final String DUPLICATE = "{\"status\":\"duplicate\",\"id\":\"" + AssetJson.ID + "\"}";
    // the SHA-1 of "PICTURE"
    private static final String CHECKSUM = "zd1SZbk+g0RPZU41M5lo/5JQ9ro=";
    private static final Pattern TEXT_PART =
            Pattern.compile("Content-Disposition: form-data; name=\"(\\w+)\"\r\n\r\n(.*?)\r\n--");

    // one request, whose form is what is looked at here
    private static final UploadOptions ONCE = UploadOptions.defaults().skipVerification();

    @TempDir
    Path folder;

    private final StubTransport server = new StubTransport();
    private final Uploads uploads = TestClient.over(server).uploads();
    private Path file;

    @BeforeEach
    void makeAFile() throws IOException {
        file = picture("pier.jpg");
    }

    @Test
    void aNewFileIsCreated() {
        server.json(201, CREATED);

        UploadResult result = uploads.upload(file, ONCE);

        assertThat(result.id()).isEqualTo(AssetJson.ID);
        assertThat(result.outcome()).isEqualTo(UploadOutcome.CREATED);
        assertThat(result.created()).isTrue();
        assertThat(server.lines()).containsExactly("POST /api/assets");
    }

    @Test
    void aKnownFileIsADuplicate() {
        server.json(200, DUPLICATE);

        UploadResult result = uploads.upload(file, ONCE);

        assertThat(result.outcome()).isEqualTo(UploadOutcome.DUPLICATE);
        assertThat(result.created()).isFalse();
    }

    @Test
    void aWordOfAnotherVersionIsKept() {
        server.json(200, "{\"status\":\"replaced\",\"id\":\"" + AssetJson.ID + "\",\"note\":1}");

        UploadResult result = uploads.upload(file, ONCE);

        assertThat(result.outcome()).isEqualTo(UploadOutcome.of("replaced"));
        assertThat(result.additionalProperties()).containsEntry("note", 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.144.1", "2.7.5", "3.0.3"})
    void theSameFieldsAreSentToAllVersions(String version) {
        server.version(version).json(201, CREATED);

        uploads.upload(file, ONCE);

        assertThat(texts())
                .isEqualTo(Map.of(
                        "deviceAssetId", "pier.jpg-7",
                        "deviceId", "immich-sdk-java",
                        "fileCreatedAt", "2026-01-02T03:04:05.678Z",
                        "fileModifiedAt", "2026-01-02T03:04:05.678Z",
                        "filename", "pier.jpg"));
        assertThat(body()).contains("name=\"assetData\"; filename=\"pier.jpg\"").contains("\r\n\r\nPICTURE\r\n");
        assertThat(server.versionQuestions()).isZero();
    }

    @Test
    void allTextsComeBeforeTheFirstFile() {
        server.json(201, CREATED);

        uploads.upload(file, ONCE.favorite().visibility(Visibility.ARCHIVE).livePhotoVideo(AssetJson.OTHER_ID));

        assertThat(body().lastIndexOf("\r\n\r\nPICTURE"))
                .isGreaterThan(body().lastIndexOf("name=\"livePhotoVideoId\""));
        assertThat(texts())
                .containsEntry("isFavorite", "true")
                .containsEntry("visibility", "archive")
                .containsEntry("livePhotoVideoId", AssetJson.OTHER_ID);
    }

    @Test
    void timesAndNameCanBeSet() {
        server.json(201, CREATED);

        uploads.upload(
                file,
                ONCE.fileName("brygge.JPG")
                        .fileCreatedAt(Instant.parse("1999-12-31T23:59:59.9999Z"))
                        .fileModifiedAt(Instant.parse("2000-01-01T00:00:00Z")));

        assertThat(texts())
                .containsEntry("filename", "brygge.JPG")
                .containsEntry("deviceAssetId", "brygge.JPG-7")
                .containsEntry("fileCreatedAt", "1999-12-31T23:59:59.999Z")
                .containsEntry("fileModifiedAt", "2000-01-01T00:00:00.000Z");
        assertThat(body()).contains("filename=\"brygge.JPG\"");
    }

    @ParameterizedTest
    @CsvSource({
        "ümlaut 日本.jpg, _mlaut_.jpg",
        "Sjø og fjell.HEIC, Sj_og_fjell.HEIC",
        "🚢.mp4, _.mp4",
        ".jpg, file.jpg",
        "noend, noend",
        "a.b.c.dng, a_b_c.dng",
        "a;b.jpg, a_b.jpg"
    })
    void anyNameArrivesAndTheServersThatReadThePartSeeItsKind(String name, String inPart) {
        server.json(201, CREATED);

        // by option, since not every system can have a file of such a name
        uploads.upload(file, ONCE.fileName(name));

        assertThat(texts()).containsEntry("filename", name);
        assertThat(body()).contains("name=\"assetData\"; filename=\"" + inPart + "\"\r\n");
    }

    @Test
    void quotesAndLineBreaksInANameBreakNoPart() {
        server.json(201, CREATED);

        uploads.upload(file, ONCE.fileName("a\"b\r\nX: y.jp\"g"));

        assertThat(body()).contains("name=\"assetData\"; filename=\"a_b_X_y.jp_g\"\r\n");
    }

    @Test
    void aVeryLongNameIsCutInThePartOnly() {
        server.json(201, CREATED);
        String name = "a".repeat(200) + ".jpg";

        uploads.upload(file, ONCE.fileName(name));

        assertThat(texts()).containsEntry("filename", name);
        assertThat(body()).contains("filename=\"" + "a".repeat(60) + ".jpg\"");
    }

    @Test
    void aSidecarGoesAlong() throws IOException {
        server.json(201, CREATED);
        Path xmp = Files.writeString(folder.resolve("pier.jpg.XMP"), "<x/>");

        uploads.upload(file, ONCE.sidecar(xmp));

        assertThat(body())
                .contains("name=\"sidecarData\"; filename=\"sidecar.xmp\"")
                .contains("\r\n\r\n<x/>\r\n");
    }

    @Test
    void theChecksumOfTheFileIsSent() {
        server.json(201, CREATED);

        uploads.upload(file, ONCE);

        assertThat(server.last().header("x-immich-checksum")).isEqualTo(CHECKSUM);
    }

    @Test
    void aChecksumKnownAlreadyIsTakenAsItIs() {
        server.json(201, CREATED);

        uploads.upload(file, ONCE.skipChecksum().checksum("a".repeat(40)));

        assertThat(server.last().header("x-immich-checksum")).isEqualTo("a".repeat(40));
    }

    @Test
    void noChecksumIsSent() {
        server.json(201, CREATED);

        uploads.upload(file, ONCE.checksum(CHECKSUM).skipChecksum());

        assertThat(server.last().header("x-immich-checksum")).isNull();
    }

    @Test
    void afterALostResponseTheSameBytesAreSentAgainIfTheServerHasNothing() {
        server.fail(new IOException("reset"))
                .json("{\"results\":[{\"id\":\"0\",\"action\":\"accept\"}]}")
                .json(201, CREATED);

        UploadResult result = uploads.upload(file, ONCE);

        assertThat(result.id()).isEqualTo(AssetJson.ID);
        assertThat(server.lines())
                .containsExactly("POST /api/assets", "POST /api/assets/bulk-upload-check", "POST /api/assets");
        assertThat(server.bodies().get(2)).isEqualTo(server.bodies().get(0));
    }

    @Test
    void twoUploadsDoNotShareABoundary() {
        server.json(201, CREATED).json(201, CREATED);

        uploads.upload(file, ONCE);
        uploads.upload(file, ONCE);

        assertThat(server.bodies().get(1)).isNotEqualTo(server.bodies().get(0));
    }

    @Test
    void anUploadMayTakeLongerThanTheWholeCallLimit() {
        TestTime time = new TestTime();
        try (ImmichClient hurried = TestClient.builder(server, time)
                .timeouts(Timeouts.defaults().total(Duration.ofSeconds(1)))
                .build()) {
            server.then(request -> {
                assertThat(request.limits().deadline()).isNull();
                time.pass(Duration.ofHours(2));
                throw new IOException("reset after two hours");
            });
            server.json("{\"results\":[{\"id\":\"0\",\"action\":\"accept\"}]}").json(200, DUPLICATE);

            assertThat(hurried.uploads().upload(file, ONCE).id()).isEqualTo(AssetJson.ID);
        }
    }

    @Test
    void anUploadCanBeCancelled() {
        CancelHandle handle = new CancelHandle();
        server.then(request -> {
            handle.cancel();
            throw new IOException("stopped");
        });

        assertThatThrownBy(() -> uploads.upload(file, ONCE.cancel(handle)))
                .isInstanceOf(ImmichCancelledException.class);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aFullQuotaIsReported() {
        server.json(400, "{\"message\":\"Quota has been exceeded!\"}");

        assertThatThrownBy(() -> uploads.upload(file, ONCE))
                .isInstanceOf(ImmichStatusException.class)
                .hasMessageContaining("Quota has been exceeded!");
    }

    @Test
    void aFileTooLargeForAProxyIsReported() {
        server.text(413, "text/html", "<html>413 Request Entity Too Large</html>");

        assertThatThrownBy(() -> uploads.upload(file, ONCE))
                .isInstanceOf(ImmichPayloadTooLargeException.class)
                .hasMessageMatching("413 the body of \\d{3,} bytes is too large.*");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void whatIsNoFileIsRefusedBeforeAnythingIsSent() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> uploads.upload(folder.resolve("nothing.jpg")))
                .withMessageContaining("file: expected a readable file")
                .withMessageContaining("nothing.jpg");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> uploads.upload(file, ONCE.sidecar(folder)))
                .withMessageContaining("sidecar: expected a readable file");
        assertThat(server.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a/b.jpg", "a\\b.jpg"})
    void aNameThatIsNoneIsRefused(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ONCE.fileName(name))
                .withMessageContaining("fileName: expected");
    }

    @Test
    void otherOptionsThatAreWrongAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> ONCE.checksum("abc"));
        assertThatIllegalArgumentException().isThrownBy(() -> ONCE.livePhotoVideo("abc"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ONCE.fileCreatedAt(Instant.MAX))
                .withMessageContaining("fileCreatedAt: expected a year from 1 to 9999");
    }

    @Test
    void optionsAreNotChangedByTheirCopies() {
        server.json(201, CREATED);
        UploadOptions plain = ONCE;
        UploadOptions changed = plain.favorite().fileName("x.jpg");

        assertThat(changed).isNotSameAs(plain);
        uploads.upload(file, plain);
        assertThat(texts()).doesNotContainKey("isFavorite").containsEntry("filename", "pier.jpg");
    }

    @Test
    void theChecksumOfAFileIsItsSha1() throws IOException {
        assertThat(FileChecksum.of(file)).isEqualTo(CHECKSUM);
        Files.write(file, new byte[200_000]);
        assertThat(FileChecksum.of(file)).isEqualTo("4HmKCi4P5oVjWNbEIl3eLGMukmM=");
    }

    private Path picture(String name) throws IOException {
        Path made = Files.writeString(folder.resolve(name), "PICTURE");
        Files.setLastModifiedTime(made, FileTime.from(Instant.parse("2026-01-02T03:04:05.678Z")));
        return made;
    }

    private String body() {
        return Objects.requireNonNull(server.last().body());
    }

    private Map<String, String> texts() {
        Matcher matcher = TEXT_PART.matcher(body());
        // each match eats the start of the next boundary only
        return matcher.results().collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
    }
}
