package io.github.immichsdk.downloads;

import io.github.immichsdk.albums.Albums;
import io.github.immichsdk.api.Experimental;
import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.assets.Assets;
import io.github.immichsdk.internal.call.CallExecutor;
import io.github.immichsdk.internal.call.Ids;
import io.github.immichsdk.internal.call.InternalAccess;
import io.github.immichsdk.users.Users;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * Downloads single files, archives, albums and whole libraries. Thread-safe.
 *
 * <pre>{@code
 * immich.downloads().original(id).to(file);
 * try (InputStream in = immich.downloads().preview(id).stream()) {
 *     BufferedImage picture = ImageIO.read(in);
 * }
 * byte[] small = immich.downloads().thumbnail(id).bytes(1_000_000);
 * ArchiveReport zip = immich.downloads().archive(ids).to(zipFile);
 * System.out.println(zip); // 412 files in 1 archive, 0 missing
 * }</pre>
 */
public final class Downloads {

    static {
        InternalAccess.makes(
                Downloads.class,
                calls -> new Downloads(
                        calls,
                        InternalAccess.make(Assets.class, calls),
                        InternalAccess.make(Albums.class, calls),
                        InternalAccess.make(Users.class, calls)));
    }

    private final DownloadContext fetching;
    private final DownloadListing listing;

    Downloads(CallExecutor calls, Assets assets, Albums albums, Users users) {
        this.fetching = new DownloadContext(calls, assets);
        this.listing = new DownloadListing(fetching, albums, users);
    }

    /**
     * Downloads the original file as uploaded, byte for byte. Needs {@code asset.download}.
     *
     * @param assetId the asset's ID
     * @return the download, not started yet
     */
    public Download original(String assetId) {
        return download(Rendition.ORIGINAL, assetId);
    }

    /**
     * Downloads the original file as uploaded, byte for byte. Takes the name and checksum from the asset, which saves a
     * request. Needs {@code asset.download}.
     *
     * @param asset the asset
     * @return the download, not started yet
     */
    public Download original(Asset asset) {
        Objects.requireNonNull(asset, "asset");
        return new Download(fetching, Rendition.ORIGINAL, asset.id(), asset);
    }

    /**
     * Downloads the preview of the asset, a JPEG unless the server is configured otherwise. Needs {@code asset.view}. Not
     * found until the server has generated it.
     *
     * @param assetId the asset's ID
     * @return the download, not started yet
     */
    public Download preview(String assetId) {
        return download(Rendition.PREVIEW, assetId);
    }

    /**
     * Downloads the thumbnail of the asset, a WebP unless the server is configured otherwise. Needs {@code asset.view}. Not
     * found until the server has generated it.
     *
     * @param assetId the asset's ID
     * @return the download, not started yet
     */
    public Download thumbnail(String assetId) {
        return download(Rendition.THUMBNAIL, assetId);
    }

    /**
     * Downloads the asset in full size, in a format that browsers support: the original if it is one, otherwise the file
     * that the server generated from it, or the preview if there is none. Needs {@code asset.view}, and
     * {@code asset.download} if it is the original.
     *
     * @param assetId the asset's ID
     * @return the download, not started yet
     */
    public Download fullsize(String assetId) {
        return download(Rendition.FULLSIZE, assetId);
    }

    /**
     * Downloads a video for playback: the transcoded version if there is one, otherwise the original. Needs
     * {@code asset.view}. Not found for pictures.
     *
     * @param assetId the asset's ID
     * @return the download, not started yet
     */
    public Download video(String assetId) {
        return download(Rendition.PLAYBACK, assetId);
    }

    /**
     * Starts to stream a video that the server transcodes while it plays (HTTP live streaming). Costs one request; needs
     * {@code asset.view}, and a server of 3.0 or newer on which real-time transcoding is enabled.
     *
     * @param assetId the asset's ID
     * @return the session; close it
     * @throws io.github.immichsdk.errors.ImmichStatusException with status 400 if real-time transcoding is disabled
     * @throws io.github.immichsdk.errors.ImmichNotFoundException if the asset does not exist, is a picture, or the server has
     *     not read it yet
     * @throws io.github.immichsdk.errors.ImmichUnsupportedException on an older server, before the request
     * @see io.github.immichsdk.api.Operations#GET_MAIN_PLAYLIST
     */
    @Experimental
    public HlsStream hls(String assetId) {
        return HlsStream.open(fetching.calls(), assetId);
    }

