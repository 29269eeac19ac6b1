package io.github.immichsdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.admin.users.ConfirmDeletion;
import io.github.immichsdk.admin.users.NewUser;
import io.github.immichsdk.admin.users.UserChange;
import io.github.immichsdk.server.ServerStatistics;
import io.github.immichsdk.testkit.FakeImmich;
import io.github.immichsdk.users.MyUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The code in docs/administration.md does what the page says. */
class AdministrationDocTest {

    private FakeImmich server;
    private ImmichClient immich;

    @BeforeEach
    void start() {
        server = FakeImmich.start();
        immich = ImmichClient.builder()
                .server(server.url())
                .apiKey(server.apiKey())
                .build();
    }

    @AfterEach
    void stop() {
        immich.close();
        server.close();
    }

    @Test
    void usersAreCreatedWithAQuotaCountedAndDeleted() {
        String password = "a-long-password";

        MyUser ann = immich.admin()
                .users()
                .create(NewUser.of("ann@example.org", "Ann", password).quota(50_000_000_000L));
        immich.admin().users().update(ann.id(), UserChange.none().storageLabel("ann"));
        for (ServerStatistics.UserUsage user : immich.server().statistics().usageByUser()) {
            System.out.println(user.userName() + ": " + user.photos() + " photos, " + user.usage() + " bytes");
        }
        assertThat(immich.admin().users().get(ann.id()).storageLabel()).isEqualTo("ann");
        assertThat(immich.server().statistics().usageByUser())
                .extracting(ServerStatistics.UserUsage::userName)
                .contains("Ann");

        immich.admin().users().delete(ann.id()); // locks the account
        immich.admin().users().restore(ann.id()); // sessions and keys work again
        immich.admin().users().deletePermanently(ann.id(), ConfirmDeletion.DELETE_ALL_DATA);
        assertThat(immich.admin().users().listWithDeleted())
                .extracting(MyUser::name)
                .doesNotContain("Ann");
    }
}
