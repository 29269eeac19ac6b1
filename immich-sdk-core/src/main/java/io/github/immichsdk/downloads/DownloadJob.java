package io.github.immichsdk.downloads;

import io.github.immichsdk.internal.call.Ids;
import io.github.immichsdk.search.AssetQuery;
import io.github.immichsdk.transport.CancelHandle;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A download of originals into a directory: of some assets, an album, or the results of a query, including the videos of
 * live photos. Immutable; each method returns a changed copy.
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
     * Downloads some assets. Costs one request per asset, to read it.
     *
     * @param ids their IDs
     * @return the job; set a directory next
     */
    public static DownloadJob assets(Collection<String> ids) {
        return new DownloadJob(JobOptions.named("{name}"), Ids.distinct("ids", ids), null, null);
    }

    /**
     * Downloads all visible assets of an album.
     *
     * @param id the album's ID
     * @return the job; set a directory next
     */
    public static DownloadJob album(String id) {
        return new DownloadJob(JobOptions.named("{name}"), List.of(), Ids.checked("id", id), null);
    }

    /**
     * Downloads the results of a query.
     *
     * @param query which assets
     * @return the job; set a directory next
     */
    public static DownloadJob query(AssetQuery query) {
        return new DownloadJob(JobOptions.named("{name}"), List.of(), null, query);
    }

    /**
     * Sets the directory. It also contains a manifest of the downloaded files, {@code .immich-sdk-manifest.jsonl}, which
     * makes later runs fast.
     *
     * @param folder the directory; created if it does not exist
     * @return a changed job
     */
    public DownloadJob to(Path folder) {
        return with(options.to(folder));
    }

    /**
     * Sets how files are named; {@code {name}} by default. {@code {name}} is the original file name, {@code {year}},
     * {@code {month}} and {@code {day}} are those of the capture time by local wall clock; {@code {id}}, {@code {type}}
     * ({@code image}, {@code video}) and, of an album, {@code {album}}. If the last part has no {@code {name}}, the
     * extension is added.
     *
     * <p>Values are sanitized for every file system. If several files would have the same name, ignoring case and accents, a
     * part of the ID is added to all but one; a file keeps its name in later runs.
     *
     * @param pattern the pattern, with slashes between directories, such as {@code {year}/{month}/{name}}
     * @return a changed job
     * @throws IllegalArgumentException if it is not a valid name on every file system
     */
    public DownloadJob naming(String pattern) {
        return with(options.naming(pattern));
    }

    /**
     * Sets the number of concurrent downloads; 4 by default.
     *
     * @param files 1 to 64
     * @return a changed job
     */
    public DownloadJob inFlight(int files) {
        return with(options.inFlight(files));
    }

    /**
     * Sets a handle that cancels the run: it ends soon, and its report lists the remaining files. Run the same job again to
     * resume.
     *
     * @param handle cancels it from another thread
     * @return a changed job
     */
    public DownloadJob cancelledBy(CancelHandle handle) {
        return with(options.cancelledBy(handle));
    }

    /**
     * Reports the progress, a few times per second and after each file. Costs one request for each 1000 files, to read their
     * sizes.
     *
     * @param told receives the progress in threads of the run, one call at a time; exceptions that it throws are ignored
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
