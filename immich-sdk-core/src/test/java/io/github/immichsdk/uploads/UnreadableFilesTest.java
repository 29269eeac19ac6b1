package io.github.immichsdk.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.StubTransport;
import io.github.immichsdk.TestClient;
import io.github.immichsdk.TestTime;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Directories and files that a disk or a share does not give: they fail, and all others are uploaded. */
class UnreadableFilesTest {

    private static final Pattern ASKED = Pattern.compile("\"id\":\"(\\d+)\"");

    @TempDir
    Path folder;

    private final StubTransport server = new StubTransport()
            .always("GET /api/server/media-types", "{\"image\":[\".jpg\"],\"video\":[\".mov\"],\"sidecar\":[\".xmp\"]}")
            .always("POST /api/assets/bulk-upload-check", request -> {
                String body;
                try (var in = request.body().open()) {
                    body = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                }
                StringBuilder results = new StringBuilder();
                Matcher ids = ASKED.matcher(body);
                while (ids.find()) {
                    int id = Integer.parseInt(ids.group(1));
                    results.append(results.isEmpty() ? "" : ",")
                            .append("{\"id\":\"%d\",\"action\":\"reject\",\"reason\":\"duplicate\",\"isTrashed\":false,"
                                    .formatted(id))
                            .append("\"assetId\":\"0a1b2c3d-0000-4000-8000-%s\"}"
                                    .formatted(HexFormat.of().toHexDigits((long) id, 12)));
                }
                return StubTransport.response(200, "application/json", "{\"results\":[" + results + "]}");
            });
    private final ImmichClient immich =
            TestClient.builder(server, new TestTime()).build();

    @Test
    @Tag("case-U2")
    void aListingThatFailsHalfWayFailsItsDirectoryAndNothingElse() throws IOException {
        files("A/a.jpg", "BAD/1.jpg", "BAD/2.jpg", "BAD/3.jpg", "BAD/4.jpg", "Z/z.jpg");
        FlawedFiles flawed = new FlawedFiles().listingFailsAfter("BAD", 3);

        UploadReport report =
                immich.uploads().run(UploadJob.of(flawed.path(folder)).recursive());

        assertThat(report.count(UploadStatus.DUPLICATE))
                .as("%s", report.files())
                .isEqualTo(5);
        assertThat(statuses(report)).containsEntry("A/a.jpg", UploadStatus.DUPLICATE);
        assertThat(statuses(report)).containsEntry("Z/z.jpg", UploadStatus.DUPLICATE);
        assertThat(report.failed()).singleElement().satisfies(failed -> {
            assertThat(failed.path()).hasToString(folder.resolve("BAD").toString());
            assertThat(failed.reason()).contains("3 entries were read").contains("Input/output error");
        });
        assertThat(report.complete()).isFalse();
    }

    @Test
    @Tag("case-U2")
    void aFolderThatCannotBeListedAtAllIsFailedEvenIfItIsTheOneThatWasNamed() throws IOException {
        files("a.jpg");
        FlawedFiles flawed =
                new FlawedFiles().listingFailsAfter(folder.getFileName().toString(), 0);

        UploadReport report = immich.uploads().run(UploadJob.of(flawed.path(folder)));

        assertThat(report.failed())
                .singleElement()
                .satisfies(failed -> assertThat(failed.reason()).contains("0 entries were read"));
        assertThat(report.complete()).isFalse();
    }

    @Test
    @Tag("case-U2")
    void filesAndFoldersWithoutPermissionFailOneByOne() throws IOException {
        files("a.jpg", "secret.jpg", "locked/b.jpg", "z.jpg");
        FlawedFiles flawed =
                new FlawedFiles().fails("secret.jpg", "Permission denied").fails("locked", "Permission denied");

        UploadReport report =
                immich.uploads().run(UploadJob.of(flawed.path(folder)).recursive());

        assertThat(statuses(report))
                .isEqualTo(Map.of(
                        "a.jpg", UploadStatus.DUPLICATE,
                        "secret.jpg", UploadStatus.FAILED,
                        "locked", UploadStatus.FAILED,
                        "z.jpg", UploadStatus.DUPLICATE));
        assertThat(report.failed())
                .allSatisfy(failed -> assertThat(failed.reason()).contains("Permission denied"));
    }

    @Test
    void aFileThatVanishesBetweenListingAndReadingFailsAlone() throws IOException {
        files("a.jpg", "b.jpg");

        UploadReport report = immich.uploads().run(UploadJob.of(folder).optionsFor(path -> {
            if (path.endsWith("a.jpg")) {
                path.toFile().delete();
            }
            return UploadOptions.defaults();
        }));

        assertThat(report.failed()).singleElement().satisfies(failed -> {
            assertThat(failed.path()).hasFileName("a.jpg");
            assertThat(failed.reason()).contains("which is not there");
        });
        assertThat(statuses(report)).containsEntry("b.jpg", UploadStatus.DUPLICATE);
    }

    private Map<String, UploadStatus> statuses(UploadReport report) {
        Map<String, UploadStatus> statuses = new TreeMap<>();
        report.files()
                .forEach(file -> statuses.put(
                        folder.relativize(Path.of(file.path().toString())).toString(), file.status()));
        return statuses;
    }

    private void files(String... names) throws IOException {
        for (String name : names) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, name);
        }
    }
}
