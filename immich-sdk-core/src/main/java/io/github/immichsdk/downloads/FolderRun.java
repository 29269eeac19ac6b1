package io.github.immichsdk.downloads;

import io.github.immichsdk.api.FileChecksum;
import io.github.immichsdk.api.Operations;
import io.github.immichsdk.downloads.DownloadListing.Found;
import io.github.immichsdk.errors.FailedCall;
import io.github.immichsdk.errors.ImmichCancelledException;
import io.github.immichsdk.errors.ImmichException;
import io.github.immichsdk.errors.ImmichFileException;
import io.github.immichsdk.errors.ImmichInterruptedException;
import io.github.immichsdk.internal.files.OwnFiles;
import io.github.immichsdk.internal.jobs.ParallelForEach;
import io.github.immichsdk.internal.jobs.ProgressReporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Downloads the files of one run into its directory. Keeps complete files, resumes partial ones, reports failures and
 * continues.
 */
final class FolderRun {

    /** After this many consecutive failures, the cause is not a single file. */
    private static final int HOPELESS = 20;

    private static final Logger LOG = LoggerFactory.getLogger(FolderRun.class);
    private static final FailedCall CALL = FailedCall.notSent(Operations.DOWNLOAD_ASSET);

    private final DownloadContext fetching;
    private final JobOptions options;
    private final Manifest manifest;
    private final UniquePaths names = new UniquePaths();
    private final ProgressReporter progress;
    private final Path folder;
    private final boolean dry;
    private final AtomicBoolean requestedOnce = new AtomicBoolean();
    private final AtomicInteger failuresInARow = new AtomicInteger();
    private volatile @Nullable ImmichException hopeless;

    FolderRun(DownloadContext fetching, JobOptions options, Manifest manifest) {
        this.fetching = fetching;
        this.options = options;
        this.manifest = manifest;
        this.progress = new ProgressReporter(fetching.calls().ambient().nanoTime(), options.listener);
        this.folder = options.requiredFolder();
        this.dry = fetching.calls().dryRun() != null;
    }

    /** Opens the manifest of a job's folder; in a dry run only to read it. */
    static Manifest manifest(DownloadContext fetching, JobOptions options) {
        return fetching.calls().dryRun() == null
                ? Manifest.open(options.requiredFolder())
                : Manifest.read(options.requiredFolder());
    }

    DownloadReport run(Found found) {
        List<PlannedFile> files = PlannedFile.all(found, options.namePattern, manifest, names);
        progress.expect(files.size(), options.listener == null ? null : bytesToCome(files, found));
        DownloadFileResult[] results = new DownloadFileResult[files.size()];
        List<Integer> numbers = IntStream.range(0, files.size()).boxed().toList();
        inParallel(options, numbers, this::stopped, number -> {
            results[number] = result(files.get(number));
            progress.done(0);
            progress.report();
        });
        List<DownloadFileResult> all = new ArrayList<>(files.size());
        for (int i = 0; i < results.length; i++) {
            all.add(results[i] == null ? remaining(files.get(i)) : results[i]);
        }
        found.notFound().forEach((id, reason) -> {
            boolean notTried = reason.equals(DownloadListing.NOT_TRIED);
            DownloadStatus status = notTried ? DownloadStatus.NOT_TRIED : DownloadStatus.FAILED;
            all.add(new DownloadFileResult(id, null, status, -1, notTried ? null : reason));
        });
        return new DownloadReport(all, dry, why());
    }

    /**
     * Processes items with the threads of a job. If the job is cancelled or the caller interrupted, it returns early: the report
     * says so, and lists the remaining files.
     */
    static <T> void inParallel(JobOptions options, Collection<T> items, BooleanSupplier until, Consumer<T> work) {
        int threads = Math.min(options.maxInFlight, Math.max(1, items.size()));
        try {
            new ParallelForEach("download", threads, CALL)
                    .cancelledBy(options.cancel)
                    .until(until)
                    .run(items, work);
        } catch (ImmichCancelledException | ImmichInterruptedException e) {
            LOG.debug("the run ends early", e);
        }
    }

    private boolean stopped() {
        return options.cancel.cancelled()
                || failuresInARow.get() >= HOPELESS
                || Thread.currentThread().isInterrupted();
    }

    private @Nullable ImmichException why() {
        if (options.cancel.cancelled()) {
            return new ImmichCancelledException("cancelled while downloading", CALL, null);
        }
        if (Thread.currentThread().isInterrupted()) {
            return new ImmichInterruptedException("interrupted while downloading", CALL, null);
        }
        return hopeless;
    }

    private DownloadFileResult remaining(PlannedFile file) {
        return new DownloadFileResult(
                file.asset().id(), folder.resolve(file.path()), DownloadStatus.NOT_TRIED, -1, null);
    }

