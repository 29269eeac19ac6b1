package io.github.immichsdk.conformance;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.admin.ConfirmUnlink;
import io.github.immichsdk.admin.users.AdminUsers;
import io.github.immichsdk.admin.users.ConfirmDeletion;
import io.github.immichsdk.admin.users.NewUser;
import io.github.immichsdk.admin.users.UserChange;
import io.github.immichsdk.api.ServerVersion;
import io.github.immichsdk.assets.Visibility;
import io.github.immichsdk.search.StatisticsFilter;

/** The use of administration, with each option once. */
final class AdminUse {

    private AdminUse() {}

    static void of(ImmichClient client) {
        users(client);
        client.admin().unlinkOAuthOfAllUsers(ConfirmUnlink.UNLINK_ALL_USERS);
    }

    private static void users(ImmichClient client) {
        AdminUsers users = client.admin().users();
        String id = users.create(NewUser.of("ann@immich.test", "Ann", "geheim")
                        .quota(5)
                        .storageLabel("ann")
                        .avatarColor("green")
                        .admin()
                        .keepPassword()
                        .notifyByEmail())
                .id();
        users.update(
                id,
                UserChange.none()
                        .name("Bea")
                        .email("bea@immich.test")
                        .password("neu")
                        .requestPasswordChange()
                        .pin("123456")
                        .quota(7)
                        .storageLabel("bea")
                        .avatarColor("red")
                        .notAdmin());
        users.update(
                id,
                UserChange.none().removePin().removeQuota().removeStorageLabel().removeAvatarColor());
        users.get(id);
        users.list();
        users.statistics(id, StatisticsFilter.all().favorite().visibility(Visibility.ARCHIVE));
        users.statistics(id, StatisticsFilter.all().onlyTrashed());
        if (client.server().version().atLeast(ServerVersion.of("2.1.0"))) {
            users.sessions(id);
        }
        users.delete(id);
        users.listWithDeleted();
        users.deletePermanently(id, ConfirmDeletion.DELETE_ALL_DATA);
    }
}
