package io.github.immichsdk.uploads;

import io.github.immichsdk.api.FileChecksum;
import io.github.immichsdk.assets.AssetChange;
import io.github.immichsdk.assets.Visibility;
import io.github.immichsdk.internal.call.Ids;
import io.github.immichsdk.internal.checks.Sha1;
import io.github.immichsdk.internal.checks.TextChecks;
import io.github.immichsdk.internal.checks.Times;
import io.github.immichsdk.internal.options.Values;
import io.github.immichsdk.internal.text.Printable;
import io.github.immichsdk.transport.CancelHandle;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Options of an upload. They apply to a new asset only: the server does not change a file that it already has.
 *
 * <p>The upload request carries the times, the favorite mark, the visibility, the sidecar and the live photo video. It
 * cannot carry a description, a rating, a location or a capture time that overrides the file's own: these are set by an
 * update right after the upload, which costs one more request for a new asset and needs {@code asset.update}.
 *
 * <p>Immutable; each method returns a changed copy. Setting an invalid value throws an {@link IllegalArgumentException}
 * immediately.
 */
public final class UploadOptions {

    private static final UploadOptions DEFAULTS = new UploadOptions(new Settings());

    private final Settings values;

    private UploadOptions(Settings values) {
        this.values = values;
    }

    /** {@return the options of a plain upload: name and times of the file, into the timeline} */
    public static UploadOptions defaults() {
        return DEFAULTS;
    }

    /** {@return options that also mark the asset as a favorite} */
    public UploadOptions favorite() {
        return with(draft -> draft.favorite = true);
    }

    /**
     * Sets the visibility, instead of the timeline.
     *
     * @param where where to show the asset
     * @return a changed copy
     */
    public UploadOptions visibility(Visibility where) {
        Objects.requireNonNull(where, "where");
        return with(draft -> draft.visibility = where);
    }

    /**
     * Uploads an XMP sidecar with the file.
     *
     * @param xmp the file
     * @return a changed copy
     */
    public UploadOptions sidecar(Path xmp) {
        Objects.requireNonNull(xmp, "xmp");
        return with(draft -> draft.sidecar = xmp);
    }

    /**
     * Makes the asset the still of a live photo. Upload the video first; the server then hides it.
     *
     * @param videoId the ID of the video, the caller's own
     * @return a changed copy
     */
    public UploadOptions livePhotoVideo(String videoId) {
        String checked = Ids.checked("livePhotoVideo", videoId);
        return with(draft -> draft.livePhotoVideoId = checked);
    }

    /**
     * Makes the asset the still of a live photo: the video is uploaded first, if the server does not have the still.
     *
     * @param video the file of the video
     * @return a changed copy
     */
    public UploadOptions livePhotoVideo(Path video) {
        Objects.requireNonNull(video, "video");
        return with(draft -> draft.livePhotoVideo = video);
    }

    /**
     * Sets the capture time for a file that does not contain one. By default, the time when the file was last modified.
     *
     * @param time the time
     * @return a changed copy
     */
    public UploadOptions fileCreatedAt(Instant time) {
        Objects.requireNonNull(time, "time");
        Times.checked("fileCreatedAt", time);
        return with(draft -> draft.fileCreatedAt = time);
    }

    /**
     * Sets the modification time, instead of that of the file system.
     *
     * @param time the time
     * @return a changed copy
     */
    public UploadOptions fileModifiedAt(Instant time) {
        Objects.requireNonNull(time, "time");
        Times.checked("fileModifiedAt", time);
        return with(draft -> draft.fileModifiedAt = time);
    }

    /**
     * Sets the capture time, even if the file contains another one; the offset is kept as the time zone. Set by an update
     * after the upload. To set it only for files without a capture time of their own, use {@link #fileCreatedAt}, which
     * needs no update.
     *
     * @param time the time, to the millisecond
     * @return a changed copy
     */
    public UploadOptions takenAt(OffsetDateTime time) {
        Objects.requireNonNull(time, "time");
        return with(draft -> draft.change = draft.change.takenAt(time));
    }

    /**
     * Sets the description. Set by an update after the upload.
     *
     * @param text the description
     * @return a changed copy
     */
    public UploadOptions description(String text) {
        return with(draft -> draft.change = draft.change.description(text));
    }

    /**
     * Sets the rating. Set by an update after the upload.
     *
     * @param stars 1 to 5, or -1 for rejected
     * @return a changed copy
     */
    public UploadOptions rating(int stars) {
        return with(draft -> draft.change = draft.change.rating(stars));
    }

    /**
     * Sets the location, even if the file contains another one. Set by an update after the upload.
     *
     * @param latitude degrees north, -90 to 90
     * @param longitude degrees east, -180 to 180
     * @return a changed copy
     */
    public UploadOptions location(double latitude, double longitude) {
        return with(draft -> draft.change = draft.change.location(latitude, longitude));
    }

