package io.github.immichsdk.downloads;

import io.github.immichsdk.api.Feature;
import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.assets.FileChecksum;
import io.github.immichsdk.errors.ImmichDataException;
import io.github.immichsdk.errors.ImmichForbiddenException;
import io.github.immichsdk.errors.ImmichInterruptedException;
import io.github.immichsdk.internal.call.BrokenBody;
import io.github.immichsdk.internal.call.Features;
import io.github.immichsdk.transport.CancelHandle;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One file of an asset, to be downloaded: as a stream, as bytes, or to a file. Nothing is sent before one of these is asked
 * for.
 *
 * <p>There is no limit for the whole, only for silence. A connection that breaks in the middle is taken up where it broke,
 * as often as the client's retry options say without a byte in between. Immutable and thread-safe; each method returns a
 * changed copy.
 */
public final class Download {

    private final Fetching fetching;
    private final Rendition rendition;
    private final String assetId;
    private final @Nullable Asset asset;
    private final CancelHandle cancel;
    private final @Nullable Consumer<? super DownloadProgress> listener;

    Download(Fetching fetching, Rendition rendition, String assetId, @Nullable Asset asset) {
        this(fetching, rendition, assetId, asset, new CancelHandle(), null);
    }

    private Download(
            Fetching fetching,
            Rendition rendition,
            String assetId,
            @Nullable Asset asset,
            CancelHandle cancel,
            @Nullable Consumer<? super DownloadProgress> listener) {
        this.fetching = fetching;
        this.rendition = rendition;
        this.assetId = assetId;
        this.asset = asset;
        this.cancel = cancel;
        this.listener = listener;
    }

    /**
     * Sets a handle that cancels it: whoever waits gets an {@link io.github.immichsdk.errors.ImmichCancelledException}. What
     * has come of a file stays, and is gone on with the next time.
     *
     * @param handle stops it from another thread
     * @return a changed download
     */
    public Download cancelledBy(CancelHandle handle) {
        return new Download(fetching, rendition, assetId, asset, handle, listener);
    }

    /**
     * Tells how far it is, a few times a second, while it goes to a file.
     *
     * @param told gets it, in the thread that downloads; exceptions that it throws are ignored
     * @return a changed download
     */
    public Download onProgress(Consumer<? super DownloadProgress> told) {
        return new Download(fetching, rendition, assetId, asset, cancel, told);
    }

    /**
     * Asks for the picture as it was edited on the server: rotated, cropped or mirrored. A picture without edits comes as it is, and an
     * edited original is a JPEG that the server has made, without a checksum. Needs a server of 2.5 or newer: an older one ignores the
     * wish, so the download fails with an {@link io.github.immichsdk.errors.ImmichUnsupportedException} before any request for it.
     * Whoever has a shared link gets the edited original without asking.
     *
     * @return a changed download
     * @throws IllegalStateException if this is a video, which the server never edits
     */
    public Download edited() {
        return new Download(fetching, rendition.edited(), assetId, asset, cancel, listener);
    }

    /**
     * Downloads as a stream. One request, and one for each break that it is taken up after. A read that fails for good throws an
     * {@link io.github.immichsdk.errors.ImmichException}.
     *
     * @return the bytes as they come; close it
     * @throws io.github.immichsdk.errors.ImmichNotFoundException if there is no such asset or file, or no access to it
     */
    public InputStream stream() {
        refuseHopeless();
        return ResumingStream.open(fetching.calls(), () -> rendition.call(assetId, cancel));
    }

