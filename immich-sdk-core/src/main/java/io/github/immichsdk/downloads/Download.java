package io.github.immichsdk.downloads;

import io.github.immichsdk.api.Feature;
import io.github.immichsdk.api.FileChecksum;
import io.github.immichsdk.api.Progress;
import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.errors.FailedCall;
import io.github.immichsdk.errors.ImmichDataException;
import io.github.immichsdk.errors.ImmichForbiddenException;
import io.github.immichsdk.errors.ImmichInterruptedException;
import io.github.immichsdk.errors.ImmichTransportException;
import io.github.immichsdk.internal.call.BodyResumption;
import io.github.immichsdk.internal.call.Features;
import io.github.immichsdk.internal.jobs.ProgressReporter;
import io.github.immichsdk.transport.CancelHandle;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A download of one file of an asset: as a stream, as bytes, or to a file. No request is sent before one of these methods is
 * called.
 *
 * <p>There is no limit for the total time, only for idle time. If the connection breaks, the download resumes where it
 * stopped, as often as the client's retry options allow; each received byte resets the count. Immutable and thread-safe;
 * each method returns a changed copy.
 */
public final class Download {

    private final DownloadContext fetching;
    private final Rendition rendition;
    private final String assetId;
    private final @Nullable Asset asset;
    private final CancelHandle cancel;
    private final @Nullable Consumer<? super Progress> listener;

    Download(DownloadContext fetching, Rendition rendition, String assetId, @Nullable Asset asset) {
        this(fetching, rendition, assetId, asset, new CancelHandle(), null);
    }

    private Download(
            DownloadContext fetching,
            Rendition rendition,
            String assetId,
            @Nullable Asset asset,
            CancelHandle cancel,
            @Nullable Consumer<? super Progress> listener) {
        this.fetching = fetching;
        this.rendition = rendition;
        this.assetId = assetId;
        this.asset = asset;
        this.cancel = cancel;
        this.listener = listener;
    }

    /**
     * Sets a handle that cancels it: a blocked call throws an {@link io.github.immichsdk.errors.ImmichCancelledException}. A
     * partial file stays, and the next download resumes it.
     *
     * @param handle cancels it from another thread
     * @return a changed download
     */
    public Download cancel(CancelHandle handle) {
        return new Download(fetching, rendition, assetId, asset, handle, listener);
    }

    /**
     * Reports the progress of a download to a file, a few times per second.
     *
     * @param listener receives the progress in the thread that downloads; exceptions that it throws are ignored
     * @return a changed download
     */
    public Download onProgress(Consumer<? super Progress> listener) {
        return new Download(fetching, rendition, assetId, asset, cancel, listener);
    }

    /**
     * Requests the picture as it was edited on the server: rotated, cropped or mirrored. A picture without edits is
     * downloaded as it is; an edited original is a JPEG that the server generates, without a checksum. Needs a server of 2.5
     * or newer: an older one ignores the option, so the download fails with an
     * {@link io.github.immichsdk.errors.ImmichUnsupportedException} before any request for it. With a shared link, the
     * server always returns the edited original.
     *
     * @return a changed download
     * @throws IllegalStateException if this is a video, which the server never edits
     */
    public Download edited() {
        return new Download(fetching, rendition.edited(), assetId, asset, cancel, listener);
    }

    /**
     * Downloads as a stream. If the server sends no length, which Immich does not do, a broken connection may look like
     * the end; the other methods refuse such a file if it has no checksum. Costs one request, and one for each time it
     * resumes. A read that fails permanently throws an {@link io.github.immichsdk.errors.ImmichException}. Needs
     * {@code asset.download} for an original, and {@code asset.view} for any other file.
     *
     * @return the bytes as they arrive; close the stream
     * @throws io.github.immichsdk.errors.ImmichNotFoundException if the asset or file does not exist, or the caller has no
     *     access to it
     * @see io.github.immichsdk.api.Operations#DOWNLOAD_ASSET
     * @see io.github.immichsdk.api.Operations#PLAY_ASSET_VIDEO
     * @see io.github.immichsdk.api.Operations#VIEW_ASSET
     */
    public InputStream stream() {
        return opened();
    }

    private ResumingStream opened() {
        requireSupported();
        return ResumingStream.open(fetching.calls(), () -> rendition.call(assetId, cancel));
    }

