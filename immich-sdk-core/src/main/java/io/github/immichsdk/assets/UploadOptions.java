package io.github.immichsdk.assets;

import io.github.immichsdk.internal.call.Ids;
import io.github.immichsdk.transport.CancelHandle;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How a file is uploaded. The options apply to a new asset only: the server changes nothing of a file that it already has.
 *
 * <p>The upload request carries the times, the favorite mark, the visibility, the sidecar and the live photo video. It cannot carry
 * a description, a rating, a location or a capture time that overrides the file's own: these are set by an update right after
 * the upload, which costs one more request for a new asset and needs {@code asset.update}.
 *
 * <p>Immutable; each method returns a changed copy. Wrong values are refused with an {@link IllegalArgumentException} when they
 * are set.
 */
public final class UploadOptions {

    private static final UploadOptions NONE = new UploadOptions(new Draft());

    private final Draft set;

    private UploadOptions(Draft set) {
        this.set = set;
    }

    /** {@return the options of a plain upload: name and times of the file, into the timeline} */
    public static UploadOptions none() {
        return NONE;
    }

    /** {@return options that also make it a favourite} */
    public UploadOptions favorite() {
        return with(draft -> draft.favorite = true);
    }

    /**
     * Uploads to somewhere else than the timeline.
     *
     * @param where where it is to be shown
     * @return a changed copy
     */
    public UploadOptions visibility(Visibility where) {
        Objects.requireNonNull(where, "where");
        return with(draft -> draft.visibility = where);
    }

    /**
     * Sends an XMP file along, with what was edited elsewhere.
     *
     * @param xmp the file
     * @return a changed copy
     */
    public UploadOptions sidecar(Path xmp) {
        Objects.requireNonNull(xmp, "xmp");
        return with(draft -> draft.sidecar = xmp);
    }

    /**
     * Makes it the still of a live photo. Upload the video first; it is hidden from then on.
     *
     * @param videoId the id of the video, the caller's own
     * @return a changed copy
     */
    public UploadOptions livePhotoVideo(String videoId) {
        String checked = Ids.checked("livePhotoVideo", videoId);
        return with(draft -> draft.livePhotoVideoId = checked);
    }

    /**
     * Makes it the still of a live photo: its video is uploaded first, if the server does not have the still.
     *
     * @param video the file of the video
     * @return a changed copy
     */
    public UploadOptions livePhotoVideo(Path video) {
        Objects.requireNonNull(video, "video");
        return with(draft -> draft.livePhotoVideo = video);
    }

    /**
     * Says when it was taken, where the file itself does not say. Without this, that is when the file was last modified.
     *
     * @param time the time
     * @return a changed copy
     */
    public UploadOptions fileCreatedAt(Instant time) {
        TimeRange.checked("fileCreatedAt", time);
        return with(draft -> draft.fileCreatedAt = time);
    }

    /**
     * Says when the file was last modified, instead of what the file system says.
     *
     * @param time the time
     * @return a changed copy
     */
    public UploadOptions fileModifiedAt(Instant time) {
        TimeRange.checked("fileModifiedAt", time);
        return with(draft -> draft.fileModifiedAt = time);
    }

    /**
     * Sets the capture time, even if the file contains another one; the offset is kept as the time zone. Set by an update after
     * the upload. Where only files without a capture time of their own are meant, {@link #fileCreatedAt} needs no update.
     *
     * @param time the time, to the millisecond
     * @return a changed copy
     */
    public UploadOptions takenAt(OffsetDateTime time) {
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
     * Uploads under another name. The server knows the kind of a file by the end of its name, such as {@code .jpg}.
     *
     * @param name the name, without folders
     * @return a changed copy
     */
    public UploadOptions fileName(String name) {
        if (Texts.checked("fileName", name).matches("(?s).*[/\\\\].*")) {
            throw new IllegalArgumentException("fileName: expected a name without folders, got '" + name + "'");
        }
        return with(draft -> draft.fileName = name);
    }

    /**
     * Gives the checksum, known already, so that the file need not be read for it.
     *
     * @param sha1 its SHA-1, as 28 characters of base64 or 40 of hex; see {@link FileChecksum}
     * @return a changed copy
     */
    public UploadOptions checksum(String sha1) {
        String checked = FileChecksum.checked("checksum", sha1);
        return with(draft -> {
            draft.checksum = checked;
            draft.checksumSent = true;
        });
    }

    /**
     * Takes the server's copy out of the trash, if it has one there; needs {@code asset.delete}. A copy that is being deleted
     * for good cannot be restored: then the upload waits until it is gone, and sends the file.
     *
     * @return a changed copy
     */
    public UploadOptions restoringTrashed() {
        return with(draft -> draft.restored = true);
    }

    /**
     * Sends without asking before and comparing afterwards: one request. For who asks for many files at once, with
     * {@link Assets#checkUploads} before and after; of a file that is uploaded so, it is assumed that the server did not have
     * it.
     *
     * @return a changed copy
     */
    public UploadOptions unverified() {
        return with(draft -> draft.verified = false);
    }

    /** {@return options without a checksum: the file is read once, but the server must take all of a file that it has} */
    public UploadOptions withoutChecksum() {
        return with(draft -> {
            draft.checksum = null;
            draft.checksumSent = false;
        });
    }

    /**
     * Lets another thread stop the upload. An upload that is stopped leaves no asset.
     *
     * @param handle stops it
     * @return a changed copy
     */
    public UploadOptions cancelledBy(CancelHandle handle) {
        Objects.requireNonNull(handle, "handle");
        return with(draft -> draft.cancel = handle);
    }

    /**
     * Combines these options with others, which take precedence where both set something.
     *
     * @param more the other options
     * @return options with everything that either sets
     */
    public UploadOptions and(UploadOptions more) {
        Draft other = Objects.requireNonNull(more, "more").set;
        return with(draft -> draft.take(other));
    }

    /** {@return what the update after the upload sets, since the upload request cannot carry it; a change of nothing if there is no such} */
    public AssetChange changeAfterUpload() {
        return set.change;
    }

    /** {@return options without an update after the upload, for callers that apply {@link #changeAfterUpload} themselves} */
    public UploadOptions withoutChangeAfterUpload() {
        return with(draft -> draft.change = AssetChange.none());
    }

    /** {@return what is set; not to be changed} */
    Draft set() {
        return set;
    }

    private UploadOptions with(Consumer<Draft> change) {
        Draft copy = new Draft(set);
        change.accept(copy);
        return new UploadOptions(copy);
    }

    /** What is set. */
    static final class Draft {

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

        boolean restored;

        @Nullable
        Path livePhotoVideo;

        @Nullable
        CancelHandle cancel;

        private Draft() {}

        private Draft(Draft from) {
            favorite = from.favorite;
            change = from.change;
            visibility = from.visibility;
            sidecar = from.sidecar;
            livePhotoVideoId = from.livePhotoVideoId;
            fileCreatedAt = from.fileCreatedAt;
            fileModifiedAt = from.fileModifiedAt;
            fileName = from.fileName;
            checksum = from.checksum;
            checksumSent = from.checksumSent;
            verified = from.verified;
            restored = from.restored;
            livePhotoVideo = from.livePhotoVideo;
            cancel = from.cancel;
        }

        /** Takes over what the other one sets. */
        private void take(Draft other) {
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
            restored |= other.restored;
            cancel = other.cancel == null ? cancel : other.cancel;
            if (other.livePhotoVideoId != null || other.livePhotoVideo != null) {
                livePhotoVideoId = other.livePhotoVideoId;
                livePhotoVideo = other.livePhotoVideo;
            }
        }
    }
}
