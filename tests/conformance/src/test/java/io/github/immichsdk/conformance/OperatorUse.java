package io.github.immichsdk.conformance;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.admin.ImmichAdmin;
import io.github.immichsdk.admin.clusters.ClusterGroups;
import io.github.immichsdk.admin.maintenance.Backups;
import io.github.immichsdk.admin.maintenance.ConfirmMaintenance;
import io.github.immichsdk.admin.maintenance.ConfirmRestore;
import io.github.immichsdk.admin.maintenance.DatabaseBackup;
import io.github.immichsdk.admin.maintenance.IntegrityEntry;
import io.github.immichsdk.admin.maintenance.IntegrityType;
import io.github.immichsdk.api.Operations;
import io.github.immichsdk.api.ServerVersion;
import io.github.immichsdk.testkit.FakeImmich;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** What the operator of a server does: maintenance, backups, integrity reports, a test e-mail and cluster groups. */
final class OperatorUse {

    private static final String LOOPBACK = "127.0.0.1";

    private final ImmichClient client;
    private final ImmichAdmin admin;
    private final FakeImmich fake;
    private final Path folder;
    private final ServerVersion version;

    OperatorUse(ImmichClient client, FakeImmich fake, Path folder) {
        this.client = client;
        this.admin = ImmichAdmin.of(client);
        this.fake = fake;
        this.folder = folder;
        this.version = client.server().version();
    }

    void run() throws IOException {
        testEmail();
        if (Operations.LIST_DATABASE_BACKUPS.existsIn(version)) {
            maintenance();
            backups();
        }
        if (Operations.GET_INTEGRITY_REPORT.existsIn(version)) {
            integrity();
        }
        if (Operations.GET_CLUSTER_GROUP_USERS.existsIn(version)) {
            clusterGroups();
        }
    }

    /** The fake server sends nothing: it is content with a mail server that accepts the connection. */
    private void testEmail() throws IOException {
        try (ServerSocket mail = new ServerSocket(0, 5, InetAddress.getByName(LOOPBACK))) {
            admin.notifications()
                    .sendTestEmail(admin.config()
                            .get()
                            .set("notifications.smtp.from", "a@immich.test")
                            .set("notifications.smtp.replyTo", "a@immich.test")
                            .set("notifications.smtp.transport.host", LOOPBACK)
                            .set("notifications.smtp.transport.port", mail.getLocalPort()));
        }
    }

    private void maintenance() {
        admin.maintenance().status();
        admin.maintenance().storageFolders();
        admin.maintenance().start(ConfirmMaintenance.INTERRUPT_ALL_USERS);
        admin.maintenance().end();
    }

    private void backups() throws IOException {
        Backups backups = admin.backups();
        backups.upload(Files.write(folder.resolve("sea.sql.gz"), new byte[] {31, (byte) 139, 8}));
        List<String> names =
                backups.list().stream().map(DatabaseBackup::filename).toList();
        try (InputStream in = backups.download(names.get(0))) {
            in.readAllBytes();
        }
        backups.restore(names.get(0), ConfirmRestore.REPLACE_DATABASE);
        backups.delete(names);
    }

    private void integrity() throws IOException {
        fake.seed()
                .asset("lost.jpg", Instant.parse("2024-05-01T12:00:00Z"))
                .fileLost()
                .add();
        admin.integrity().summary();
        try (InputStream in = admin.integrity().csv(IntegrityType.MISSING_FILE)) {
            in.readAllBytes();
        }
        List<IntegrityEntry> lost =
                admin.integrity().report(IntegrityType.MISSING_FILE).toList();
        admin.integrity().resolve(lost.get(0).id());
    }

    private void clusterGroups() {
        ClusterGroups groups = admin.clusterGroups();
        String me = client.users().me().id();
        groups.users(me);
        groups.request(me, me);
        groups.accept(groups.requests().get(0).id());
        groups.request(me, fake.user2().id());
        groups.deleteRequest(groups.requestsOf(me).get(0).id());
        groups.regeneratePeople(me);
        groups.leave(me);
    }
}
