package io.github.immichsdk.uploads;

import io.github.immichsdk.albums.Albums;
import io.github.immichsdk.internal.call.Calls;
import io.github.immichsdk.server.MediaTypes;
import io.github.immichsdk.server.Server;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Uploading many files: whole folders, into an album, with progress, and a journal by which a run that was killed goes on.
 * Thread-safe.
 *
 * <pre>{@code
 * UploadReport report = immich.uploads().run(
 *         UploadJob.of(Path.of("/camera")).recursive().album("Lofoten 2026").journal(Path.of("upload.journal"))
 *                 .onProgress(System.out::println));     // 120 of 412 files, 1.2 GB of 4.0 GB, 11.0 MB/s, 4 min left
 * System.out.println(report);                    // 400 created, 9 duplicate, 2 restored, 1 failed
 * report.failed().forEach(System.out::println);  // each with its reason
 * }</pre>
 */
public final class Uploads {

    private final Calls calls;
    private final Server server;
    private final Albums albums;

    /**
     * Created by the client.
     *
     * @param calls sends the calls
     * @param server tells which files it takes
     * @param albums finds and fills the album
     */
    public Uploads(Calls calls, Server server, Albums albums) {
        this.calls = calls;
        this.server = server;
        this.albums = albums;
    }

    /**
     * Uploads files, and comes back when all are done or nothing more can be done.
     *
     * <p>Each file is read for its checksum, while others are sent. The server is asked by checksum, many at a time, before
     * anything of a file is sent, and afterwards, so that what it keeps is what was read. What the server has is not sent, and
     * restored if it is in the trash. A still and a video with the same content identifier, or of one name and one moment,
     * become a live photo; a sidecar ({@code IMG_1.HEIC.xmp} or {@code IMG_1.xmp}) goes along with its picture, if that is new.
     *
     * <p>What concerns one file (it changed while it was read, a proxy refuses its size) fails for that file and does not stop
     * the others. While the server fails or gets slower, fewer files are sent at once; if it goes on failing for some minutes,
     * refuses the credential, or has no quota left for what remains, the run ends and the report says by what. Files that are left are tried by the next run.
     *
     * <p>Costs one request a file, one for each 1000 files asked for, about one for each 100 files sent, and with an album some
     * more. Needs {@code asset.upload}; {@code asset.delete} for what is in the trash, {@code album.read},
     * {@code album.create} and {@code albumAsset.create} for an album, {@code asset.update} to link a video to a still that was
     * there without it, and for options that the upload request cannot carry, one more request for each such file. After a full
     * quota the figures of the user are read, which needs {@code user.read}; without it, files as large as a refused one are not
     * sent. Keeps some 500 bytes a file. A dry run reads and asks, and sends nothing.
     *
     * @param job which files, and how
     * @return the result of each file
     * @throws IllegalArgumentException if a path of the job does not exist, or the journal is of another job
     * @throws io.github.immichsdk.errors.ImmichAmbiguousException if there are several albums of the name
     * @throws io.github.immichsdk.errors.ImmichException if the server cannot be asked which files it takes, or for the album
     */
    public UploadReport run(UploadJob job) {
        Objects.requireNonNull(job, "job");
        UploadJob.Draft set = job.set();
        MediaTypes types = server.mediaTypes();
        // two albums of the name, or a key that may not look: better reported now than after hours of sending
        set.albums.forEach(albums::find);
        FolderWalk walk = new FolderWalk(set, types);
        walk.run();
        List<Item> items = Pairs.join(walk, set.livePhotos);
        try (UploadJournal journal = journal(set)) {
            UploadRun.Ended ended =
                    new UploadRun(calls, set, journal, new Meter(calls.ambient(), set.listener)).run(items);
            List<UploadedFile> files = new ArrayList<>();
            items.forEach(item -> files.add(item.told()));
            walk.broken().forEach(item -> files.add(item.told()));
            return new UploadReport(files, walk.skipped(), ended.albumIds(), ended.stoppedBy());
        }
    }

    private UploadJournal journal(UploadJob.Draft set) {
        return set.journal == null || calls.dryRun() != null
                ? UploadJournal.none()
                : UploadJournal.open(set.journal, set.albums);
    }
}
