package io.github.immichsdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CredentialsTest {
    private static String login(FakeImmich immich, FakeUser user) {
        return String.valueOf(Asker.with(immich)
                .post("/auth/login", Map.of("email", user.email(), "password", user.password()))
                .at("accessToken"));
    }

    @ParameterizedTest
    @EnumSource
    void missingAndWrongCredentialsAreDistinguished(FakeVersion version) {
        try (FakeImmich immich = FakeImmich.builder().version(version).start()) {
            assertThat(message(Asker.with(immich))).isEqualTo("401 Authentication required");
            assertThat(message(Asker.with(immich, "x-api-key", "x"))).isEqualTo("401 Invalid API key");
            assertThat(message(Asker.with(immich, "Authorization", "Bearer x"))).isEqualTo("401 Invalid user token");
            assertThat(message(Asker.with(immich, "x-immich-share-key", "x"))).isEqualTo("401 Invalid share key");
        }
    }

    private static String message(Asker asker) {
        Asker.Response response = asker.get("/users/me");
        return response.status() + " " + response.map().get("message");
    }

    @Test
    void aStaleSessionBeatsAGoodKey() {
        try (FakeImmich immich = FakeImmich.start()) {
            assertThat(Asker.with(immich, "x-api-key", immich.apiKey(), "Cookie", "immich_access_token=old")
                            .get("/users/me")
                            .status())
                    .isEqualTo(401);
            assertThat(Asker.with(immich, "x-api-key", immich.apiKey(), "Cookie", "immich_access_token=")
                            .get("/users/me")
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void aTokenWorksWhereverItMayBeSent() {
        try (FakeImmich immich = FakeImmich.start()) {
            String token = login(immich, immich.user2());
            assertThat(Asker.with(immich, "Authorization", "Bearer " + token)
                            .get("/users/me")
                            .status())
                    .isEqualTo(200);
            assertThat(Asker.with(immich, "x-immich-user-token", token)
                            .get("/users/me")
                            .status())
                    .isEqualTo(200);
            assertThat(Asker.with(immich, "Cookie", "immich_access_token=" + token)
                            .get("/users/me")
                            .status())
                    .isEqualTo(200);
            assertThat(Asker.with(immich).get("/users/me?sessionKey=" + token).status())
                    .isEqualTo(200);
        }
    }

    @Test
    void aNarrowKeyGetsTheNameOfTheMissingPermission() {
        try (FakeImmich immich = FakeImmich.start()) {
            Asker narrow = Asker.with(immich, "x-api-key", immich.apiKey("asset.read"));
            assertThat(narrow.post("/albums", Map.of("albumName", "x")).at("message"))
                    .isEqualTo("Missing required permission: album.create");
            assertThat(narrow.get("/auth/status").at("message")).isEqualTo("Missing required permission: all");
            assertThat(narrow.post("/auth/validateToken", null).status()).isEqualTo(200);
        }
    }

    @Test
    void aKeyCannotGrantWhatItLacks() {
        try (FakeImmich immich = FakeImmich.start()) {
            Asker maker = Asker.with(immich, "x-api-key", immich.apiKey("apiKey.create"));
            assertThat(maker.post("/api-keys", Map.of("permissions", List.of("all")))
                            .at("message"))
                    .isEqualTo("Cannot grant permissions you do not have");
            assertThat(maker.post("/api-keys", Map.of("permissions", List.of("apiKey.create")))
                            .status())
                    .isEqualTo(201);
        }
    }

    @Test
    void onlyAdministratorsSeeAllUsers() {
        try (FakeImmich immich = FakeImmich.start()) {
            Asker plain = Asker.with(immich, "x-api-key", immich.user2().apiKey());
            assertThat(plain.get("/admin/users").status()).isEqualTo(403);
            assertThat(Asker.of(immich).get("/admin/users").list()).hasSize(2);
        }
    }

    @Test
    void aLogoutEndsTheSessionAndItsChildren() {
        try (FakeImmich immich = FakeImmich.start()) {
            Asker parent = Asker.with(immich, "Authorization", "Bearer " + login(immich, immich.user2()));
            String child = String.valueOf(parent.post("/sessions", Map.of()).at("token"));
            parent.post("/auth/logout", null);
            assertThat(Asker.with(immich, "Authorization", "Bearer " + child)
                            .get("/users/me")
                            .status())
                    .isEqualTo(401);
        }
    }

    @Test
    void aChildSessionEndsWhenItsTimeIsUp() {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2024-05-01T10:00:00Z"));
        try (FakeImmich immich = FakeImmich.builder().clock(moving(now)).start()) {
            Asker parent = Asker.with(immich, "Authorization", "Bearer " + login(immich, immich.user2()));
            String token = String.valueOf(
                    parent.post("/sessions", Map.of("duration", 60)).at("token"));
            Asker child = Asker.with(immich, "Authorization", "Bearer " + token);
            assertThat(child.get("/users/me").status()).isEqualTo(200);
            now.set(now.get().plus(Duration.ofSeconds(60)));
            assertThat(child.get("/users/me").status()).isEqualTo(401);
        }
    }

    private static Clock moving(AtomicReference<Instant> now) {
        InstantSource source = now::get;
        return source.withZone(ZoneOffset.UTC);
    }

    @Test
    void lockedPicturesNeedThePin() {
        try (FakeImmich immich = FakeImmich.start()) {
            FakeAsset photo = immich.seed()
                    .as(immich.user2())
                    .asset("secret.jpg", Instant.EPOCH)
                    .visibility("locked")
                    .add();
            Asker session = Asker.with(immich, "Authorization", "Bearer " + login(immich, immich.user2()));
            session.post("/auth/pin-code", Map.of("pinCode", "123456"));
            assertThat(session.get("/assets/" + photo.id()).status()).isEqualTo(400);
            assertThat(session.post("/auth/session/unlock", Map.of("pinCode", "000000"))
                            .at("message"))
                    .isEqualTo("Wrong PIN code");
            assertThat(session.post("/auth/session/unlock", Map.of("pinCode", "123456"))
                            .status())
                    .isEqualTo(204);
            assertThat(session.get("/assets/" + photo.id()).status()).isEqualTo(200);
            assertThat(Asker.with(immich, "x-api-key", immich.user2().apiKey())
                            .get("/assets/" + photo.id())
                            .status())
                    .isEqualTo(400);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aNewPasswordEndsOtherSessionsFromVersion2On(FakeVersion version) {
        try (FakeImmich immich = FakeImmich.builder().version(version).start()) {
            FakeUser user = immich.user2();
            Asker mine = Asker.with(immich, "Authorization", "Bearer " + login(immich, user));
            Asker other = Asker.with(immich, "Authorization", "Bearer " + login(immich, user));
            mine.post("/auth/change-password", Map.of("password", user.password(), "newPassword", "long enough"));
            assertThat(mine.get("/users/me").status()).isEqualTo(200);
            assertThat(other.get("/users/me").status()).isEqualTo(version == FakeVersion.V1_144_1 ? 200 : 401);
        }
    }
}
