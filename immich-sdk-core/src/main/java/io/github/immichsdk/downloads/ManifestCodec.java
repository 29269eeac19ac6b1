package io.github.immichsdk.downloads;

import io.github.immichsdk.internal.json.DateTimes;
import io.github.immichsdk.internal.json.Json;
import io.github.immichsdk.internal.json.JsonFields;
import io.github.immichsdk.internal.json.JsonIn;
import io.github.immichsdk.internal.json.JsonObject;
import io.github.immichsdk.internal.json.JsonShapeException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/** An entry of a manifest as a line of JSON. */
final class ManifestCodec {

    private ManifestCodec() {}

    static String write(ManifestEntry entry) {
        return Json.text(new JsonFields()
                .put("id", entry.key())
                .put("path", entry.path())
                .put("sha1", entry.sha1())
                .put("size", entry.size())
                .put("checksum", entry.checksum())
                .put("updatedAt", text(entry.updatedAt()))
                .put("modifiedAt", text(entry.modifiedAt()))
                .map());
    }

    private static @Nullable String text(java.time.@Nullable Instant time) {
        return time == null ? null : DateTimes.write(time);
    }

    /** {@return the entry, or null if the line is none: cut short, or of another program} */
    static @Nullable ManifestEntry read(String line) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        try (JsonParser parser = Json.parser(bytes, 0, bytes.length)) {
            JsonObject in = new JsonIn(parser).object();
            ManifestEntry entry = new ManifestEntry(
                    in.string("id"),
                    in.string("path"),
                    in.string("sha1"),
                    in.longInteger("size"),
                    in.stringOrNull("checksum"),
                    in.instantOrNull("updatedAt"),
                    in.instantOrNull("modifiedAt"));
            return entry.key().length() < 36 ? null : entry;
        } catch (JacksonException | JsonShapeException e) {
            return null;
        }
    }
}
