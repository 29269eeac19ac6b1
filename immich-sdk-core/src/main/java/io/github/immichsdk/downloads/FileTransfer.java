package io.github.immichsdk.downloads;

import io.github.immichsdk.errors.FailedCall;
import io.github.immichsdk.errors.ImmichDataException;
import io.github.immichsdk.errors.ImmichStatusException;
import io.github.immichsdk.internal.call.BodyResumption;
import io.github.immichsdk.internal.call.Call;
import io.github.immichsdk.internal.call.CallExecutor;
import io.github.immichsdk.internal.files.Durable;
import io.github.immichsdk.internal.jobs.ProgressReporter;
import io.github.immichsdk.transport.CancelHandle;
import io.github.immichsdk.transport.TransportResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Downloads one file: resumes a partial file, verifies it, and renames it when it is complete. */
final class FileTransfer {

    private static final int BUFFER = 64 * 1024;
    private static final int TRIES = 2;

    private final CallExecutor calls;
    private final Supplier<Call<TransportResponse>> source;
    private final String sourceName;
    private final Spec spec;
    private final @Nullable String checksum;
    private final ProgressReporter progress;
    private boolean lengthKnown;

    FileTransfer(CallExecutor calls, Rendition rendition, Spec spec, ProgressReporter progress) {
        this.calls = calls;
        this.source = () -> rendition.call(spec.assetId(), spec.cancel());
        this.sourceName = rendition.source(spec.assetId());
        this.spec = spec;
        this.checksum = spec.checksum();
        this.progress = progress;
    }

    /**
     * What is to be transferred.
     *
     * @param checksum the SHA-1 that the file must have, in base64; null where there is none
     * @param modified when it is to have been modified; null for now
     */
    record Spec(
            String assetId,
            @Nullable String checksum,
            @Nullable Instant modified,
            CancelHandle cancel) {}

    /** Downloads to a path. An existing file is replaced only when the new one is complete. */
    DownloadedFile save(Path target) throws IOException {
        Durable.make(Objects.requireNonNull(target.getParent()));
        long received = 0;
        for (int tries = 1; ; tries++) {
            try (PartFile part = PartFile.open(target, sourceName)) {
                long before = part.length();
                // without a checksum, an existing file cannot be verified
                if (checksum == null && part.full()) {
                    part.restart();
                }
                if (!part.full()) {
                    received += receive(part);
                }
                String actual = part.checksum();
                if (checksum == null || checksum.equals(actual)) {
                    long size = part.length();
                    part.finish(spec.modified());
                    return new DownloadedFile(target, size, actual, check(), received);
                }
                part.restart();
                if (tries == TRIES) {
                    throw mismatch(actual, before);
                }
            }
        }
    }

    FileCheck check() {
        if (checksum != null) {
            return FileCheck.CHECKSUM;
        }
        return lengthKnown ? FileCheck.LENGTH : FileCheck.TRANSFER;
    }

    private long receive(PartFile part) throws IOException {
        try (ResumingStream in = opened(part)) {
            if (in.position() != part.length()) {
                part.restart();
            }
            if (checksum == null) {
                in.requireEnd();
            }
            lengthKnown = in.head().total() >= 0;
            part.comes(in.head());
            progress.expectRest(in.head().total() < 0 ? -1 : in.head().total() - in.position());
            byte[] buffer = new byte[BUFFER];
            long received = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                part.write(buffer, read);
                received += read;
                progress.transferred(read);
                progress.reportIfDue();
            }
            return received;
        }
    }

    private ResumingStream opened(PartFile part) {
        String tag = part.tag();
        if (tag != null) {
            try {
                return ResumingStream.open(calls, source, part.length(), tag);
            } catch (ImmichStatusException e) {
                if (!ResumingStream.BEHIND_THE_END.contains(e.status())) {
                    throw e;
                }
                // the partial file may be longer than the current file; otherwise the whole file fails, too, and the
                // partial file stays
            }
        }
        return ResumingStream.open(calls, source);
    }

    private ImmichDataException mismatch(String actual, long before) {
        Call<TransportResponse> call = source.get();
        FailedCall failed = new BodyResumption(calls, call).failed();
        return new ImmichDataException(
                "the file came whole but is not the one that was uploaded: its SHA-1 is " + actual + " and should be "
                        + checksum + ", twice" + (before > 0 ? ", the second time from the front" : "")
                        + ". The file on the server, or what stands before the server, is damaged",
                failed,
                "$",
                null);
    }
}
