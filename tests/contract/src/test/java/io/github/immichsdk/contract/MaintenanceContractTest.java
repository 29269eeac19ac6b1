package io.github.immichsdk.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.admin.ImmichAdmin;
import io.github.immichsdk.admin.maintenance.IntegrityType;
import io.github.immichsdk.api.Operations;
import io.github.immichsdk.errors.ImmichException;
import io.github.immichsdk.errors.ImmichForbiddenException;
import io.github.immichsdk.errors.ImmichStatusException;
import io.github.immichsdk.errors.ImmichUnsupportedException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MaintenanceContractTest extends ContractTest {

    private static final String NOT_THERE = "00000000-0000-7000-8000-000000000000";

    private ImmichClient client;
    private ImmichAdmin admin;

    @BeforeEach
    void open() {
        client = server.admin();
        admin = ImmichAdmin.of(client);
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void theStateOfAServerThatRunsIsRead() {
        if (!Operations.GET_MAINTENANCE_STATUS.existsIn(server.version())) {
            assertThatThrownBy(() -> admin.maintenance().status()).isInstanceOf(ImmichUnsupportedException.class);
            return;
        }
        assertThat(admin.maintenance().status().active()).isFalse();
        assertThat(admin.maintenance().status().additionalProperties()).isEmpty();
        assertThat(admin.maintenance().storageFolders())
                .hasSize(6)
                .allSatisfy(folder -> assertThat(folder.writable()).isTrue());
        assertThatThrownBy(() -> admin.maintenance().login("nope"))
                .isInstanceOf(ImmichStatusException.class)
                .hasMessageContaining("Not in maintenance mode");
        admin.backups().delete(List.of("no-such.sql.gz"));
        admin.backups().delete(List.of("no-such.sql.gz"));
        assertThat(admin.backups().list())
                .allSatisfy(backup -> assertThat(backup.additionalProperties()).isEmpty());
        assertThatThrownBy(() -> admin.backups().download("no-such.sql.gz")).isInstanceOf(ImmichException.class);
    }

    @Test
    void problemsOfFilesAreReported() {
        if (!Operations.GET_INTEGRITY_REPORT.existsIn(server.version())) {
            assertThatThrownBy(() -> admin.integrity().summary()).isInstanceOf(ImmichUnsupportedException.class);
            return;
        }
        assertThat(admin.integrity().summary().additionalProperties()).isEmpty();
        assertThat(admin.integrity().report(IntegrityType.UNTRACKED_FILE)).isEmpty();
        assertThat(admin.integrity().csv(IntegrityType.UNTRACKED_FILE))
                .asString(StandardCharsets.UTF_8)
                .startsWith("id,type,");
        assertThatThrownBy(() -> admin.integrity().file(NOT_THERE)).isInstanceOf(ImmichException.class);
        assertThatThrownBy(() -> admin.integrity().resolve(NOT_THERE))
                .isInstanceOf(ImmichException.class)
                .hasMessageContaining("read the report again");
    }

    @Test
    void aPlainUserIsForbidden() {
        if (!Operations.GET_INTEGRITY_REPORT.existsIn(server.version())) {
            return;
        }
        List<Consumer<ImmichAdmin>> calls = List.of(
                use -> use.maintenance().storageFolders(),
                use -> use.maintenance().end(),
                use -> use.backups().list(),
                use -> use.backups().delete(List.of("a")),
                use -> use.backups().download("a"),
                use -> use.integrity().summary(),
                use -> use.integrity().report(IntegrityType.MISSING_FILE).forEach(entry -> {}),
                use -> use.integrity().resolve(NOT_THERE));

        assertThat(calls)
                .allSatisfy(call -> assertThatThrownBy(() -> call.accept(ImmichAdmin.of(immich)))
                        .isInstanceOf(ImmichForbiddenException.class));
    }
}
