package io.github.immichsdk.downloads;

import io.github.immichsdk.internal.call.Ids;
import io.github.immichsdk.search.AssetQuery;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A download of originals into a directory: of some assets, an album, or the results of a query, including the videos of
 * live photos. Immutable; each method returns a changed copy.
 *
 * <pre>{@code
 * DownloadReport report = immich.downloads()
 *         .run(DownloadJob.ofAlbum(albumId)
 *                 .folder(folder)
 *                 .namePattern("{year}/{month}/{name}")
 *                 .maxInFlight(4)
 *                 .onProgress(System.out::println));
 * System.out.println(report); // 400 downloaded, 12 already there, 0 failed
 * report.failed().forEach(System.out::println); // each with its reason
 * }</pre>
 */
public final class DownloadJob extends FolderJob<DownloadJob> {

    private final List<String> assetIds;
    private final @Nullable String albumId;
    private final @Nullable AssetQuery query;

    private DownloadJob(
            JobOptions options, List<String> assetIds, @Nullable String albumId, @Nullable AssetQuery query) {
        super(options);
        this.assetIds = assetIds;
        this.albumId = albumId;
        this.query = query;
    }

    /**
     * Downloads some assets. Costs one request per asset, to read it.
     *
     * @param assetIds the assets' IDs
     * @return the job; set a {@link #folder} next
     */
    public static DownloadJob of(Collection<String> assetIds) {
        return new DownloadJob(new JobOptions("{name}"), Ids.distinct("assetIds", assetIds), null, null);
    }

    /**
     * Downloads the results of a query.
     *
     * @param query which assets
     * @return the job; set a {@link #folder} next
     */
    public static DownloadJob of(AssetQuery query) {
        return new DownloadJob(new JobOptions("{name}"), List.of(), null, Objects.requireNonNull(query, "query"));
    }

    /**
     * Downloads all visible assets of an album.
     *
     * @param id the album's ID
     * @return the job; set a {@link #folder} next
     */
    public static DownloadJob ofAlbum(String id) {
        return new DownloadJob(new JobOptions("{name}"), List.of(), Ids.checked("id", id), null);
    }

    @Override
    DownloadJob copy(JobOptions changed) {
        return new DownloadJob(changed, assetIds, albumId, query);
    }

    @Override
    boolean ofAlbum() {
        return albumId != null;
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
