package io.github.immichsdk.benchmarks.stub;

import java.util.Map;

/** Responses that never change, by method and path. */
final class SmallResponses {

    static final Map<String, String> BODIES = Map.of(
            "GET /server/ping",
            "{\"res\":\"pong\"}",
            "GET /server/version",
            "{\"major\":3,\"minor\":0,\"patch\":3}",
            "GET /server/media-types",
            "{\"video\":[\".mov\",\".mp4\"],\"image\":[\".jpg\",\".jpeg\",\".heic\",\".png\"],\"sidecar\":[\".xmp\"]}",
            "GET /users/me",
            "{\"id\":\"8c4e03d6-0801-4671-a459-7d9d17c443ff\",\"email\":\"ada@example.org\",\"name\":\"Ada\","
                    + "\"profileImagePath\":\"\",\"avatarColor\":\"yellow\","
                    + "\"profileChangedAt\":\"2026-01-02T03:04:05.678Z\",\"storageLabel\":null,"
                    + "\"shouldChangePassword\":false,\"isAdmin\":false,\"createdAt\":\"2026-01-02T03:04:05.678Z\","
                    + "\"deletedAt\":null,\"updatedAt\":\"2026-01-02T03:04:05.678Z\",\"oauthId\":\"\","
                    + "\"quotaSizeInBytes\":null,\"quotaUsageInBytes\":0,\"status\":\"active\",\"license\":null}",
            "GET /api-keys/me",
            "{\"id\":\"2f56386b-66e1-4d58-9b39-7195baeb630c\",\"name\":\"benchmark\","
                    + "\"createdAt\":\"2026-01-02T03:04:05.678Z\",\"updatedAt\":\"2026-01-02T03:04:05.678Z\","
                    + "\"permissions\":[\"all\"]}",
            "POST /auth/login",
            "{\"accessToken\":\"token\",\"userId\":\"8c4e03d6-0801-4671-a459-7d9d17c443ff\","
                    + "\"userEmail\":\"ada@example.org\",\"name\":\"Ada\",\"isAdmin\":false,\"profileImagePath\":\"\","
                    + "\"shouldChangePassword\":false,\"isOnboarded\":true}",
            "GET /sessions",
            "[{\"id\":\"2f56386b-66e1-4d58-9b39-7195baeb630b\",\"createdAt\":\"2026-01-02T03:04:05.678Z\","
                    + "\"updatedAt\":\"2026-01-02T03:04:05.678Z\",\"current\":true,\"appVersion\":null,"
                    + "\"deviceOS\":\"\",\"deviceType\":\"\",\"isPendingSyncReset\":false}]");

    private SmallResponses() {}
}
