package io.github.immichsdk.testkit.internal.routes;

import io.github.immichsdk.testkit.FakeVersion;
import io.github.immichsdk.testkit.internal.http.Multipart;
import io.github.immichsdk.testkit.internal.media.MediaTypes;
import io.github.immichsdk.testkit.internal.state.Asset;
import io.github.immichsdk.testkit.internal.state.ServerState;
import io.github.immichsdk.testkit.internal.state.Visibility;
import io.github.immichsdk.testkit.internal.wire.ApiException;
import io.github.immichsdk.testkit.internal.wire.Constraint;
import io.github.immichsdk.testkit.internal.wire.Field;
import io.github.immichsdk.testkit.internal.wire.Json;
import io.github.immichsdk.testkit.internal.wire.Schema;
import io.github.immichsdk.testkit.internal.wire.Values;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The checked parts of one upload.
 *
 * @param fileName the name the asset gets
 * @param extension the extension of the stored file
 * @param metadata entries for the metadata store, or null if none were sent
 */
record Uploads(
        Multipart.Part file,
        byte @Nullable [] sidecar,
        String fileName,
        String extension,
        Values fields,
        @Nullable List<Values> metadata) {
    private static final Schema FIELDS = Schema.of(
            Field.string("deviceAssetId")
                    .required()
                    .until(FakeVersion.V2_7_5)
                    .before3(Constraint.STRING, Constraint.NOT_EMPTY),
            Field.string("deviceId")
                    .required()
                    .until(FakeVersion.V2_7_5)
                    .before3(Constraint.STRING, Constraint.NOT_EMPTY),
            Field.date("fileCreatedAt").required(),
            Field.date("fileModifiedAt").required(),
            Field.string("duration").until(FakeVersion.V2_7_5),
            Field.integer("duration").range(0, Double.POSITIVE_INFINITY).since(FakeVersion.V3_0_3),
            Field.string("filename"),
            Field.bool("isFavorite"),
            Field.oneOf("visibility", Visibility.WORDS),
            Field.uuid("livePhotoVideoId"),
            Field.string("metadata"));
    private static final Schema ANY_KEY = Schema.of(
            Field.string("key").required().before3(Constraint.STRING, Constraint.NOT_EMPTY),
            Field.of(Field.Kind.RECORD, "value").required());
    private static final Schema MOBILE_KEY = Schema.of(
            Field.oneOf("key", List.of("mobile-app")).required().before3(Constraint.NOT_EMPTY, Constraint.ENUM),
            Field.of(Field.Kind.MAP, "value").required().before3(Constraint.OBJECT, Constraint.NESTED));

    /** Gives an asset the name and the times of this upload. */
    void nameAndDate(Asset asset, ServerState world) {
        asset.fileName = fileName;
        asset.extension = extension;
        Instant created = fields.time("fileCreatedAt");
        Instant modified = fields.time("fileModifiedAt");
        if (created != null && modified != null) {
            world.setTaken(asset, created, 0);
            asset.fileModifiedAt = modified;
        }
    }

    /** {@return the schema of one entry of the metadata store} */
    static Schema metadataItem(FakeVersion version) {
        return version == FakeVersion.V1_144_1 ? MOBILE_KEY : ANY_KEY;
    }

    /** {@return the parts of an upload, checked in the order in which the genuine server does it} */
    static Uploads of(List<Multipart.Part> parts, FakeVersion version) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        Multipart.@Nullable Part file = null;
        Multipart.@Nullable Part sidecar = null;
        String extension = "";
        for (Multipart.Part part : parts) {
            if (part.fileName() == null) {
                texts.computeIfAbsent(part.name(), unused -> new ArrayList<>()).add(part.text());
            } else if (part.name().equals("assetData") && file == null) {
                file = part;
                String name = judged(part.fileName(), texts, version);
                extension = MediaTypes.extension(name);
                if (!MediaTypes.supported(extension, version)) {
                    throw unsupported(name);
                }
            } else if (part.name().equals("sidecarData") && sidecar == null) {
                sidecar = part;
                String name = judged(part.fileName(), texts, version);
                if (!MediaTypes.extension(name).equals(".xmp")) {
                    throw unsupported(name);
                }
            } else {
                throw new ApiException(400, "Unexpected field - " + part.name());
            }
        }
        if (file == null) {
            throw noFile();
        }
        Values fields = FIELDS.texts(texts, version);
        String sent = fields.text("filename");
        String name = sent == null || sent.isEmpty() ? String.valueOf(file.fileName()) : sent;
        return new Uploads(
                file,
                sidecar == null ? null : sidecar.content(),
                name,
                extension,
                fields,
                metadata(fields.text("metadata"), version));
    }

    static ApiException noFile() {
        return new ApiException(400, "File is required");
    }

    /** {@return the checked fields beside a file} */
    static Values fields(List<Multipart.Part> parts, FakeVersion version) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        parts.stream()
                .filter(part -> part.fileName() == null)
                .forEach(part -> texts.computeIfAbsent(part.name(), unused -> new ArrayList<>())
                        .add(part.text()));
        return FIELDS.texts(texts, version);
    }

    /** The name that decides on the type of any file: the field, if it came before (not in version 1), else the part's own. */
    private static String judged(String partName, Map<String, List<String>> texts, FakeVersion version) {
        List<String> field = texts.getOrDefault("filename", List.of());
        boolean own = version == FakeVersion.V1_144_1
                || field.isEmpty()
                || field.get(0).isEmpty();
        return own ? partName : field.get(0);
    }

    private static ApiException unsupported(String name) {
        return new ApiException(400, "Unsupported file type " + name);
    }

    private static @Nullable List<Values> metadata(@Nullable String text, FakeVersion version) {
        if (text == null) {
            return null;
        }
        Object value;
        try {
            value = Json.read(text.getBytes(StandardCharsets.UTF_8));
        } catch (ApiException notJson) {
            value = text;
        }
        if (value instanceof Map && !version.isAtLeast(FakeVersion.V3_0_3)) {
            value = List.of(value);
        }
        Map<String, @Nullable Object> wrapped = Json.object("metadata", value);
        return Schema.of(Field.objects("metadata", metadataItem(version)))
                .body(wrapped, version)
                .objects("metadata");
    }
}
