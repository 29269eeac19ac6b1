package io.github.immichsdk.uploads;

import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.assets.Visibility;
import io.github.immichsdk.internal.checks.Times;
import io.github.immichsdk.internal.http.MultipartBody;
import io.github.immichsdk.internal.http.ReopenableSource;
import io.github.immichsdk.internal.json.DateTimes;
import io.github.immichsdk.internal.json.Json;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The fields of the upload form of a file, and the asset that a dry run creates from it. */
final class UploadForm {

    private static final String DEVICE = "immich-sdk-java";

    private final String name;
    private final String deviceAssetId;
    private final String createdAt;
    private final String modifiedAt;
    private final UploadOptions.Settings options;

    UploadForm(UploadSource source, UploadOptions.Settings options) {
        this.options = options;
        this.name = options.fileName == null ? source.name() : options.fileName;
        this.deviceAssetId = name + "-" + source.size();
        Instant fileTime = Times.storable(source.modified());
        Instant modified = options.fileModifiedAt == null ? fileTime : options.fileModifiedAt;
        // the time of creation is not taken from the file system: a copy is created when it is copied
        Instant created = options.fileCreatedAt == null ? fileTime : options.fileCreatedAt;
        this.modifiedAt = DateTimes.write(modified);
        this.createdAt = DateTimes.write(created);
    }

    /** {@return the name that the asset gets} */
    String name() {
        return name;
    }

    MultipartBody body(ReopenableSource file, @Nullable String livePhotoVideoId) {
        // deviceAssetId and deviceId are required before 3.0 and ignored from then on. Duration and metadata are not
        // sent:
        // the versions expect them in incompatible forms
        MultipartBody.Draft form = MultipartBody.with("immich-sdk-" + UUID.randomUUID())
                .text("deviceAssetId", deviceAssetId)
                .text("deviceId", DEVICE)
                .text("fileCreatedAt", createdAt)
                .text("fileModifiedAt", modifiedAt);
        if (options.favorite) {
            form.text("isFavorite", "true");
        }
        if (options.visibility != null) {
            form.text("visibility", options.visibility.value());
        }
        if (livePhotoVideoId != null) {
            form.text("livePhotoVideoId", livePhotoVideoId);
        }
        // from 2.7 on, the server derives the type of each file after the field filename from that name: so the sidecar
        // comes before it, and the file itself after it
        if (options.sidecar != null) {
            form.file(
                    "sidecarData",
                    "sidecar.xmp",
                    FileSource.of("sidecar", options.sidecar).file());
        }
        form.text("filename", name);
        form.file("assetData", FormFileName.of(name), name, file);
        return form.build();
    }

    /** {@return the asset that an upload would make now} */
    Asset pretended(String id, Instant now, @Nullable String livePhotoVideoId) {
        Visibility visibility = options.visibility == null ? Visibility.TIMELINE : options.visibility;
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("id", id);
        fields.put("type", FormFileName.looksLikeVideo(name) ? "VIDEO" : "IMAGE");
        fields.put("visibility", visibility.value());
        fields.put("isArchived", visibility.equals(Visibility.ARCHIVE));
        fields.put("isFavorite", options.favorite);
        fields.put("hasMetadata", true);
        fields.put("originalFileName", name);
        fields.put("livePhotoVideoId", livePhotoVideoId);
        fields.put("fileCreatedAt", createdAt);
        fields.put("localDateTime", createdAt);
        fields.put("fileModifiedAt", modifiedAt);
        fields.put("createdAt", DateTimes.write(now));
        fields.put("updatedAt", DateTimes.write(now));
        return Json.read(Json.bytes(fields), Asset.class);
    }
}
