package io.github.immichsdk.uploads;

import io.github.immichsdk.albums.Albums;
import io.github.immichsdk.api.FileChecksum;
import io.github.immichsdk.assets.Assets;
import io.github.immichsdk.internal.call.CallExecutor;
import io.github.immichsdk.internal.call.InternalAccess;
import io.github.immichsdk.internal.jobs.ProgressReporter;
import io.github.immichsdk.server.MediaTypes;
import io.github.immichsdk.server.Server;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Uploads files: one at a time, or whole directories, into albums, with progress, and with a journal that lets an
 * interrupted run resume. Thread-safe.
 *
 * <pre>{@code
 * UploadReport report = immich.uploads()
 *         .run(UploadJob.of(folder)
 *                 .recursive()
 *                 .album("Lofoten 2026")
 *                 .journal(journal)
 *                 .onProgress(System.out::println));
 * System.out.println(report); // 400 created, 9 duplicate, 2 restored, 1 failed
 * report.failed().forEach(System.out::println); // each with its reason
 * }</pre>
 */
public final class Uploads {

    static {
        InternalAccess.makes(
                Uploads.class,
                calls -> new Uploads(
                        calls, InternalAccess.make(Server.class, calls), InternalAccess.make(Albums.class, calls)));
    }

    private final CallExecutor calls;
    private final Server server;
    private final Albums albums;

    Uploads(CallExecutor calls, Server server, Albums albums) {
        this.calls = calls;
        this.server = server;
        this.albums = albums;
    }

    /**
     * Uploads a file, with its own name and times. Needs {@code asset.upload}.
     *
     * @param file the file
     * @return the new or already existing asset
     * @see #upload(Path, UploadOptions)
     * @see io.github.immichsdk.api.Operations#CHECK_BULK_UPLOAD
     * @see io.github.immichsdk.api.Operations#UPLOAD_ASSET
     */
    public UploadResult upload(Path file) {
        return upload(file, UploadOptions.defaults());
    }

    /**
     * Uploads a file of any size: it is streamed from disk, and there is no limit for the total time, only for idle time.
     * Needs {@code asset.upload}.
     *
     * <p>The file is first read once to compute its checksum. The SDK asks the server for this checksum before the upload,
     * and skips a file that the server already has, but restores it from the trash if it is there, which costs two more
     * requests and needs {@code asset.delete}; and it asks again afterwards, to verify that the server stored what was read.
     * Costs three requests, or one for a file that the server already has; one with {@link UploadOptions#skipVerification}, and
     * with a shared link, which cannot ask. A file that changes while it is read is not stored. After a lost response, the
     * SDK asks the server before it sends anything again.
     *
     * <p>The server reads date, size and location from the file a little later; {@link Assets#awaitProcessed} waits for that. A
     * dry run asks the server for the checksum, and uploads nothing.
     *
     * @param file the file
     * @param options the upload options
     * @return the new or already existing asset
     * @throws IllegalArgumentException if the file does not exist, or this JVM cannot represent its name
     * @throws io.github.immichsdk.errors.ImmichFileException if the file cannot be read, or changes during the upload
     * @throws io.github.immichsdk.errors.ImmichPayloadTooLargeException if a reverse proxy rejects its size
     * @throws io.github.immichsdk.errors.ImmichChecksumException if the server stored other bytes than were read
     * @see io.github.immichsdk.api.Operations#CHECK_BULK_UPLOAD
     * @see io.github.immichsdk.api.Operations#UPLOAD_ASSET
     */
    public UploadResult upload(Path file, UploadOptions options) {
        Objects.requireNonNull(options, "options");
        return upload(UploadSource.of(file), options);
    }

    /**
     * Uploads bytes from any source, like {@link #upload(Path, UploadOptions)}. Needs {@code asset.upload}.
     *
     * @param source what to upload
     * @param options the upload options
     * @return the new or already existing asset
     * @see io.github.immichsdk.api.Operations#CHECK_BULK_UPLOAD
     * @see io.github.immichsdk.api.Operations#UPLOAD_ASSET
     */
    public UploadResult upload(UploadSource source, UploadOptions options) {
        Objects.requireNonNull(options, "options");
        Objects.requireNonNull(source, "source");
        return new SingleUpload(calls, source, options.values()).run();
    }

