package io.github.immichsdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccountRulesTest {
    private static Asker.Response picture(Asker asker, String part, String fileName, byte[] content) {
        String head =
                "--x\r\nContent-Disposition: form-data; name=\"" + part + "\"; filename=\"" + fileName + "\"\r\n\r\n";
        byte[] start = head.getBytes(StandardCharsets.UTF_8);
        byte[] end = "\r\n--x--\r\n".getBytes(StandardCharsets.UTF_8);
        byte[] body = new byte[start.length + content.length + end.length];
        System.arraycopy(start, 0, body, 0, start.length);
        System.arraycopy(content, 0, body, start.length, content.length);
        System.arraycopy(end, 0, body, start.length + content.length, end.length);
        return asker.send("POST", "/users/profile-image", "multipart/form-data; boundary=x", body);
    }

    @ParameterizedTest
    @EnumSource
    void aProfilePictureIsAPictureInThePartCalledFile(FakeVersion version) {
        try (FakeImmich immich = FakeImmich.builder().version(version).start()) {
            Asker asker = Asker.of(immich);
            boolean three = version.isAtLeast(FakeVersion.V3_0_3);
            byte[] jpeg = Pictures.jpegWithExif();
            byte[] broken = {1, 2, 3};
            assertThat(picture(asker, "assetData", "p.jpg", jpeg).at("message"))
                    .isEqualTo("Unexpected field - assetData");
            assertThat(picture(asker, "file", "p.txt", jpeg).at("message")).isEqualTo("Unsupported file type p.txt");
            assertThat(picture(asker, "file", "p.jpg", broken).status()).isEqualTo(three ? 400 : 201);
            assertThat(picture(asker, "file", "p.jpg", jpeg).status()).isEqualTo(201);
            assertThat(asker.get("/users/" + immich.admin().id() + "/profile-image")
                            .header("Content-Type"))
                    .isEqualTo(three ? "image/webp" : "image/jpeg");
        }
    }

    @ParameterizedTest
    @EnumSource
    void preferencesAreCheckedFieldByFieldAndUnknownOnesAreDropped(FakeVersion version) {
        try (FakeImmich immich = FakeImmich.builder().version(version).start()) {
            Asker asker = Asker.of(immich);
            assertThat(asker.put("/users/me/preferences", Map.of("download", Map.of("archiveSize", 0)))
                            .status())
                    .isEqualTo(400);
            assertThat(asker.put("/users/me/preferences", Map.of("ratings", "on"))
                            .status())
                    .isEqualTo(400);
            Asker.Response changed =
                    asker.put("/users/me/preferences", Map.of("ratings", Map.of("enabled", true, "noSuchField", 1)));
            assertThat(changed.at("ratings")).isEqualTo(Map.of("enabled", true));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theColorOfAnAvatarIsSentBackOnceAndNotKept(FakeVersion version) {
        try (FakeImmich immich = FakeImmich.builder().version(version).start()) {
            Asker asker = Asker.of(immich);
            Asker.Response changed = asker.put("/users/me/preferences", Map.of("avatar", Map.of("color", "pink")));
            assertThat(changed.at("avatar")).isEqualTo(Map.of("color", "pink"));
            assertThat(asker.get("/users/me/preferences").map()).doesNotContainKey("avatar");
        }
    }

    @ParameterizedTest
    @EnumSource
    void anUpdateWithoutAnyKnownFieldFails(FakeVersion version) {
        try (FakeImmich immich = FakeImmich.builder().version(version).start()) {
            Asker asker = Asker.of(immich);
            assertThat(asker.put("/users/me", Map.of("noSuchField", 1)).status())
                    .isEqualTo(500);
            Object key = asker.post("/api-keys", Map.of("name", "k", "permissions", List.of("all")))
                    .at("apiKey", "id");
            assertThat(asker.put("/api-keys/" + key, Map.of()).status()).isEqualTo(500);
        }
    }

    @ParameterizedTest
    @EnumSource(names = "V1_144_1", mode = EnumSource.Mode.EXCLUDE)
    void aSessionTakesTheNamesOfItsDeviceFromEachRequest(FakeVersion version) {
        try (FakeImmich immich = FakeImmich.builder().version(version).start()) {
            Map<String, String> credentials = Map.of(
                    "email", immich.admin().email(), "password", immich.admin().password());
            Object token = Asker.of(immich).post("/auth/login", credentials).at("accessToken");
            Asker app = Asker.with(
                    immich,
                    "Authorization",
                    "Bearer " + token,
                    "User-Agent",
                    "immich-android/2.1.0",
                    "devicemodel",
                    "Pixel 9");
            assertThat(app.get("/sessions").list().toString()).contains("appVersion=2.1.0", "deviceType=Pixel 9");
            Asker other = Asker.with(immich, "Authorization", "Bearer " + token);
            assertThat(other.get("/sessions").at(0, "appVersion")).isNull();
            assertThat(other.get("/sessions").at(0, "deviceType")).isEqualTo("");
        }
    }
}
