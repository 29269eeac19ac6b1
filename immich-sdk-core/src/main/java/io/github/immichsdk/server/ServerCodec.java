package io.github.immichsdk.server;

import io.github.immichsdk.internal.json.JsonObject;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads what the server says of itself. */
final class ServerCodec {

    private ServerCodec() {}

    static String pong(JsonObject in) {
        String answer = in.string("res");
        if (!answer.equals("pong")) {
            throw in.wrong("res", "'pong'", answer);
        }
        return answer;
    }

    static VersionHistoryEntry historyEntry(JsonObject in) {
        return new VersionHistoryEntry(in.string("id"), in.string("version"), in.instant("createdAt"), in.rest());
    }

    static ServerAbout about(JsonObject in) {
        return new ServerAbout(
                in.string("version"),
                in.string("versionUrl"),
                in.bool("licensed"),
                in.stringOrNull("build"),
                in.stringOrNull("buildUrl"),
                in.stringOrNull("buildImage"),
                in.stringOrNull("buildImageUrl"),
                in.stringOrNull("repository"),
                in.stringOrNull("repositoryUrl"),
                in.stringOrNull("sourceRef"),
                in.stringOrNull("sourceCommit"),
                in.stringOrNull("sourceUrl"),
                in.stringOrNull("nodejs"),
                in.stringOrNull("exiftool"),
                in.stringOrNull("ffmpeg"),
                in.stringOrNull("libvips"),
                in.stringOrNull("imagemagick"),
                in.stringOrNull("thirdPartyBugFeatureUrl"),
                in.stringOrNull("thirdPartyDocumentationUrl"),
                in.stringOrNull("thirdPartySourceUrl"),
                in.stringOrNull("thirdPartySupportUrl"),
                in.rest());
    }

    static ServerFeatures features(JsonObject in) {
        // a server that does not name a feature does not have it
        return new ServerFeatures(
                in.boolOrFalse("configFile"),
                in.boolOrFalse("duplicateDetection"),
                in.boolOrFalse("email"),
                in.boolOrFalse("facialRecognition"),
                in.boolOrFalse("importFaces"),
                in.boolOrFalse("map"),
                in.boolOrFalse("oauth"),
                in.boolOrFalse("oauthAutoLaunch"),
                in.boolOrFalse("ocr"),
                in.boolOrFalse("passwordLogin"),
                in.boolOrFalse("realtimeTranscoding"),
                in.boolOrFalse("reverseGeocoding"),
                in.boolOrFalse("search"),
                in.boolOrFalse("sidecar"),
                in.boolOrFalse("smartSearch"),
                in.boolOrFalse("trash"),
                in.rest());
    }

    static ServerConfig config(JsonObject in) {
        return new ServerConfig(
                in.bool("isInitialized"),
                in.bool("isOnboarded"),
                in.boolOrFalse("maintenanceMode"),
                in.stringOr("externalDomain", ""),
                in.stringOr("loginPageMessage", ""),
                in.stringOr("oauthButtonText", ""),
                in.stringOrNull("oauthAccountManagementUrl"),
                in.bool("publicUsers"),
                in.integer("trashDays"),
                in.integer("userDeleteDelay"),
                in.integerOrNull("minFaces"),
                in.stringOr("mapDarkStyleUrl", ""),
                in.stringOr("mapLightStyleUrl", ""),
                in.rest());
    }

    static MediaTypes mediaTypes(JsonObject in) {
        return new MediaTypes(
                endings(in.strings("image")), endings(in.strings("video")), endings(in.strings("sidecar")), in.rest());
    }

    private static Set<String> endings(List<String> endings) {
        Set<String> lower = new LinkedHashSet<>();
        endings.forEach(ending -> lower.add(ending.toLowerCase(Locale.ROOT)));
        return Collections.unmodifiableSet(lower);
    }

    static ServerStorage storage(JsonObject in) {
        return new ServerStorage(
                in.longInteger("diskSizeRaw"),
                in.longInteger("diskUseRaw"),
                in.longInteger("diskAvailableRaw"),
                in.number("diskUsagePercentage"),
                in.string("diskSize"),
                in.string("diskUse"),
                in.string("diskAvailable"),
                in.rest());
    }

    static ServerStatistics statistics(JsonObject in) {
        return new ServerStatistics(
                in.integer("photos"),
                in.integer("videos"),
                in.longInteger("usage"),
                in.longInteger("usagePhotos"),
                in.longInteger("usageVideos"),
                in.objects("usageByUser", ServerCodec::usage),
                in.rest());
    }

    private static ServerStatistics.UserUsage usage(JsonObject in) {
        return new ServerStatistics.UserUsage(
                in.string("userId"),
                in.string("userName"),
                in.integer("photos"),
                in.integer("videos"),
                in.longInteger("usage"),
                in.longInteger("usagePhotos"),
                in.longInteger("usageVideos"),
                in.longOrNull("quotaSizeInBytes"),
                in.rest());
    }
}