    /**
     * Sets another file name. The server determines the type of a file by its extension, such as {@code .jpg}.
     *
     * @param name the name, without folders
     * @return a changed copy
     */
    public UploadOptions fileName(String name) {
        if (TextChecks.notEmpty("fileName", name).matches("(?s).*[/\\\\].*")) {
            throw new IllegalArgumentException(
                    "fileName: expected a name without folders, got '" + Printable.line(name) + "'");
        }
        return with(draft -> draft.fileName = name);
    }

    /**
     * Sets an already known checksum, so that the file is not read to compute it.
     *
     * @param sha1 its SHA-1, as 28 characters of base64 or 40 of hex; see {@link FileChecksum}
     * @return a changed copy
     */
    public UploadOptions checksum(String sha1) {
        String checked = Sha1.checked("checksum", sha1);
        return with(draft -> {
            draft.checksum = checked;
            draft.checksumSent = true;
        });
    }

    /**
     * Keeps the server's copy in the trash if it is there, where the server deletes it after some days; the result reports it
     * as a duplicate. By default, the upload restores the copy, which needs {@code asset.delete}. A copy that is being
     * permanently deleted cannot be restored: the upload then waits until it is gone, and sends the file.
     *
     * @return a changed copy
     */
    public UploadOptions keepTrashed() {
        return with(draft -> draft.trashedKept = true);
    }

    /** {@return options that restore trashed copies, whatever these say} */
    UploadOptions restoreTrashed() {
        return with(draft -> draft.trashedKept = false);
    }

    /**
     * Skips the checks before and after the upload, so that it costs one request. Use this when you check many files at once
     * with {@link Uploads#check} before and after; the SDK then assumes that the server does not have the file.
     *
     * @return a changed copy
     */
    public UploadOptions skipVerification() {
        return with(draft -> draft.verified = false);
    }

    /**
     * Computes no checksum before the upload: the file is read only once, but a file that the server already has is sent in
     * full.
     *
     * @return a changed copy
     */
    public UploadOptions skipChecksum() {
        return with(draft -> {
            draft.checksum = null;
            draft.checksumSent = false;
        });
    }

    /**
     * Sets a handle that cancels the upload from another thread. A cancelled upload leaves no asset.
     *
     * @param handle cancels it
     * @return a changed copy
     */
    public UploadOptions cancel(CancelHandle handle) {
        Objects.requireNonNull(handle, "handle");
        return with(draft -> draft.cancel = handle);
    }

    /**
     * Combines these options with others, which take precedence where both set something.
     *
     * @param others the options to add
     * @return options with everything that either sets
     */
    public UploadOptions and(UploadOptions others) {
        Settings other = Objects.requireNonNull(others, "others").values;
        return with(draft -> draft.take(other));
    }

    /**
     * {@return the change that the update after the upload makes, since the upload request cannot carry it; empty if none is
     * needed}
     */
    AssetChange changeAfterUpload() {
        return values.change;
    }

    /** {@return options without an update after the upload, for a job that applies {@link #changeAfterUpload} itself} */
    UploadOptions withoutChangeAfterUpload() {
        return with(draft -> draft.change = AssetChange.none());
    }

    /** {@return the settings; do not modify} */
    Settings values() {
        return values;
    }

    private UploadOptions with(Consumer<Settings> change) {
        return new UploadOptions(values.with(change));
    }

    /** The settings. */
    static final class Settings extends Values<Settings> {

        boolean favorite;

        AssetChange change = AssetChange.none();

        @Nullable
        Visibility visibility;

        @Nullable
        Path sidecar;

        @Nullable
        String livePhotoVideoId;

        @Nullable
        Instant fileCreatedAt;

        @Nullable
        Instant fileModifiedAt;

        @Nullable
        String fileName;

        @Nullable
        String checksum;

        boolean checksumSent = true;

        boolean verified = true;

        boolean trashedKept;

        @Nullable
        Path livePhotoVideo;

        @Nullable
        CancelHandle cancel;

        /** Merges the settings of another instance. */
        private void take(Settings other) {
            favorite |= other.favorite;
            change = change.and(other.change);
            visibility = other.visibility == null ? visibility : other.visibility;
            sidecar = other.sidecar == null ? sidecar : other.sidecar;
            fileCreatedAt = other.fileCreatedAt == null ? fileCreatedAt : other.fileCreatedAt;
            fileModifiedAt = other.fileModifiedAt == null ? fileModifiedAt : other.fileModifiedAt;
            fileName = other.fileName == null ? fileName : other.fileName;
            checksum = other.checksum == null ? checksum : other.checksum;
            checksumSent &= other.checksumSent;
            verified &= other.verified;
            trashedKept |= other.trashedKept;
            cancel = other.cancel == null ? cancel : other.cancel;
            if (other.livePhotoVideoId != null || other.livePhotoVideo != null) {
                livePhotoVideoId = other.livePhotoVideoId;
                livePhotoVideo = other.livePhotoVideo;
            }
        }
    }
}
