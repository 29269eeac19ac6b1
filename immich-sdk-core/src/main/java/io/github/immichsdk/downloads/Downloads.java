package io.github.immichsdk.downloads;

import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.assets.Assets;
import io.github.immichsdk.internal.call.Calls;
import io.github.immichsdk.internal.call.Ids;
import java.util.Collection;

/**
 * Downloads: single files, archives, albums and whole libraries. Thread-safe.
 *
 * <pre>{@code
 * immich.downloads().original(id).to(Path.of("pier.jpg"));       // gone on with after a break, checked, renamed in one step
 * try (InputStream in = immich.downloads().preview(id).stream()) {
 *     show(ImageIO.read(in));
 * }
 * byte[] small = immich.downloads().thumbnail(id).bytes(1_000_000);
 * }</pre>
 */
public final class Downloads {

    private final Fetching fetching;

    /**
     * Made by the client.
     *
     * @param calls carries calls out
     * @param assets tells of assets
     */
    public Downloads(Calls calls, Assets assets) {
        this.fetching = new Fetching(calls, assets);
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
}
