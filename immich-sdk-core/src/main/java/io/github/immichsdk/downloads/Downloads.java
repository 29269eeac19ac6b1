package io.github.immichsdk.downloads;

import io.github.immichsdk.albums.Albums;
import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.assets.Assets;
import io.github.immichsdk.internal.call.Calls;
import io.github.immichsdk.internal.call.Ids;
import io.github.immichsdk.users.Users;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/**
 * Downloads: single files, archives, albums and whole libraries. Thread-safe.
 *
 * <pre>{@code
 * immich.downloads().original(id).to(Path.of("pier.jpg"));       // gone on with after a break, checked, renamed in one step
 * try (InputStream in = immich.downloads().preview(id).stream()) {
 *     show(ImageIO.read(in));
 * }
 * byte[] small = immich.downloads().thumbnail(id).bytes(1_000_000);
 * DownloadReport report = immich.downloads().run(DownloadJob.album(albumId).to(folder));
 * System.out.println(report);        // 400 downloaded, 12 already there, 0 failed
 * }</pre>
 */
public final class Downloads {

    private final Fetching fetching;
    private final Listing listing;

    /**
     * Created by the client.
     *
     * @param calls sends the calls
     * @param assets tells of assets
     * @param albums tells of albums
     * @param users tells who asks
     */
    public Downloads(Calls calls, Assets assets, Albums albums, Users users) {
        this.fetching = new Fetching(calls, assets);
        this.listing = new Listing(fetching, albums, users);
    }

    /**
     * The file that was uploaded, byte for byte. Needs {@code asset.download}.
     *
     * @param assetId the asset's id
     * @return the download, not yet begun
     */
    public Download original(String assetId) {
        return download(Rendition.ORIGINAL, assetId);
    }

    /**
     * The file that was uploaded, byte for byte. Its name and checksum are those of the asset, so that a request is spared. Needs
     * {@code asset.download}.
     *
     * @param asset the asset
     * @return the download, not yet begun
     */
    public Download original(Asset asset) {
        return new Download(fetching, Rendition.ORIGINAL, asset.id(), asset);
    }

    /**
     * A picture of the asset for a screen, a JPEG unless the server is set up otherwise. Needs {@code asset.view}. Not found until
     * the server has made it.
     *
     * @param assetId the asset's id
     * @return the download, not yet begun
     */
    public Download preview(String assetId) {
        return download(Rendition.PREVIEW, assetId);
    }

    /**
     * A small picture of the asset, a WebP unless the server is set up otherwise. Needs {@code asset.view}. Not found until the
     * server has made it.
     *
     * @param assetId the asset's id
     * @return the download, not yet begun
     */
    public Download thumbnail(String assetId) {
        return download(Rendition.THUMBNAIL, assetId);
    }

    /**
     * The asset in full size, in a form that browsers show: the original where that is one, else what the server has made of it,
     * and the preview where it has made nothing. Needs {@code asset.view}, and {@code asset.download} where it is the original.
     *
     * @param assetId the asset's id
     * @return the download, not yet begun
     */
    public Download fullsize(String assetId) {
        return download(Rendition.FULLSIZE, assetId);
    }

    /**
     * A video in the form for playing: transcoded if the server has done so, else the original. Needs {@code asset.view}. Not found
     * for pictures.
     *
     * @param assetId the asset's id
     * @return the download, not yet begun
     */
    public Download video(String assetId) {
        return download(Rendition.PLAYBACK, assetId);
    }

    private Download download(Rendition rendition, String assetId) {
        return new Download(fetching, rendition, Ids.checked("assetId", assetId), null);
    }

    /**
     * The originals of assets as ZIP files.
     *
     * @param assetIds the assets' ids, any number; all of them must be there
     * @return the archive, not yet begun
     */
    public Archive archive(Collection<String> assetIds) {
        return Archive.ofAssets(fetching, Ids.distinct("assetIds", assetIds));
    }

    /**
     * The originals of an album as ZIP files.
     *
     * @param albumId the album's id
     * @return the archive, not yet begun
     */
    public Archive albumArchive(String albumId) {
        return Archive.ofAlbum(fetching, albumId);
    }

    /**
     * Downloads many originals into a folder. What is there and right is not downloaded again; what fails is told, and the rest
     * goes on, but for twenty failures in a row. A file that the run did not make is never replaced. The same job again goes on
     * where this one ended, however it ended.
     *
     * <p>Costs what listing costs, a request each for videos of live photos that are not here yet, and one a file. Needs
     * {@code asset.read} and {@code asset.download}, for an album {@code album.read} too. Holds some 1.5 KB a file in memory.
     * In a dry run nothing is written, and the counts are those that the run would have; one file is asked for, and not read.
     *
     * @param job what to download, and where to
     * @return what became of each file
     * @throws io.github.immichsdk.errors.ImmichException if the list cannot be read
     * @throws java.io.UncheckedIOException if the folder cannot be written, or another run is at work in it
     */
    public DownloadReport run(DownloadJob job) {
        try (Manifest manifest = FolderRun.manifest(fetching, job.options())) {
            return new FolderRun(fetching, job.options(), manifest).run(listing.of(job, manifest));
        } catch (IOException e) {
            throw cannotWrite(job.options().place(), e);
        }
    }

    /**
     * Keeps the caller's whole library in a folder. The first run downloads all; each further one what is new or has changed.
     * Nothing is deleted: what the server no longer has is kept and told.
     *
     * <p>Costs what listing the library costs, and a request a file to download. Needs {@code asset.read},
     * {@code asset.download} and {@code user.read}. Otherwise as {@link #run(DownloadJob)}.
     *
     * @param job where to
     * @return what became of each file, and which assets are gone
     */
    public BackupReport run(BackupJob job) {
        JobOptions options = job.options();
        try (Manifest manifest = FolderRun.manifest(fetching, options)) {
            Listing.Found found = listing.ofLibrary(options, manifest);
            List<KeptFile> gone = FolderVerifier.gone(found, manifest, options.place());
            return new BackupReport(new FolderRun(fetching, options, manifest).run(found), gone);
        } catch (IOException e) {
            throw cannotWrite(options.place(), e);
        }
    }

    /**
     * Reads all files of a folder again that a job or a backup has downloaded, and compares them with what was downloaded. Sends
     * nothing, changes nothing.
     *
     * @param folder the folder
     * @return which files are missing or damaged; the same job again replaces missing ones, and damaged ones once deleted
     * @throws IllegalArgumentException if nothing was downloaded there
     */
    public FolderCheck verify(Path folder) {
        return new FolderVerifier(folder).check(null);
    }

    /**
     * Compares a backup with the server, too: what of the library is not in it, and what of it the server no longer has. Costs
     * what listing the library costs.
     *
     * @param folder the folder of a backup
     * @return what {@link #verify} finds, and what the server has
     * @throws IllegalArgumentException if nothing was downloaded there
     */
    public FolderCheck verifyWithServer(Path folder) {
        FolderVerifier verifier = new FolderVerifier(folder);
        JobOptions options = BackupJob.to(folder).options();
        return verifier.check(listing.ofLibrary(options, verifier.manifest()));
    }

    private static UncheckedIOException cannotWrite(Path folder, IOException e) {
        return new UncheckedIOException("cannot write to the folder " + folder + ": " + e.getMessage(), e);
    }
}