    private Download download(Rendition rendition, String assetId) {
        return new Download(fetching, rendition, Ids.checked("assetId", assetId), null);
    }

    /**
     * Downloads the originals of assets as ZIP files.
     *
     * @param assetIds the assets' IDs, any number; all of them must exist
     * @return the archive, not started yet
     */
    public Archive archive(Collection<String> assetIds) {
        return Archive.ofAssets(fetching, Ids.distinct("assetIds", assetIds));
    }

    /**
     * Downloads the originals of an album as ZIP files.
     *
     * @param albumId the album's ID
     * @return the archive, not started yet
     */
    public Archive albumArchive(String albumId) {
        return Archive.ofAlbum(fetching, albumId);
    }

    /**
     * Downloads many originals into a directory. Keeps files that are complete, reports failures, and continues with the
     * other files; twenty consecutive failures end the run. Never replaces a file that it did not create. Run the same job
     * again to resume, however this run ended.
     *
     * <p>Costs what listing the assets costs, one request for each video of a live photo that is not yet downloaded, and one
     * per downloaded file. Needs {@code asset.read} and {@code asset.download}, for an album also {@code album.read}. Keeps
     * some 1.5 KB per file in memory. A dry run writes nothing, and reports the counts that the run would have; it requests
     * one file, without reading it.
     *
     * @param job what to download, and the target
     * @return the result for each file
     * @throws io.github.immichsdk.errors.ImmichException if the list cannot be read
     * @throws IllegalArgumentException if another run is using the directory
     * @throws io.github.immichsdk.errors.ImmichFileException if the directory or its manifest cannot be written
     * @see io.github.immichsdk.api.Operations#DOWNLOAD_ASSET
     */
    public DownloadReport run(DownloadJob job) {
        Objects.requireNonNull(job, "job");
        try (Manifest manifest = FolderRun.manifest(fetching, job.options())) {
            return new FolderRun(fetching, job.options(), manifest).run(listing.of(job, manifest));
        }
    }

    /**
     * Backs up the caller's whole library into a directory. The first run downloads everything, further runs only new and
     * changed assets. Deletes nothing: files that the server no longer has are kept and reported.
     *
     * <p>Costs what listing the library costs, and one request per downloaded file. Needs {@code asset.read},
     * {@code asset.download} and {@code user.read}. Otherwise like {@link #run(DownloadJob)}.
     *
     * @param job the target and options
     * @return the result for each file, and the files whose assets are gone
     * @see io.github.immichsdk.api.Operations#DOWNLOAD_ASSET
     */
    public BackupReport run(BackupJob job) {
        Objects.requireNonNull(job, "job");
        JobOptions options = job.options();
        try (Manifest manifest = FolderRun.manifest(fetching, options)) {
            DownloadListing.Found found = listing.ofLibrary(options, manifest);
            List<KeptFile> gone = FolderVerifier.gone(found, manifest, options.requiredFolder());
            return new BackupReport(new FolderRun(fetching, options, manifest).run(found), gone);
        }
    }

    /**
     * Verifies a directory: reads all files that a job or a backup has downloaded, and compares them with the manifest.
     * Sends no request and changes nothing.
     *
     * @param folder the directory
     * @return the missing and damaged files; run the same job again to replace missing files, and damaged ones after you
     *     delete them
     * @throws IllegalArgumentException if nothing was downloaded there
     * @throws io.github.immichsdk.errors.ImmichInterruptedException if the thread is interrupted before all files are read
     */
    public FolderCheck verify(Path folder) {
        Objects.requireNonNull(folder, "folder");
        return new FolderVerifier(folder).check(null);
    }

    /**
     * Verifies a backup and also compares it with the server: finds assets that are missing in the backup, and files that
     * the server no longer has. Costs what listing the library costs.
     *
     * @param folder the directory of a backup
     * @return the result of {@link #verify}, and the differences from the server
     * @throws IllegalArgumentException if nothing was downloaded there
     */
    public FolderCheck verifyWithServer(Path folder) {
        Objects.requireNonNull(folder, "folder");
        FolderVerifier verifier = new FolderVerifier(folder);
        JobOptions options = BackupJob.of(folder).options();
        return verifier.check(listing.ofLibrary(options, verifier.manifest()));
    }
}
