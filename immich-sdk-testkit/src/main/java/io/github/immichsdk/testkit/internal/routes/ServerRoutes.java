package io.github.immichsdk.testkit.internal.routes;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.testkit.internal.http.FakeResponse;
import io.github.immichsdk.testkit.internal.media.MediaTypes;
import io.github.immichsdk.testkit.internal.state.Asset;
import io.github.immichsdk.testkit.internal.state.ServerState;
import io.github.immichsdk.testkit.internal.state.User;
import io.github.immichsdk.testkit.internal.wire.Json;
import io.github.immichsdk.testkit.internal.wire.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code /server}: what the server says of itself. */
final class ServerRoutes {
    private static final long DISK = 270_553_174_016L;

    private final ServerState world;

    ServerRoutes(ServerState world) {
        this.world = world;
    }

    List<Route> routes() {
        return List.of(
                Route.of(Operations.PING_SERVER, call -> call.ok(Json.object("res", "pong"))),
                Route.of(Operations.GET_SERVER_VERSION, this::version),
                Route.of(Operations.GET_VERSION_HISTORY, this::history),
                Route.of(Operations.GET_SERVER_FEATURES, this::features),
                Route.of(Operations.GET_SERVER_CONFIG, this::config),
                Route.of(Operations.GET_SUPPORTED_MEDIA_TYPES, this::mediaTypes),
                Route.of(
                        Operations.GET_THEME,
                        call -> call.ok(Json.object("customCss", world.setting("theme.customCss")))),
                Route.of(Operations.GET_ABOUT_INFO, this::about),
                Route.of(Operations.GET_STORAGE, this::storage),
                Route.of(Operations.GET_SERVER_STATISTICS, this::statistics),
                Route.of(Operations.GET_SERVER_LICENSE, Licenses::none),
                Route.of(Operations.SET_SERVER_LICENSE, Licenses::invalid).body(Licenses.KEYS),
                Route.of(Operations.DELETE_SERVER_LICENSE, Call::noContent),
                Route.of(Operations.GET_APK_LINKS, this::apkLinks),
                Route.of(Operations.GET_VERSION_CHECK, this::versionCheck));
    }

    private FakeResponse version(Call call) {
        String[] parts = world.version.number().split("\\.");
        Map<String, @Nullable Object> json = Json.object("major", Integer.valueOf(parts[0]));
        json.put("minor", Integer.valueOf(parts[1]));
        json.put("patch", Integer.valueOf(parts[2]));
        if (world.three()) {
            json.put("prerelease", null);
        }
        return call.ok(json);
    }

    private FakeResponse history(Call call) {
        Map<String, @Nullable Object> json = Json.object("id", world.versionId);
        json.put("createdAt", Times.millis(world.startedAt));
        json.put("version", world.version.number());
        return call.ok(List.of(json));
    }

    private FakeResponse features(Call call) {
        Map<String, @Nullable Object> json = Json.object("smartSearch", false);
        json.put("facialRecognition", false);
        json.put("duplicateDetection", false);
        json.put("map", world.enabled("map.enabled"));
        json.put("reverseGeocoding", world.enabled("reverseGeocoding.enabled"));
        json.put("importFaces", world.enabled("metadata.faces.import"));
        json.put("sidecar", true);
        json.put("search", true);
        json.put("trash", world.enabled("trash.enabled"));
        json.put("oauth", world.provider.enabled());
        json.put("oauthAutoLaunch", world.enabled("oauth.autoLaunch"));
        if (!world.one()) {
            json.put("ocr", false);
        }
        json.put("passwordLogin", world.enabled("passwordLogin.enabled"));
        json.put("configFile", false);
        json.put("email", world.enabled("notifications.smtp.enabled"));
        if (world.three()) {
            json.put("realtimeTranscoding", world.enabled("ffmpeg.realtime.enabled"));
        }
        return call.ok(json);
    }

