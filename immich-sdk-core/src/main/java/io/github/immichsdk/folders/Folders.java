package io.github.immichsdk.folders;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.internal.call.Call;
import io.github.immichsdk.internal.call.CallExecutor;
import io.github.immichsdk.internal.call.InternalAccess;
import io.github.immichsdk.internal.checks.TextChecks;
import java.util.List;

/**
 * The folders in which the server keeps the caller's original files: those of external libraries, and its own. Each method
 * costs one request and needs {@code folder.read}. Thread-safe.
 */
public final class Folders {

    static {
        InternalAccess.makes(Folders.class, Folders::new);
    }

    private final CallExecutor calls;

    private Folders(CallExecutor calls) {
        this.calls = calls;
    }

    /**
     * {@return the paths of all folders that contain files of the timeline} Needs {@code folder.read}.
     *
     * @see io.github.immichsdk.api.Operations#GET_UNIQUE_ORIGINAL_PATHS
     */
    public List<String> paths() {
        return calls.execute(Call.<List<String>>to(Operations.GET_UNIQUE_ORIGINAL_PATHS)
                .reading(in -> in.list().stream().map(String::valueOf).toList()));
    }

    /**
     * {@return the assets whose files are in a folder, not in folders below it; empty if there is no such folder} Needs
     * {@code folder.read}.
     *
     * @param path an absolute path, as {@link #paths} returns it
     * @see io.github.immichsdk.api.Operations#GET_ASSETS_BY_ORIGINAL_PATH
     */
    public List<Asset> assets(String path) {
        String folder = TextChecks.notEmpty("path", path);
        return calls.execute(Call.<List<Asset>>to(Operations.GET_ASSETS_BY_ORIGINAL_PATH)
                .query("path", folder)
                .reading(in -> in.array(Asset.class).stream()
                        .filter(asset ->
                                isIn(folder, asset.originalPath())) // the server also finds folders that end like it
                        .toList()));
    }

    private static boolean isIn(String folder, String file) {
        String prefix = folder.endsWith("/") ? folder : folder + "/";
        return file.startsWith(prefix) && file.indexOf('/', prefix.length()) < 0;
    }
}
