package io.github.immichsdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.sessions.FileSessionStore;
import io.github.immichsdk.testkit.FakeAsset;
import io.github.immichsdk.testkit.FakeImmich;
import io.github.immichsdk.testkit.FakeVersion;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LibraryMirrorTest {

    private static final Instant MAY = Instant.parse("2026-05-01T10:00:00Z");

    @TempDir
    Path folder;

    private static Run run(FakeImmich fake, String... arguments) {
        return Run.with(
                Map.of(
                        "IMMICH_URL", fake.url(),
                        "IMMICH_EMAIL", fake.admin().email(),
                        "IMMICH_PASSWORD", fake.admin().password()),
                arguments);
    }

    private String db() {
        return folder.resolve("library.sqlite").toString();
    }

    @ParameterizedTest
    @EnumSource
    void theFirstRunCopiesTheNextBringsChangesAndTheFileIsVerified(FakeVersion version) {
        try (FakeImmich fake = FakeImmich.builder().version(version).start()) {
            FakeAsset photo = fake.seed().photo("a.jpg", MAY);
            fake.seed().album("Holidays", photo);
            fake.seed().trash(fake.seed().photo("b.jpg", MAY));

            assertThat(run(fake, "mirror", "--db", db()).out()).startsWith("Copied");
            fake.seed().photo("c.jpg", MAY);
            assertThat(run(fake, "mirror", "--db", db()).out()).startsWith("Brought up to date");

            Run verified = run(fake, "mirror", "verify", "--db", db());
            assertThat(verified.exitCode()).as(verified.err()).isZero();
            assertThat(verified.out()).contains("3 assets on the server; 0 missing in the file, 0 too many");
        }
    }

    @Test
    void aFileThatDiffersFromTheServerIsFoundOut() throws SQLException {
        try (FakeImmich fake = FakeImmich.start()) {
            fake.seed().photo("a.jpg", MAY);
            run(fake, "mirror", "--db", db());
            try (Connection file = DriverManager.getConnection("jdbc:sqlite:" + db());
                    Statement sql = file.createStatement()) {
                sql.execute("DELETE FROM asset");
            }

            Run verified = run(fake, "mirror", "verify", "--db", db());

            assertThat(verified.exitCode()).isEqualTo(1);
            assertThat(verified.err()).contains("assets differ");
        }
    }

    @Test
    void queriesReadTheFileAlone() {
        try (FakeImmich fake = FakeImmich.start()) {
            fake.seed()
                    .album(
                            "Holidays",
                            fake.seed().photo("a.jpg", MAY),
                            fake.seed().photo("b.jpg", MAY));
            run(fake, "mirror", "--db", db());
            fake.clearRequests();

            Run asked = run(fake, "mirror", "ask", "--db", db());

            assertThat(asked.out())
                    .containsPattern("2026-05 +2\n")
                    .containsPattern("Holidays +2\n")
                    .contains("a.jpg");
            assertThat(fake.requests()).isEmpty();
        }
    }

    @Test
    void theStreamIsPrintedWithOneLinePerEventAndAcknowledgedOnRequest() {
        String session = folder.resolve("sync.session").toString();
        try (FakeImmich fake = FakeImmich.start()) {
            fake.seed().photo("a.jpg", MAY);

            Run first = run(fake, "sync", "--kinds", "ASSETS", "--own-session", session, "--ack");
            Run next = run(fake, "sync", "--kinds", "ASSETS", "--own-session", session);

            assertThat(first.exitCode()).as(first.err()).isZero();
            assertThat(first.out().lines()).hasSize(2).first().asString().startsWith("{\"type\":\"AssetV2\",");
            assertThat(next.out().lines()).singleElement().asString().contains("SyncCompleteV1");
        }
    }

    @Test
    void theyRunOnTheFakeWithTheOption() {
        Run mirror = Run.of("mirror", "--db", db(), "--fake");
        Run sync = Run.of("sync", "--fake");

        assertThat(mirror.exitCode()).isZero();
        assertThat(mirror.out()).contains("Copied", "Brought up to date").contains("3 rows stored");
        assertThat(sync.out().lines()).last().asString().contains("SyncCompleteV1");
    }

    @Test
    void theSessionThatLoginKeepsCreatesAChildForTheCopy() {
        try (FakeImmich fake = FakeImmich.start()) {
            fake.seed().photo("a.jpg", MAY);
            FileSessionStore kept = FileSessionStore.at(folder.resolve("kept.json"));
            kept.save(ImmichClient.builder()
                    .server(fake.url())
                    .login(fake.admin().email(), fake.admin().password()));
            Map<String, String> environment =
                    Map.of("IMMICH_SESSION_FILE", kept.file().toString());

            Run first = Run.with(environment, "mirror", "--db", db(), "--session");
            Run next = Run.with(environment, "mirror", "--db", db(), "--session");
            Run verified = Run.with(environment, "mirror", "verify", "--db", db(), "--session");

            assertThat(first.out()).as(first.err()).startsWith("Copied");
            assertThat(next.out()).as(next.err()).startsWith("Brought up to date");
            assertThat(verified.exitCode()).as(verified.err()).isZero();
            assertThat(FileSessionStore.at(LibraryMirror.session(Path.of(db())))
                            .load()
                            .orElseThrow()
                            .accessToken())
                    .isNotEqualTo(kept.load().orElseThrow().accessToken());
        }
    }

    @Test
    void withoutSomeoneToLogInTheySayWhatIsMissing() {
        try (FakeImmich fake = FakeImmich.start()) {
            Run run = Run.with(Map.of("IMMICH_URL", fake.url()), "mirror", "--db", db());

            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err())
                    .startsWith(
                            "error: --email and --password-file, or IMMICH_EMAIL and IMMICH_PASSWORD in the environment:");
        }
    }
}