    private FakeResponse config(Call call) {
        Map<String, @Nullable Object> json = Json.object("loginPageMessage", world.setting("server.loginPageMessage"));
        json.put("trashDays", world.setting("trash.days"));
        json.put("userDeleteDelay", world.setting("user.deleteDelay"));
        json.put("oauthButtonText", world.setting("oauth.buttonText"));
        json.put("isInitialized", true);
        json.put("isOnboarded", true);
        json.put("externalDomain", world.setting("server.externalDomain"));
        json.put("publicUsers", world.enabled("server.publicUsers"));
        json.put("mapDarkStyleUrl", world.setting("map.darkStyle"));
        json.put("mapLightStyleUrl", world.setting("map.lightStyle"));
        if (!world.one()) {
            json.put("maintenanceMode", false);
        }
        if (world.three()) {
            json.put("minFaces", world.setting("machineLearning.facialRecognition.minFaces"));
        }
        return call.ok(json);
    }

    private FakeResponse mediaTypes(Call call) {
        Map<String, @Nullable Object> json = Json.object("video", MediaTypes.videos(world.version));
        json.put("image", MediaTypes.images(world.version));
        json.put("sidecar", List.of(".xmp"));
        return call.ok(json);
    }

    private FakeResponse about(Call call) {
        String tag = "v" + world.version.number();
        Map<String, @Nullable Object> json = Json.object("version", tag);
        json.put("versionUrl", "https://github.com/immich-app/immich/releases/tag/" + tag);
        json.put("licensed", false);
        json.put("nodejs", world.one() ? "v22.23.3" : "v24.21.0");
        json.put("exiftool", "13.59");
        json.put("ffmpeg", "5.1.9");
        json.put("libvips", "8.17.3");
        json.put("imagemagick", "");
        return call.ok(json);
    }

    private FakeResponse storage(Call call) {
        long used = world.users.values().stream().mapToLong(user -> user.usage).sum();
        Map<String, @Nullable Object> json = Json.object("diskSize", gibibytes(DISK));
        json.put("diskUse", gibibytes(used));
        json.put("diskAvailable", gibibytes(DISK - used));
        json.put("diskSizeRaw", DISK);
        json.put("diskUseRaw", used);
        json.put("diskAvailableRaw", DISK - used);
        json.put("diskUsagePercentage", Json.number(Math.round(10000.0 * used / DISK) / 100.0));
        return call.ok(json);
    }

    private static String gibibytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f GiB", bytes / (double) (1 << 30));
    }

    private FakeResponse statistics(Call call) {
        List<Map<String, @Nullable Object>> byUser = new ArrayList<>();
        long[] all = new long[4];
        for (User user : world.users.values()) {
            long[] own = new long[4];
            for (Asset asset : world.assets.newestFirst(user)) {
                int kind = asset.video ? 1 : 0;
                if (!asset.trashed()) {
                    own[kind]++;
                }
                own[2 + kind] += asset.blob.size();
            }
            Map<String, @Nullable Object> json = Json.object("userId", user.id);
            json.put("userName", user.name);
            usage(json, own);
            json.put("quotaSizeInBytes", user.quota);
            byUser.add(json);
            for (int i = 0; i < all.length; i++) {
                all[i] += own[i];
            }
        }
        Map<String, @Nullable Object> json = Json.object();
        usage(json, all);
        json.put("usageByUser", byUser);
        return call.ok(json);
    }

    private static void usage(Map<String, @Nullable Object> json, long[] counts) {
        json.put("photos", counts[0]);
        json.put("videos", counts[1]);
        json.put("usage", counts[2] + counts[3]);
        json.put("usagePhotos", counts[2]);
        json.put("usageVideos", counts[3]);
    }

    private FakeResponse apkLinks(Call call) {
        String base = "https://github.com/immich-app/immich/releases/download/v" + world.version.number() + "/app-";
        Map<String, @Nullable Object> json = Json.object("arm64v8a", base + "arm64-v8a-release.apk");
        json.put("armeabiv7a", base + "armeabi-v7a-release.apk");
        json.put("universal", base + "release.apk");
        json.put("x86_64", base + "x86_64-release.apk");
        return call.ok(json);
    }

    private FakeResponse versionCheck(Call call) {
        Map<String, @Nullable Object> json = Json.object("checkedAt", null);
        json.put("releaseVersion", null);
        return call.ok(json);
    }
}