    /**
     * Downloads into memory. Costs what {@link #stream()} costs. Needs {@code asset.download} for an original, and
     * {@code asset.view} for any other file.
     *
     * @param maxBytes the maximum number of bytes, 0 or more
     * @return the bytes
     * @throws ImmichDataException if there are more
     * @see io.github.immichsdk.api.Operations#DOWNLOAD_ASSET
     * @see io.github.immichsdk.api.Operations#PLAY_ASSET_VIDEO
     * @see io.github.immichsdk.api.Operations#VIEW_ASSET
     */
    public byte[] bytes(int maxBytes) {
        if (maxBytes < 0) {
            throw new IllegalArgumentException("maxBytes: expected 0 or more, got " + maxBytes);
        }
        try (ResumingStream in = opened()) {
            in.requireEnd();
            byte[] bytes = in.readNBytes(maxBytes);
            if (bytes.length == maxBytes && in.read() >= 0) {
                throw new ImmichDataException("it is longer than " + maxBytes + " bytes", failed(), "$", null);
            }
            return bytes;
        } catch (IOException e) {
            throw new ImmichTransportException("the download was closed while it was read", failed(), true, e);
        }
    }

    /**
     * Downloads to a file. During the transfer, it is named {@code NAME.part}, with a {@code NAME.part.info} beside it; once
     * it is complete, verified and on the disk, it is renamed atomically. A partial file of an earlier call or run is
     * resumed, if the server still has the same file. Directories are created as needed.
     *
     * <p>If the file already exists with the right checksum, it is not downloaded. Another file of that name is replaced,
     * but only when the new one is complete.
     *
     * <p>Costs what {@link #stream()} costs. An original without a given asset costs one more request for its checksum,
     * which needs {@code asset.read}; without it, only the length is verified. The checksum of an original must match
     * the server's; other files, and those of external libraries, have none there. Needs {@code asset.download} for an
     * original, and {@code asset.view} for any other file.
     *
     * @param file the target file; not a directory
     * @return the file; in a dry run, the file that would be written
     * @throws ImmichDataException if the received file is not the one that was uploaded
     * @throws io.github.immichsdk.errors.ImmichFileException if the disk fails, another download writes this file, or the partial file
     *     is a link or one of another program
     * @see io.github.immichsdk.api.Operations#DOWNLOAD_ASSET
     * @see io.github.immichsdk.api.Operations#PLAY_ASSET_VIDEO
     * @see io.github.immichsdk.api.Operations#VIEW_ASSET
     */
    public DownloadedFile to(Path file) {
        requireSupported();
        Path target = file.toAbsolutePath().normalize();
        if (Files.isDirectory(target)) {
            throw new IllegalArgumentException(
                    "file: expected a file, got the folder " + file + "; into(folder) takes one");
        }
        return saved(target, known());
    }

    /**
     * Downloads into a directory, under the name that the server gives the file. The name is sanitized, so the file
     * always ends up in this directory. If another file has that name, a part of the asset's ID is added. Otherwise
     * like {@link #to}, with one more request for the name if this is not an original. Needs {@code asset.download} for an
     * original, and {@code asset.view} for any other file.
     *
     * @param folder the directory
     * @return the file; in a dry run, the file that would be written
     * @see io.github.immichsdk.api.Operations#DOWNLOAD_ASSET
     * @see io.github.immichsdk.api.Operations#PLAY_ASSET_VIDEO
     * @see io.github.immichsdk.api.Operations#VIEW_ASSET
     */
    public DownloadedFile into(Path folder) {
        requireSupported();
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
                ? DetectedExtension.of(found.originalFileName(), found.originalMimeType(), found.originalPath())
                : named();
    }

    /** Rejects what the server would silently ignore. */
    private void requireSupported() {
        if (rendition.isEdited()) {
            Features.refuseUnless(
                    Feature.EDITED_FILES,
                    rendition.operation(),
                    fetching.calls().version());
        }
    }

    /** {@return the name that the server gives the file in its response} */
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
        FileTransfer.Spec spec = new FileTransfer.Spec(assetId, checksum, null, cancel);
        ProgressReporter progress =
                new ProgressReporter(fetching.calls().ambient().nanoTime(), listener);
        FileTransfer transfer = new FileTransfer(fetching.calls(), rendition, spec, progress);
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
            progress.expect(1, null);
            progress.started(target.toString());
            DownloadedFile file = transfer.save(target);
            progress.ended(target.toString());
            progress.done(0);
            progress.report();
            return file;
        } catch (ClosedByInterruptException e) {
            throw new ImmichInterruptedException("interrupted while writing " + target, failed(), e);
        } catch (IOException e) {
            throw DownloadContext.cannot("write", target, e, failed());
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

    private FailedCall failed() {
        return new BodyResumption(fetching.calls(), rendition.call(assetId, cancel)).failed();
    }

    private boolean isThere(Path file, @Nullable String checksum) {
        try {
            return checksum != null
                    && Files.isRegularFile(file)
                    && FileChecksum.of(file).equals(checksum);
        } catch (IOException e) {
            throw DownloadContext.cannot("read", file, e, failed());
        }
    }

    @Override
    public String toString() {
        return "Download[" + rendition + " of " + assetId + "]";
    }
}