    /**
     * Checks which files the server has. Costs one request for each 5000, none for an empty list; needs
     * {@code asset.upload}.
     *
     * @param checksums the SHA-1 of each file, as 28 characters of base64 or 40 of hex; see {@link FileChecksum}
     * @return a result for each, in the same order
     * @see io.github.immichsdk.api.Operations#CHECK_BULK_UPLOAD
     */
    public List<UploadCheck> check(List<String> checksums) {
        return new UploadChecks(calls)
                .check(Objects.requireNonNull(checksums, "checksums").stream()
                        .map(checksum -> Objects.requireNonNull(checksum, "checksums: expected no null in the list"))
                        .toList());
    }

    /**
     * Uploads files, and returns when all files are done or the run cannot continue.
     *
     * <p>Each file is read to compute its checksum, while others are sent. The SDK asks the server for the checksums of many
     * files at a time, before a file is sent, and again afterwards to verify what the server stored. A file that the server
     * already has is not sent, and restored if it is in the trash. A still and a video with the same content identifier, or
     * with the same name and time, become a live photo; a sidecar ({@code IMG_1.HEIC.xmp} or {@code IMG_1.xmp}) is uploaded
     * with its picture, if that is new.
     *
     * <p>An error of one file (it changed while it was read, a proxy rejects its size) does not stop the others. While the
     * server fails or slows down, fewer files are sent at once; if it keeps failing for some minutes, rejects the
     * credentials, or the quota is too small for the remaining files, the run ends and the report gives the reason. The next
     * run tries the remaining files.
     *
     * <p>Costs one request per sent file, one for each 1000 files to check, about one for each 100 files sent, and some more
     * with an album. Needs {@code asset.upload}; {@code asset.delete} for what is in the trash, {@code album.read},
     * {@code album.create} and {@code albumAsset.create} for an album, {@code asset.update} to link a video to an existing
     * still, and for options that the upload request cannot carry, which cost one more request for each such file. If the
     * quota is full, the SDK reads the user's quota, which needs {@code user.read}; without it, files as large as a rejected
     * one are not sent. Keeps some 500 bytes per file in memory. A dry run reads the files and asks the server for the
     * checksums, and uploads nothing.
     *
     * @param job the files and options
     * @return the result of each file
     * @throws IllegalArgumentException if a path of the job does not exist, or the journal is a different file, belongs to
     *     another job, or is in use by another run
     * @throws io.github.immichsdk.errors.ImmichFileException if the journal cannot be opened
     * @throws io.github.immichsdk.errors.ImmichAmbiguousException if several albums have the name
     * @throws io.github.immichsdk.errors.ImmichException if the accepted file types or the album cannot be read from the
     *     server
     * @see io.github.immichsdk.api.Operations#CHECK_BULK_UPLOAD
     * @see io.github.immichsdk.api.Operations#UPLOAD_ASSET
     */
    public UploadReport run(UploadJob job) {
        Objects.requireNonNull(job, "job");
        UploadJob.Settings values = job.values();
        MediaTypes types = server.mediaTypes();
        // two albums of the name, or a key that may not read albums: better reported now than after hours of uploading
        values.albums.forEach(albums::find);
        FolderWalk walk = new FolderWalk(values, types);
        walk.run();
        List<UploadItem> items = CompanionFiles.join(walk, values.livePhotos);
        ProgressReporter progress = new ProgressReporter(calls.ambient().nanoTime(), values.listener);
        try (UploadJournal journal = journal(values)) {
            UploadRun.Ended ended = new UploadRun(calls, values, journal, progress).run(items);
            List<UploadFileResult> files = new ArrayList<>();
            items.forEach(item -> files.add(item.result()));
            walk.broken().forEach(item -> files.add(item.result()));
            return new UploadReport(files, walk.skipped(), ended.albumIds(), calls.dryRun() != null, ended.stoppedBy());
        }
    }

    private UploadJournal journal(UploadJob.Settings values) {
        return values.journal == null || calls.dryRun() != null
                ? UploadJournal.none()
                : UploadJournal.open(values.journal, values.albums);
    }
}
