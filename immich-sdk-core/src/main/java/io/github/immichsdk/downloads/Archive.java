package io.github.immichsdk.downloads;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.errors.FailedCall;
import io.github.immichsdk.errors.ImmichDataException;
import io.github.immichsdk.internal.call.BodyResumption;
import io.github.immichsdk.internal.call.Call;
import io.github.immichsdk.internal.call.Ids;
import io.github.immichsdk.transport.CancelHandle;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A download of originals as uncompressed ZIP files that the server creates. No request is sent before {@link #plan} or
 * {@link #to}.
 *
 * <p>The server creates an archive while it sends it: an interrupted transfer starts again, and is verified only by the
 * checksums of the ZIP entries. A {@link Download} resumes, and is verified by the server's checksum. Immutable.
 */
public final class Archive {

    /** What to download, and the size of a part for the plan. */
    private record Request(
            @Nullable List<String> assetIds,
            @Nullable String albumId,
            @Nullable Long archiveSize) {}

    private final DownloadContext fetching;
    private final List<Request> questions;
    private final @Nullable Long partSize;
    private final CancelHandle cancel;

    private Archive(DownloadContext fetching, List<Request> questions, @Nullable Long partSize, CancelHandle cancel) {
        this.fetching = fetching;
        this.questions = questions;
        this.partSize = partSize;
        this.cancel = cancel;
    }

    static Archive ofAssets(DownloadContext fetching, List<String> ids) {
        List<Request> questions = Ids.batches(ids).stream()
                .map(batch -> new Request(batch, null, null))
                .toList();
        return new Archive(fetching, questions, null, new CancelHandle());
    }

    static Archive ofAlbum(DownloadContext fetching, String albumId) {
        return new Archive(
                fetching, List.of(new Request(null, Ids.checked("albumId", albumId), null)), null, new CancelHandle());
    }

    /**
     * Sets the approximate size of the ZIP files: the server ends a file when it exceeds this.
     *
     * @param bytes the size; 4 GiB by default
     * @return a changed archive
     */
    public Archive partSize(long bytes) {
        if (bytes < 1) {
            throw new IllegalArgumentException("bytes: expected 1 or more, got " + bytes);
        }
        return new Archive(fetching, questions, bytes, cancel);
    }

    /**
     * Sets a handle that cancels it. Complete ZIP files stay.
     *
     * @param handle cancels it from another thread
     * @return a changed archive
     */
    public Archive cancel(CancelHandle handle) {
        return new Archive(fetching, questions, partSize, handle);
    }

    /**
     * Returns how the server would divide the assets into archives. Costs one request for each 1000 IDs; needs
     * {@code asset.download}, for an album also {@code album.download}.
     *
     * @return the plan; without archives if there are no assets
     * @see io.github.immichsdk.api.Operations#GET_DOWNLOAD_INFO
     */
    public ArchivePlan plan() {
        long total = 0;
        List<ArchivePlan.Content> archives = new ArrayList<>();
        Map<String, @Nullable Object> additionalProperties = new LinkedHashMap<>();
        for (Request question : questions) {
            ArchivePlan plan = plan(question);
            total += plan.totalSize();
            archives.addAll(plan.archives());
            additionalProperties.putAll(plan.additionalProperties());
        }
        return new ArchivePlan(total, archives, additionalProperties);
    }

    private ArchivePlan plan(Request question) {
        return fetching.calls()
                .execute(Call.<ArchivePlan>to(Operations.GET_DOWNLOAD_INFO)
                        .json(new Request(question.assetIds, question.albumId, partSize))
                        .cancelledBy(cancel)
                        .object(ArchivePlan.class));
    }

    /**
     * Downloads the ZIP files. Costs one request for each 1000 IDs and one for each ZIP file; if a ZIP file has fewer
     * entries than requested, one more for each of its assets, to find the missing ones. Needs {@code asset.download}, for
     * an album also {@code album.download}, and {@code asset.read} to find missing assets.
     *
     * <p>During the transfer, a file is named {@code NAME.part}. It replaces an existing file only when it is complete.
     * Includes the videos of live photos.
     *
     * @param file the target, such as {@code trip.zip}; several files are named {@code trip-1.zip} and so on
     * @return the ZIP files, and the assets that they lack; empty if there are no assets
     * @throws io.github.immichsdk.errors.ImmichException if one fails; the ZIP files before it are complete
     * @see io.github.immichsdk.api.Operations#DOWNLOAD_ARCHIVE
     */
    public ArchiveReport to(Path file) {
        Path target = file.toAbsolutePath().normalize();
        List<ArchivePlan.Content> plan = plan().archives();
        List<ArchivePart> parts = new ArrayList<>();
        for (ArchivePlan.Content content : plan) {
            parts.add(part(content, plan.size() == 1 ? target : numbered(target, parts.size() + 1)));
        }
        return new ArchiveReport(parts);
    }

    private static Path numbered(Path file, int number) {
        String name = Objects.requireNonNull(file.getFileName()).toString();
        return file.resolveSibling(SafeName.stem(name) + "-" + number + SafeName.extension(name));
    }

    private ArchivePart part(ArchivePlan.Content planned, Path target) {
        List<String> ids = planned.assetIds();
        if (fetching.calls().dryRun() != null) {
            return new ArchivePart(target, ids, planned.size(), ids.size(), List.of());
        }
        Call<List<String>> call = Call.<List<String>>to(Operations.DOWNLOAD_ARCHIVE)
                .json(new Request(ids, null, null))
                .openEnded()
                .cancelledBy(cancel);
        try {
            ZipTransfer transfer = new ZipTransfer(target);
            List<String> names = fetching.calls().execute(call.readingAny(transfer::receive));
            List<String> missing =
                    names.size() == ids.size() ? List.of() : new MissingEntries(fetching.assets()).among(ids, names);
            return new ArchivePart(target, ids, planned.size(), names.size(), missing);
        } catch (ZipTransfer.Broken e) {
            throw new ImmichDataException(
                    "the archive came to an end but cannot be read (" + e.getMessage()
                            + "): the server broke off in the middle, maybe at a file that it cannot read",
                    new BodyResumption(fetching.calls(), call).failed(),
                    "$",
                    e);
        } catch (ZipTransfer.OfTheDisk e) {
            FailedCall failed = new BodyResumption(fetching.calls(), call).failed();
            throw DownloadContext.cannot("write", target, e.failure(), failed);
        }
    }
}
