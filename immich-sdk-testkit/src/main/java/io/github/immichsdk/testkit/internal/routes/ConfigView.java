package io.github.immichsdk.testkit.internal.routes;

import io.github.immichsdk.testkit.internal.routes.SystemConfigDefaults.Setting;
import io.github.immichsdk.testkit.internal.wire.Json;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which settings users and visitors see from 3.2 on: known by the published types only. */
enum ConfigView {
    /** What {@code /public/config} shows. */
    PUBLIC(
            "oauth.autoLaunch",
            "oauth.buttonText",
            "oauth.enabled",
            "passwordLogin.enabled",
            "server.loginPageMessage",
            "theme.customCss"),
    /** What {@code /config} shows. */
    USER(
            "ffmpeg.realtime.enabled",
            "ffmpeg.realtime.resolutions",
            "ffmpeg.realtime.videoCodecs",
            "image.fullsize.enabled",
            "image.preview.size",
            "image.thumbnail.size",
            "machineLearning.enabled",
            "machineLearning.clip.enabled",
            "machineLearning.duplicateDetection.enabled",
            "machineLearning.facialRecognition.enabled",
            "machineLearning.facialRecognition.minFaces",
            "machineLearning.ocr.enabled",
            "map.darkStyle",
            "map.enabled",
            "map.lightStyle",
            "oauth.autoLaunch",
            "oauth.buttonText",
            "oauth.enabled",
            "passwordLogin.enabled",
            "reverseGeocoding.enabled",
            "server.externalDomain",
            "server.loginPageMessage",
            "server.publicUsers",
            "theme.customCss",
            "trash.days",
            "trash.enabled",
            "user.deleteDelay");

    private final Set<String> paths;

    ConfigView(String... paths) {
        this.paths = Set.of(paths);
    }

    /** {@return the part of a configuration that this view shows} */
    Map<String, @Nullable Object> of(List<Setting> settings, Map<String, @Nullable Object> config) {
        Map<String, @Nullable Object> view = Json.object();
        for (Setting setting : settings) {
            if (paths.contains(setting.toString())) {
                Object value = config;
                for (String step : setting.path()) {
                    value = value instanceof Map<?, ?> group ? group.get(step) : null;
                }
                SystemConfigDefaults.put(view, setting.path(), value);
            }
        }
        return view;
    }
}
