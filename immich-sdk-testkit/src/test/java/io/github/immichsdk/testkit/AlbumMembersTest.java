package io.github.immichsdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AlbumMembersTest {
    private static Asker second(FakeImmich immich) {
        return Asker.with(immich, "x-api-key", immich.user2().apiKey());
    }

    @ParameterizedTest
    @EnumSource
    void anEditorInvitesAndRemovesOthersFromVersion2On(FakeVersion version) {
        try (FakeImmich immich = FakeImmich.builder().version(version).start()) {
            FakeUser third = immich.addUser("third@immich.test", "Third");
            String album = immich.seed().album("A");
            immich.seed().share(album, immich.user2(), "editor");
            boolean one = version == FakeVersion.V1_144_1;
            Asker.Response invited = second(immich)
                    .put(
                            "/albums/" + album + "/users",
                            Map.of("albumUsers", List.of(Map.of("userId", third.id(), "role", "viewer"))));
            assertThat(invited.status()).isEqualTo(one ? 400 : 200);
            assertThat(second(immich)
                            .delete("/albums/" + album + "/user/" + third.id(), null)
                            .status())
                    .isEqualTo(one ? 400 : 204);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anInvitationIsANotificationFromVersion2On(FakeVersion version) {
        try (FakeImmich immich = FakeImmich.builder().version(version).start()) {
            Object album =
                    Asker.of(immich).post("/albums", Map.of("albumName", "A")).at("id");
            Asker.of(immich)
                    .put(
                            "/albums/" + album + "/users",
                            Map.of(
                                    "albumUsers",
                                    List.of(Map.of("userId", immich.user2().id(), "role", "viewer"))));
            Asker.Response notifications = second(immich).get("/notifications");
            if (version == FakeVersion.V1_144_1) {
                assertThat(notifications.list()).isEmpty();
            } else {
                assertThat(notifications.at(0, "type")).isEqualTo("AlbumInvite");
                assertThat(notifications.at(0, "description")).isEqualTo("Admin shared an album (A) with you");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void theRoleOfTheOwnerCannotBeChanged(FakeVersion version) {
        try (FakeImmich immich = FakeImmich.builder().version(version).start()) {
            Asker owner = Asker.of(immich);
            String user = "/albums/" + immich.seed().album("A") + "/user/";
            int expected = version == FakeVersion.V1_144_1 ? 500 : version == FakeVersion.V2_7_5 ? 204 : 400;
            Map<String, Object> viewer = Map.of("role", "viewer");
            assertThat(owner.put(user + immich.admin().id(), viewer).status()).isEqualTo(expected);
            assertThat(owner.put(user + "me", viewer).status()).isEqualTo(500);
            assertThat(owner.delete(user + "me", null).at("message").toString()).startsWith("Cannot remove");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aUserIdThatIsNoneIsRefusedInTheWordsOfTheVersion(FakeVersion version) {
        try (FakeImmich immich = FakeImmich.builder().version(version).start()) {
            String album = immich.seed().album("A");
            assertThat(Asker.of(immich)
                            .put("/albums/" + album + "/user/x", Map.of("role", "viewer"))
                            .at("message"))
                    .isEqualTo(
                            version.isAtLeast(FakeVersion.V3_1_0)
                                    ? "Validation failed"
                                    : "Validation failed (uuid v 4 is expected)");
        }
    }

    @ParameterizedTest
    @EnumSource
    void leavingTwiceSaysThatTheAlbumIsNotShared(FakeVersion version) {
        try (FakeImmich immich = FakeImmich.builder().version(version).start()) {
            String album = immich.seed().album("A");
            immich.seed().share(album, immich.user2(), "viewer");
            assertThat(second(immich)
                            .delete("/albums/" + album + "/user/me", null)
                            .status())
                    .isEqualTo(204);
            assertThat(second(immich)
                            .delete("/albums/" + album + "/user/me", null)
                            .at("message"))
                    .isEqualTo("Album not shared with user");
        }
    }
}
