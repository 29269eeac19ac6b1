package io.github.immichsdk.downloads;

import io.github.immichsdk.assets.AssetQuery;
import io.github.immichsdk.internal.call.Ids;
import io.github.immichsdk.transport.CancelHandle;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Originals to be downloaded into a folder: of some assets, an album, or whatever a query finds, with the videos of live
 * photos. Immutable; each method returns a changed copy.
 *
 * <pre>{@code
 * DownloadReport report = immich.downloads().run(
 *         DownloadJob.album(id).to(Path.of("lofoten")).naming("{year}/{month}/{name}"));
 * System.out.println(report);        // 400 downloaded, 12 already there, 0 failed
 * }</pre>
 */
public final class DownloadJob {

    private final JobOptions options;
    private final List<String> assetIds;
    private final @Nullable String albumId;
    private final @Nullable AssetQuery query;

    private DownloadJob(
            JobOptions options, List<String> assetIds, @Nullable String albumId, @Nullable AssetQuery query) {
        this.options = options;
        this.assetIds = assetIds;
        this.albumId = albumId;
        this.query = query;
    }

    /**
     * Downloads some assets. Costs a request each, to find out about it.
     *
     * @param ids their ids
     * @return the job; it needs a folder
     */
    public static DownloadJob assets(Collection<String> ids) {
        return new DownloadJob(JobOptions.named("{name}"), Ids.distinct("ids", ids), null, null);
    }

    /**
     * Downloads all that an album shows.
     *
     * @param id the album's id
     * @return the job; it needs a folder
     */
    public static DownloadJob album(String id) {
        return new DownloadJob(JobOptions.named("{name}"), List.of(), Ids.checked("id", id), null);
    }

    /**
     * Downloads what a query finds.
     *
     * @param query which assets
     * @return the job; it needs a folder
     */
    public static DownloadJob query(AssetQuery query) {
        return new DownloadJob(JobOptions.named("{name}"), List.of(), null, query);
    }

    /**
     * Sets the folder. Beside the files it gets a manifest of what was downloaded, {@code .immich-sdk-manifest.jsonl}, by which a
     * later run is quick.
     *
     * @param folder the folder; made if it is not there
     * @return a changed job
     */
    public DownloadJob to(Path folder) {
        return with(options.to(folder));
    }

    /**
     * Sets how files are named: {@code {name}} unless set. {@code {name}} is the original file name, {@code {year}},
     * {@code {month}} and {@code {day}} are of when it was taken by the local wall clock there; {@code {id}}, {@code {type}}
     * ({@code image}, {@code video}) and, of an album, {@code {album}}. Where the last part has no {@code {name}}, the
     * extension is added.
     *
     * <p>What a value holds is made safe for every file system. Of files that would have the same name, also where capitals
     * and accents are not told apart, all but one get a part of their id; a file that has a name keeps it in later runs.
     *
     * @param pattern with slashes between folders, such as {@code {year}/{month}/{name}}
     * @return a changed job
     * @throws IllegalArgumentException if it cannot be a name everywhere
     */
    public DownloadJob naming(String pattern) {
        return with(options.naming(pattern));
    }

    /**
     * Sets how many files are downloaded at once: 4 unless set.
     *
     * @param files 1 to 64
     * @return a changed job
     */
    public DownloadJob inFlight(int files) {
        return with(options.inFlight(files));
    }

    /**
     * Sets a handle that cancels it: the run ends soon, and its report tells what is left. Run the same job again to resume.
     *
     * @param handle stops it from another thread
     * @return a changed job
     */
    public DownloadJob cancelledBy(CancelHandle handle) {
        return with(options.cancelledBy(handle));
    }

    /**
     * Tells how far it is, a few times a second and after each file. Costs a request for each 1000 files, for their sizes.
     *
     * @param told gets it, in threads of the run, one at a time; exceptions that it throws are ignored
     * @return a changed job
     */
    public DownloadJob onProgress(Consumer<? super DownloadProgress> told) {
        return with(options.onProgress(told));
    }

    private DownloadJob with(JobOptions changed) {
        if (albumId == null && changed.naming().asksForAlbum()) {
            throw new IllegalArgumentException(
                    "naming: {album} is for jobs of an album, got '" + changed.naming() + "'");
        }
        return new DownloadJob(changed, assetIds, albumId, query);
    }

    JobOptions options() {
        return options;
    }

    List<String> assetIds() {
        return assetIds;
    }

    @Nullable
    String albumId() {
        return albumId;
    }

    @Nullable
    AssetQuery query() {
        return query;
    }
}
