package io.github.immichsdk.assets;

import io.github.immichsdk.internal.call.Call;
import io.github.immichsdk.internal.call.Calls;
import io.github.immichsdk.internal.call.DryRun;
import io.github.immichsdk.internal.http.MultipartBody;
import io.github.immichsdk.internal.http.SourceFile;
import io.github.immichsdk.internal.json.DateTimes;
import io.github.immichsdk.internal.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Uploads single files. */
final class Uploads {

    private static final String DEVICE = "immich-sdk-java";
    private static final String CHECKSUM_HEADER = "x-immich-checksum";

    private final Calls calls;

    Uploads(Calls calls) {
        this.calls = calls;
    }

    UploadResult upload(Path file, UploadOptions options) {
        try {
            return upload(SourceFile.of("file", file), options.set());
        } catch (IOException e) {
            throw new UncheckedIOException("the file " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private UploadResult upload(SourceFile file, UploadOptions.Draft options) throws IOException {
        Facts facts = facts(file, options);
        Call<UploadResult> call = Call.<UploadResult>to(AssetOperations.UPLOAD_ASSET)
                .body(form(file, facts, options))
                .openEnded()
                .object(in -> new UploadResult(in.string("id"), new UploadOutcome(in.string("status")), in.rest()))
                .inDryRun(() -> pretend(facts, options));
        if (options.cancel != null) {
            call.cancelledBy(options.cancel);
        }
        if (options.checksumSent && calls.dryRun() == null) {
            call.header(CHECKSUM_HEADER, options.checksum == null ? FileChecksum.of(file.path()) : options.checksum);
        }
        return calls.execute(call);
    }

    /** What is told of a file. */
    private record Facts(String name, String deviceAssetId, String createdAt, String modifiedAt) {}

    private static Facts facts(SourceFile file, UploadOptions.Draft options) {
        Path last = Objects.requireNonNull(file.path().getFileName(), "file");
        String name = options.fileName == null ? last.toString() : options.fileName;
        Instant modified = options.fileModifiedAt == null ? file.modified().toInstant() : options.fileModifiedAt;
        // the time of creation is not taken from the file system: a copy is created when it is copied
        Instant created = options.fileCreatedAt == null ? file.modified().toInstant() : options.fileCreatedAt;
        return new Facts(name, name + "-" + file.size(), DateTimes.write(created), DateTimes.write(modified));
    }

    private static MultipartBody form(SourceFile file, Facts facts, UploadOptions.Draft options) throws IOException {
        String boundary = "immich-sdk-" + UUID.randomUUID();
        // all texts before the files: the server takes the name into account only if it comes first; deviceAssetId and
        // deviceId are needed before 3.0 and ignored from then on; no duration and no metadata, which the versions want
        // in ways that exclude each other
        MultipartBody.Draft form = MultipartBody.with(boundary)
                .text("deviceAssetId", facts.deviceAssetId())
                .text("deviceId", DEVICE)
                .text("fileCreatedAt", facts.createdAt())
                .text("fileModifiedAt", facts.modifiedAt())
                .text("filename", facts.name());
        if (options.favorite) {
            form.text("isFavorite", "true");
        }
        if (options.visibility != null) {
            form.text("visibility", options.visibility.value());
        }
        if (options.livePhotoVideoId != null) {
            form.text("livePhotoVideoId", options.livePhotoVideoId);
        }
        form.file("assetData", PartName.of(facts.name()), file);
        if (options.sidecar != null) {
            form.file("sidecarData", "sidecar.xmp", SourceFile.of("sidecar", options.sidecar));
        }
        return form.build();
    }

    private UploadResult pretend(Facts facts, UploadOptions.Draft options) {
        DryRun dryRun = Objects.requireNonNull(calls.dryRun());
        String id = dryRun.newId();
        String now = DateTimes.write(calls.ambient().clock().instant());
        Visibility visibility = options.visibility == null ? Visibility.TIMELINE : options.visibility;
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("id", id);
        fields.put("type", PartName.looksLikeVideo(facts.name()) ? "VIDEO" : "IMAGE");
        fields.put("visibility", visibility.value());
        fields.put("isArchived", visibility.equals(Visibility.ARCHIVE));
        fields.put("isFavorite", options.favorite);
        fields.put("hasMetadata", true);
        fields.put("originalFileName", facts.name());
        fields.put("livePhotoVideoId", options.livePhotoVideoId);
        fields.put("fileCreatedAt", facts.createdAt());
        fields.put("localDateTime", facts.createdAt());
        fields.put("fileModifiedAt", facts.modifiedAt());
        fields.put("createdAt", now);
        fields.put("updatedAt", now);
        dryRun.made(id, AssetCodec.asset(JsonObject.of(fields)));
        return new UploadResult(id, UploadOutcome.CREATED, Map.of());
    }
}
