package io.github.immichsdk.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.downloads.DownloadJob;
import io.github.immichsdk.downloads.DownloadReport;
import io.github.immichsdk.errors.ImmichStatusException;
import io.github.immichsdk.errors.ImmichUnexpectedResponseException;
import io.github.immichsdk.errors.ImmichValidationException;
import io.github.immichsdk.search.AssetQuery;
import io.github.immichsdk.testkit.FakeAsset;
import io.github.immichsdk.testkit.FakeImmich;
import io.github.immichsdk.testkit.FakeVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text of a server or a proxy that is made to be slow or deep to read, over real connections. */
@Timeout(60)
class HostileTextTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final int LONG = 64_000;

    @TempDir
    Path folder;

    private FakeImmich fake;
    private ImmichClient immich;

    @BeforeEach
    void start() {
        fake = FakeImmich.builder().version(FakeVersion.V3_0_3).injectFaults().start();
        immich = ImmichClient.builder().server(fake.url()).apiKey(fake.apiKey()).build();
    }

    @AfterEach
    void stop() {
        immich.close();
        fake.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 401, 403, 404})
    @Tag("case-H1")
    @Tag("trust-H1")
    void aPageWhoseTitleNeverEndsIsReportedAsAPage(int status) {
        for (String page : new String[] {
            "<html><title>" + " ".repeat(LONG),
            "<title>".repeat(LONG / 7),
            "<title" + " ".repeat(LONG),
            "<title>a" + " a".repeat(LONG / 2) + "</title>",
            "<title>\n" + "\n".repeat(LONG / 2) + "x</title>"
        }) {
            fake.faults().on("getMyUser").respond(status).body("text/html", page);

            assertThatThrownBy(() -> immich.users().me())
                    .isInstanceOf(ImmichUnexpectedResponseException.class)
                    .hasMessageContaining("text/html");
        }
    }

    @Test
    @Tag("case-H1")
    @Tag("trust-H1")
    void theTitleOfAPageIsShownAsOneLineThatIsCut() {
        fake.faults()
                .on("getMyUser")
                .respond(200)
                .body("text/html", "<TITLE lang=en>\n Sign \n in " + "x".repeat(200) + "</TITLE>");

        assertThatThrownBy(() -> immich.users().me()).hasMessageContaining("(page 'Sign in " + "x".repeat(112) + "…')");
    }

    @ParameterizedTest
    @ValueSource(ints = {2_000, 6_000})
    @Tag("case-H3")
    @Tag("trust-H3")
    void anErrorMessageOfAnyShapeIsReportedAsWhatTheServerSaid(int length) {
        for (String message : new String[] {
            "a" + ".a".repeat(length),
            "a" + ".a".repeat(length) + " must be a UUID",
            "each value in " + "a.".repeat(length),
            "not found ".repeat(length) + "x",
            "Missing required permission: " + "p".repeat(length)
        }) {
            fake.faults().on("getMyUser").respond(400).body("application/json", "{\"message\":\"" + message + "\"}");

            assertThat(catchThrowable(() -> immich.users().me()))
                    .isInstanceOf(ImmichStatusException.class)
                    .hasMessageContaining("400");
        }
    }

    @Test
    @Tag("case-H3")
    @Tag("trust-H3")
    void aNameInAnErrorMessageIsStillFound() {
        fake.faults()
                .on("getMyUser")
                .respond(400)
                .body("application/json", "{\"message\":[\"each value in ids.0 must be a UUID\"]}");

        assertThatThrownBy(() -> immich.users().me())
                .isInstanceOfSatisfying(
                        ImmichValidationException.class,
                        e -> assertThat(e.errors().get(0).path()).isEqualTo("ids[0]"));
    }

    @ParameterizedTest
    @ValueSource(ints = {2_000, 6_000, 60_000})
    @Tag("case-H2")
    @Tag("trust-H2")
    void aLongNameInAHeaderEndsNoDownload(int length) throws IOException {
        for (String header : new String[] {
            "attachment; filename=\"" + "a".repeat(length) + "\"",
            "attachment; filename=\"" + "\\a".repeat(length / 2),
            "attachment; filename*=UTF-8''" + "%41".repeat(length / 3),
            ";=".repeat(length / 2)
        }) {
            FakeAsset photo = fake.seed().photo("pier.jpg", NOON);
            fake.faults()
                    .on("viewAsset")
                    .times(2)
                    .respond(200)
                    .header("Content-Disposition", header)
                    .body("image/webp", "picture");

            Path file = immich.downloads().thumbnail(photo.id()).into(folder).path();

            assertThat(file).hasContent("picture").hasParent(folder);
            assertThat(file.getFileName().toString()).hasSizeLessThanOrEqualTo(230);
            Files.delete(file);
        }
    }

    @Test
    @Tag("case-H2")
    @Tag("trust-H2")
    void inAJobTheOtherNineteenFilesArriveWhateverTheNameOfOneIs() throws IOException {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            ids.add(fake.seed()
                    .asset("pier-" + i + ".jpg", NOON.plusSeconds(i))
                    .bytes(("picture " + i).getBytes(StandardCharsets.UTF_8))
                    .add()
                    .id());
        }
        Collections.sort(ids);
        String hostile = immich.assets().get(ids.get(7)).originalFileName();
        fake.faults()
                .on("downloadAsset")
                .skip(7)
                .respond(200)
                .header("Content-Disposition", "attachment; filename=\"" + "a".repeat(20_000) + "\"")
                .body("image/jpeg", "picture " + hostile.replaceAll("\\D", ""));

        DownloadReport report =
                immich.downloads().run(DownloadJob.of(ids).folder(folder).maxInFlight(1));

        assertThat(report).hasToString("20 downloaded, 0 already there, 0 failed");
        for (int i = 0; i < 20; i++) {
            assertThat(folder.resolve("pier-" + i + ".jpg")).hasContent("picture " + i);
        }
        assertThat(fake.faults().waiting()).isEmpty();
    }

    @Test
    @Tag("case-L2")
    @Tag("trust-L2")
    void aJobCutsALongFileNameAndSavesTheFile() {
        fake.seed().photo("å".repeat(20_000) + ".jpg", NOON);

        DownloadReport report =
                immich.downloads().run(DownloadJob.of(AssetQuery.all()).folder(folder));

        assertThat(report.complete()).isTrue();
        assertThat(report.files().get(0).path()).hasFileName("å".repeat(113) + ".jpg");
    }
}