    /**
     * Downloads into memory. Costs what {@link #stream()} costs.
     *
     * @param most how many bytes at most
     * @return the bytes
     * @throws ImmichDataException if there are more
     */
    public byte[] bytes(int most) {
        try (InputStream in = stream()) {
            byte[] bytes = in.readNBytes(most);
            if (bytes.length == most && in.read() >= 0) {
                throw new ImmichDataException(
                        "it is longer than " + most + " bytes",
                        new BrokenBody(fetching.calls(), rendition.call(assetId, cancel)).failed(),
                        "$",
                        null);
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Downloads to a file. While it comes it is named {@code NAME.part}, with a {@code NAME.part.info} beside it; when all is
     * there, checked and on the disk, it is renamed in one step. What an earlier call or run has left is gone on with, if the
     * server still has the same file. Folders are made as needed.
     *
     * <p>If the file is there with the right checksum, nothing is sent for it. Another file of that name is replaced, when the new
     * one is whole and not before.
     *
     * <p>Costs what {@link #stream()} costs; an original whose asset is not given costs a request more, for its checksum, which
     * needs {@code asset.read}: without it only the length is checked. The checksum of an original must be the server's; other
     * files, and those of external libraries, have none there.
     *
     * @param file where to; not a folder
     * @return what is there now; in a dry run, what would be
     * @throws ImmichDataException if the file that came is not the one that was uploaded
     * @throws UncheckedIOException if the disk fails, or another download writes this file
     */
    public DownloadedFile to(Path file) {
        refuseHopeless();
        Path target = file.toAbsolutePath().normalize();
        if (Files.isDirectory(target)) {
            throw new IllegalArgumentException(
                    "file: expected a file, got the folder " + file + "; into(folder) takes one");
        }
        return saved(target, known());
    }

    /**
     * Downloads into a folder, under the name that the server gives the file, made safe: whatever it is, the file ends up in this
     * folder. If another file has that name, this one's gets a part of the asset's id. Otherwise as {@link #to}, with one request
     * more for the name where that is not an original's.
     *
     * @param folder the folder
     * @return what is there now; in a dry run, what would be
     */
    public DownloadedFile into(Path folder) {
        refuseHopeless();
        Path base = folder.toAbsolutePath().normalize();
        Asset found = known();
        String name = SafeName.of(found == null || found.originalFileName().isEmpty() ? named() : fileName(found));
        Path target = SafeName.within(base, name);
        if (Files.exists(target) && !isThere(target, checksum(found))) {
            target = SafeName.within(base, SafeName.with(name, "~" + assetId.substring(0, 8)));
        }
        return saved(target, found);
    }

    private String fileName(Asset found) {
        return rendition == Rendition.ORIGINAL
                ? TrueName.of(found.originalFileName(), found.originalMimeType(), found.originalPath())
                : named();
    }

    /** Refuses what the server would silently ignore. */
    private void refuseHopeless() {
        if (rendition.isEdited()) {
            Features.refuseUnless(
                    Feature.EDITED_FILES,
                    rendition.operation(),
                    fetching.calls().version());
        }
    }

    /** {@return the name that the server gives the file in its answer} */
    private String named() {
        try (ResumingStream in = ResumingStream.open(fetching.calls(), () -> rendition.call(assetId, cancel))) {
            String name = in.head().fileName();
            return name == null ? assetId : name;
        }
    }

    private @Nullable Asset known() {
        if (asset != null || rendition != Rendition.ORIGINAL) {
            return asset;
        }
        try {
            return fetching.assets().get(assetId);
        } catch (ImmichForbiddenException e) {
            return null;
        }
    }

    private @Nullable String checksum(@Nullable Asset found) {
        return rendition == Rendition.ORIGINAL && found != null ? fetching.checksum(found) : null;
    }

    private DownloadedFile saved(Path target, @Nullable Asset found) {
        String checksum = checksum(found);
        FileTransfer.Wanted wanted = new FileTransfer.Wanted(assetId, checksum, null, cancel);
        Meter meter = new Meter(fetching.calls().ambient(), listener);
        FileTransfer transfer = new FileTransfer(fetching.calls(), rendition, wanted, meter);
        try {
            boolean dry = fetching.calls().dryRun() != null;
            if (checksum != null && isThere(target, checksum)) {
                if (!dry) {
                    PartFile.forget(target);
                }
                return new DownloadedFile(target, Files.size(target), checksum, FileCheck.CHECKSUM, 0);
            }
            if (dry) {
                return pretended(target, checksum);
            }
            meter.expect(1, null);
            DownloadedFile file = transfer.save(target);
            meter.fileDone();
            return file;
        } catch (ClosedByInterruptException e) {
            throw new ImmichInterruptedException(
                    "interrupted while writing " + target,
                    new BrokenBody(fetching.calls(), rendition.call(assetId, cancel)).failed(),
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + target + ": " + e.getMessage(), e);
        }
    }

    private DownloadedFile pretended(Path target, @Nullable String checksum) {
        try (ResumingStream in = ResumingStream.open(fetching.calls(), () -> rendition.call(assetId, cancel))) {
            return new DownloadedFile(
                    target,
                    in.head().total(),
                    Objects.requireNonNullElse(checksum, ""),
                    checksum == null ? FileCheck.LENGTH : FileCheck.CHECKSUM,
                    0);
        }
    }

    private static boolean isThere(Path file, @Nullable String checksum) {
        try {
            return checksum != null
                    && Files.isRegularFile(file)
                    && FileChecksum.of(file).equals(checksum);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    @Override
    public String toString() {
        return "Download[" + rendition + " of " + assetId + "]";
    }
}
