package io.github.immichsdk.assets;

import io.github.immichsdk.internal.json.Json;
import io.github.immichsdk.internal.json.JsonIn;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Assets as the three majors write them, shortened. */
public final class AssetJson {

    public static final String ID = "0a1b2c3d-0000-4000-8000-000000000001";
    public static final String OTHER_ID = "0a1b2c3d-0000-4000-8000-000000000002";
    public static final String OWNER = "0a1b2c3d-0000-4000-8000-00000000000f";

    private static final String COMMON = """
            "id":"%s","createdAt":"2026-02-03T04:05:06.789Z","ownerId":"%s","libraryId":null,
            "type":"IMAGE","originalPath":"/data/upload/a.jpg","originalFileName":"Sjø.jpg","originalMimeType":"image/jpeg",
            "thumbhash":"3/cJ","fileCreatedAt":"2026-01-02T03:04:05.678Z","fileModifiedAt":"2026-01-02T03:04:06.000Z",
            "localDateTime":"2026-01-02T05:04:05.678Z","updatedAt":"2026-02-03T04:05:07.000Z","isFavorite":true,
            "isArchived":false,"isTrashed":false,"visibility":"timeline","livePhotoVideoId":null,"people":[],
            "checksum":"9qe2GC9jVPNhj+wIWc7PiElb1ZQ=","isOffline":false,"hasMetadata":true,"duplicateId":null,"resized":true
            """;

    private AssetJson() {}

    public static String v1(String id) {
        return "{" + COMMON.formatted(id, OWNER)
                + ",\"duration\":\"0:00:00.00000\",\"deviceAssetId\":\"a.jpg-1\",\"deviceId\":\"cli\"}";
    }

    public static String v3(String id) {
        return "{" + COMMON.formatted(id, OWNER)
                + ",\"duration\":null,\"width\":4000,\"height\":3000,\"isEdited\":false}";
    }

    /** An asset of 3.0 with more fields, which replace those of the same name. */
    public static String v3With(String id, String fields) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(map(v3(id)));
        all.putAll(map("{" + fields + "}"));
        return Json.text(all);
    }

    private static Map<String, @Nullable Object> map(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        return new JsonIn(Json.parser(bytes, 0, bytes.length)).map();
    }

    public static Asset read(String json) {
        return Json.read(json, Asset.class);
    }

    /** An id that ends with a number. */
    public static String id(int number) {
        return "0a1b2c3d-0000-4000-8000-%012d".formatted(number);
    }

    /** An asset taken a number of seconds after the year began. */
    public static String taken(String id, int second) {
        return v3With(
                id,
                "\"fileCreatedAt\":\"" + Instant.parse("2026-01-01T00:00:00Z").plusSeconds(second) + "\"");
    }

    /** The response to a search: one page. */
    public static String page(@Nullable String next, String... assets) {
        return """
                {"albums":{"total":0,"count":0,"items":[],"facets":[]},
                 "assets":{"total":%d,"count":%d,"items":[%s],"facets":[],"nextPage":%s}}""".formatted(assets.length, assets.length, String.join(",", assets), next);
    }
}