    private @Nullable Long bytesToCome(List<PlannedFile> files, Found found) {
        // the server counts the video of a live photo with its photo
        List<String> ids = files.stream()
                .filter(file -> !found.photos().containsKey(file.asset().id()) && !isHere(file))
                .map(file -> file.asset().id())
                .toList();
        try {
            return Archive.ofAssets(fetching, ids).plan().totalSize();
        } catch (ImmichException e) {
            return null;
        }
    }

    private DownloadFileResult result(PlannedFile file) {
        try {
            DownloadFileResult result = placed(file);
            failuresInARow.set(0);
            return result;
        } catch (IOException | RuntimeException e) {
            if (stopped()) {
                return remaining(file);
            }
            if (failuresInARow.incrementAndGet() == HOPELESS) {
                hopeless = e instanceof ImmichException last
                        ? last
                        : new ImmichFileException(
                                HOPELESS + " files in a row could not be written, the last one: " + e
                                        + "; check the directory and run the download again to resume it",
                                CALL,
                                e instanceof IOException io ? io : new IOException(e));
            }
            String reason = e instanceof ImmichException || e instanceof IllegalArgumentException
                    ? String.valueOf(e.getMessage())
                    : e.toString();
            return new DownloadFileResult(file.asset().id(), null, DownloadStatus.FAILED, -1, reason);
        }
    }

    private DownloadFileResult placed(PlannedFile file) throws IOException {
        ListedAsset asset = file.asset();
        ManifestEntry entry = manifest.find(file.key());
        Path target = SafeName.within(folder, file.path());
        String path = file.path();
        OwnFiles.requireInside(folder, target);
        if (entry != null && isHere(file)) {
            return new DownloadFileResult(asset.id(), target, DownloadStatus.PRESENT, entry.size(), null);
        }
        while (entry == null && Files.exists(target)) {
            if (isOf(target, asset)) {
                return kept(file, path, target);
            }
            // not ours: it stays
            path = names.another(path, asset.id());
            target = SafeName.within(folder, path);
        }
        if (dry) {
            requestOnce(asset);
            return new DownloadFileResult(asset.id(), target, DownloadStatus.DOWNLOADED, -1, null);
        }
        FileTransfer.Spec spec =
                new FileTransfer.Spec(asset.id(), asset.checksum(), asset.modifiedAt(), options.cancel);
        progress.started(path);
        DownloadedFile saved;
        try {
            saved = new FileTransfer(fetching.calls(), Rendition.ORIGINAL, spec, progress).save(target);
        } finally {
            progress.ended(path);
        }
        manifest.add(entry(file, path, saved.checksum(), saved.size()));
        return new DownloadFileResult(asset.id(), target, DownloadStatus.DOWNLOADED, saved.size(), null);
    }

    /** Lets a dry run detect, with its first file, a problem that affects all files, such as a missing permission. */
    private void requestOnce(ListedAsset asset) {
        if (requestedOnce.compareAndSet(false, true)) {
            ResumingStream.open(fetching.calls(), () -> Rendition.ORIGINAL.call(asset.id(), options.cancel))
                    .close();
        }
    }

    /** {@return whether the manifest has the file, and it is still there with its length; {@code verify} looks closer} */
    private boolean isHere(PlannedFile file) {
        ManifestEntry entry = manifest.find(file.key());
        try {
            return entry != null
                    && entry.isOf(file.asset())
                    && Files.size(SafeName.within(folder, entry.path())) == entry.size();
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    /** A file that is there without being in the manifest: of a run that was killed just then, or of another program. */
    private static boolean isOf(Path file, ListedAsset asset) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        if (asset.checksum() != null) {
            return FileChecksum.of(file).equals(asset.checksum());
        }
        return asset.modifiedAt() != null
                && Files.getLastModifiedTime(file)
                        .toInstant()
                        .truncatedTo(ChronoUnit.SECONDS)
                        .equals(asset.modifiedAt().truncatedTo(ChronoUnit.SECONDS));
    }

    private DownloadFileResult kept(PlannedFile file, String path, Path target) throws IOException {
        long size = Files.size(target);
        if (!dry) {
            PartFile.forget(target);
            manifest.add(entry(file, path, FileChecksum.of(target), size));
        }
        return new DownloadFileResult(file.asset().id(), target, DownloadStatus.PRESENT, size, null);
    }

    private static ManifestEntry entry(PlannedFile file, String path, String sha1, long size) {
        ListedAsset asset = file.asset();
        return new ManifestEntry(file.key(), path, sha1, size, asset.checksum(), asset.updatedAt(), asset.modifiedAt());
    }
}
