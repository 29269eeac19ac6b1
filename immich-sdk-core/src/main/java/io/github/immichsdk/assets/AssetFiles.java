package io.github.immichsdk.assets;

import io.github.immichsdk.api.Experimental;
import io.github.immichsdk.api.Operations;
import io.github.immichsdk.internal.call.Call;
import io.github.immichsdk.internal.call.CallExecutor;
import io.github.immichsdk.transport.TransportResponse;
import java.io.InputStream;
import java.util.List;

/**
 * Lists, reads and deletes the files that the server keeps for assets beside their originals: previews, thumbnails, sidecars,
 * transcoded videos. Needs a server of 3.2 or newer; otherwise each method throws
 * {@link io.github.immichsdk.errors.ImmichUnsupportedException} before any request. Each method costs one request, and throws
 * {@link io.github.immichsdk.errors.ImmichNotFoundException} if the file does not exist or is not the caller's. Thread-safe.
 *
 * <pre>{@code
 * for (AssetFile file : immich.assets().files().list(AssetFileQuery.of(assetId))) {
 *     System.out.println(file.type() + " " + file.path());
 * }
 * }</pre>
 */
@Experimental
public final class AssetFiles {

    private final CallExecutor calls;

    AssetFiles(CallExecutor calls) {
        this.calls = calls;
    }

    /**
     * {@return the files of an asset}
     *
     * @param query which asset, and which of its files
     * @see io.github.immichsdk.api.Operations#SEARCH_ASSET_FILES
     */
    public List<AssetFile> list(AssetFileQuery query) {
        return calls.execute(Call.<List<AssetFile>>to(Operations.SEARCH_ASSET_FILES)
                .queryAll(query.parameters())
                .reading(in -> in.array(AssetFile.class)));
    }

    /**
     * {@return the file of an ID}
     *
     * @param id the file's ID
     * @see io.github.immichsdk.api.Operations#GET_ASSET_FILE
     */
    public AssetFile get(String id) {
        return calls.execute(
                Call.<AssetFile>to(Operations.GET_ASSET_FILE).id("id", id).object(AssetFile.class));
    }

    /**
     * Opens the content of a file.
     *
     * @param id the file's ID
     * @return the bytes as they arrive; close the stream
     * @see io.github.immichsdk.api.Operations#DOWNLOAD_ASSET_FILE
     */
    public InputStream content(String id) {
        return calls.open(Call.<TransportResponse>to(Operations.DOWNLOAD_ASSET_FILE)
                        .id("id", id))
                .body();
    }

    /**
     * Deletes a file; the asset stays, and the server can generate the file again.
     *
     * @param id the file's ID
     * @see io.github.immichsdk.api.Operations#DELETE_ASSET_FILE
     */
    public void delete(String id) {
        calls.execute(Call.<Void>to(Operations.DELETE_ASSET_FILE).id("id", id));
    }
}
