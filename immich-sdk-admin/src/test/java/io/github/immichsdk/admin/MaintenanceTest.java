package io.github.immichsdk.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.StubTransport;
import io.github.immichsdk.TestClient;
import io.github.immichsdk.admin.maintenance.ConfirmMaintenance;
import io.github.immichsdk.admin.maintenance.ConfirmRestore;
import io.github.immichsdk.admin.maintenance.IntegrityEntry;
import io.github.immichsdk.admin.maintenance.IntegrityType;
import io.github.immichsdk.errors.ImmichDataException;
import io.github.immichsdk.errors.ImmichServerException;
import io.github.immichsdk.errors.ImmichUnsupportedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MaintenanceTest {

    private static final String ID = "01a21697-4c0d-79e7-8c65-458ee0dff041";

    @TempDir
    Path folder;

    private final StubTransport stub = new StubTransport();
    private final ImmichAdmin admin = ImmichAdmin.of(TestClient.over(stub));

    private static String page(String path, String cursor) {
        return "{\"items\":[{\"id\":\"" + ID + "\",\"type\":\"missing_file\",\"path\":\"" + path
                + "\",\"assetId\":null,\"fileAssetId\":null}]" + cursor + "}";
    }

    @Test
    void whatCannotBeUndoneNeedsAConfirmation() {
        assertThatThrownBy(() -> admin.maintenance().start(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> admin.backups().restore("a.sql.gz", null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> admin.backups().startRestoreOfNewServer(null))
                .isInstanceOf(NullPointerException.class);
        assertThat(stub.requests()).isEmpty();
    }

    @Test
    void aDryRunSendsNoneOfIt() {
        ImmichClient dry = TestClient.dryRun(stub);
        ImmichAdmin dryAdmin = ImmichAdmin.of(dry);

        dryAdmin.maintenance().start(ConfirmMaintenance.INTERRUPT_ALL_USERS);
        dryAdmin.maintenance().end();
        dryAdmin.backups().restore("a.sql.gz", ConfirmRestore.REPLACE_DATABASE);
        dryAdmin.backups().delete(List.of("a.sql.gz"));
        dryAdmin.integrity().resolve(ID);

        assertThat(stub.requests()).isEmpty();
        assertThat(dry.dryRunReport().toString()).contains("restore_database", "a.sql.gz");
    }

    @Test
    void aRestoreNamesItsBackup() {
        stub.status(201);

        admin.backups().restore("a.sql.gz", ConfirmRestore.REPLACE_DATABASE);

        assertThat(stub.lines()).containsExactly("POST /api/admin/maintenance");
        assertThat(stub.bodies().get(0)).contains("\"restore_database\"", "\"restoreBackupFilename\":\"a.sql.gz\"");
    }

    @Test
    void theStartOfMaintenanceIsNotRepeatedAfterALostResponse() {
        stub.json(500, "{}");

        assertThatThrownBy(() -> admin.maintenance().start(ConfirmMaintenance.INTERRUPT_ALL_USERS))
                .isInstanceOf(ImmichServerException.class);
        assertThat(stub.requests()).hasSize(1);
    }

    @Test
    void theTokenOfALoginIsNotShown() {
        stub.json(400, "{\"message\":\"geheim is wrong\"}");

        assertThatThrownBy(() -> admin.maintenance().login("geheim")).message().doesNotContain("geheim");
    }

    @Test
    void aBackupIsUploadedAndDownloadedAsItIs() throws IOException {
        Path file = Files.writeString(folder.resolve("a b.sql.gz"), "dump");
        stub.status(201).text(200, "application/octet-stream", "dump");

        admin.backups().upload(file);
        assertThat(admin.backups().download("a b.sql.gz")).hasContent("dump");
        assertThat(stub.bodies().get(0)).contains("filename=\"a b.sql.gz\"", "dump");
        assertThat(stub.lines().get(1)).isEqualTo("GET /api/admin/database-backups/a%20b.sql.gz");
    }

    @Test
    void allPagesOfAReportAreRead() {
        stub.json(page("/a", ",\"nextCursor\":\"c1\"")).json(page("/b", ""));

        assertThat(admin.integrity().report(IntegrityType.MISSING_FILE))
                .extracting(IntegrityEntry::path)
                .containsExactly("/a", "/b");
        assertThat(stub.lines().get(1)).endsWith("report?type=missing_file&cursor=c1");
    }

    @Test
    void aReportWhosePagesRepeatIsAnErrorAndNotEndless() {
        stub.always("GET /api/admin/integrity/report", page("/a", ",\"nextCursor\":\"c1\""));

        assertThatThrownBy(() ->
                        admin.integrity().report(IntegrityType.MISSING_FILE).toList())
                .isInstanceOf(ImmichDataException.class)
                .hasMessageContaining("nextCursor");
    }

    @Test
    void aResolvedEntryIsNotResolvedAgainSinceServersFailThen() {
        stub.json(500, "{\"message\":\"Failed to delete integrity report\"}");

        assertThatThrownBy(() -> admin.integrity().resolve(ID))
                .isInstanceOf(ImmichServerException.class)
                .hasMessageContaining("read the report again");
        assertThat(stub.requests()).hasSize(1);
    }

    @Test
    void aCsvIsReturnedAsItIs() throws IOException {
        stub.text(200, "text/csv", "id,type\n");

        assertThat(new String(admin.integrity().csv(IntegrityType.MISSING_FILE).readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("id,type\n");
    }

    @Test
    void whatTheServerLacksIsRefusedBeforeTheRequest() {
        ImmichAdmin old = ImmichAdmin.of(TestClient.over(new StubTransport("1.144.1")));

        assertThatThrownBy(() -> old.maintenance().status()).isInstanceOf(ImmichUnsupportedException.class);
        assertThatThrownBy(() -> old.backups().list()).isInstanceOf(ImmichUnsupportedException.class);
        assertThatThrownBy(() -> old.integrity().summary())
                .isInstanceOf(ImmichUnsupportedException.class)
                .hasMessageContaining("3.0.0");
        assertThatThrownBy(() -> admin.clusterGroups().requests())
                .isInstanceOf(ImmichUnsupportedException.class)
                .hasMessageContaining("3.2.0");
    }
}
