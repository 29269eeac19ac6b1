package io.github.immichsdk.downloads;

import io.github.immichsdk.api.CredentialKind;
import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.assets.Assets;
import io.github.immichsdk.errors.FailedCall;
import io.github.immichsdk.errors.ImmichFileException;
import io.github.immichsdk.internal.call.CallExecutor;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What all downloads of a client share.
 *
 * @param calls sends the calls
 * @param assets reads assets
 */
record DownloadContext(CallExecutor calls, Assets assets) {

    /**
     * {@return the SHA-1 of the original in base64; null where the server's checksum is not that of the bytes it sends: a library's
     * file is known by its path, and a shared link gets the edited picture}
     */
    @Nullable
    String checksum(Asset asset) {
        boolean byLink = calls.credentials().kind() == CredentialKind.SHARED_LINK;
        boolean known = asset.libraryId() == null && !asset.checksum().isEmpty();
        return known && !(byLink && Boolean.TRUE.equals(asset.edited())) ? asset.checksum() : null;
    }

    /** {@return the failure of a file on this machine} */
    static ImmichFileException cannot(String verb, Path file, IOException e, FailedCall call) {
        boolean said = e instanceof FileSystemException known && known.getReason() != null;
        String reason = said
                ? ((FileSystemException) e).getFile() + ": " + ((FileSystemException) e).getReason()
                : e.toString();
        return new ImmichFileException(
                "cannot " + verb + " " + file + " (" + reason + "); check the path, its permissions and the free space",
                call,
                e);
    }
}
