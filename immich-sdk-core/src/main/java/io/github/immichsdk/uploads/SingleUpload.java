package io.github.immichsdk.uploads;

import io.github.immichsdk.api.CredentialKind;
import io.github.immichsdk.api.FileChecksum;
import io.github.immichsdk.api.Operations;
import io.github.immichsdk.assets.Assets;
import io.github.immichsdk.errors.FailedCall;
import io.github.immichsdk.errors.ImmichBatchException;
import io.github.immichsdk.errors.ImmichChecksumException;
import io.github.immichsdk.errors.ImmichException;
import io.github.immichsdk.errors.ImmichFileException;
import io.github.immichsdk.internal.call.Call;
import io.github.immichsdk.internal.call.CallExecutor;
import io.github.immichsdk.internal.call.DryRun;
import io.github.immichsdk.internal.call.InternalAccess;
import io.github.immichsdk.internal.http.ReopenableSource;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Uploads one file: asks whether the server has it, sends it if not, and verifies what the server stored. */
final class SingleUpload {

    private static final String CHECKSUM_HEADER = "x-immich-checksum";
    /** How often a file is sent again because the copy that made it a duplicate vanished meanwhile. */
    private static final int ROUNDS = 3;

    private final CallExecutor calls;
    private final UploadChecks checks;
    private final UploadSource source;
    private final UploadOptions.Settings options;
    private final UploadForm form;
    private final HashingSource bytes;
    private final boolean asks;
    private @Nullable String checksum;
    private @Nullable String videoId;

    SingleUpload(CallExecutor calls, UploadSource source, UploadOptions.Settings options) {
        this.calls = calls;
        this.checks = new UploadChecks(calls);
        this.source = source;
        this.options = options;
        this.form = new UploadForm(source, options);
        this.bytes = new HashingSource(source);
        this.asks = options.verified && mayAsk();
        this.checksum = options.checksum;
        this.videoId = options.livePhotoVideoId;
    }

    UploadResult run() {
        UploadResult result = stored();
        if (result.created() && !options.change.isEmpty()) {
            change(result.id());
        }
        return result;
    }

    /** Sets what the upload request cannot carry. */
    private void change(String id) {
        try {
            InternalAccess.make(Assets.class, calls).update(id, options.change);
        } catch (ImmichException e) {
            throw new ImmichBatchException(
                    "the file " + form.name() + " was uploaded as asset " + id + ", but its update failed, so "
                            + options.change + " is not set: apply it with update(id, change); the cause says why",
                    e.call(),
                    List.of(id),
                    List.of(),
                    e);
        }
    }

    private UploadResult stored() {
        if (options.checksumSent && checksum == null) {
            checksum = readChecksum();
        }
        for (int round = 1; ; round++) {
            UploadResult there = asks && checksum != null ? there(checksum) : null;
            if (there != null) {
                return there;
            }
            UploadResult result = send();
            UploadResult sure = asks && calls.dryRun() == null ? compared(result, round) : result;
            if (sure != null) {
                return sure;
            }
        }
    }

    /** {@return what the server has of a file already, or null if it has nothing} */
    private @Nullable UploadResult there(String sum) {
        return kept(sum, checks.check(List.of(sum)).get(0));
    }

    private @Nullable UploadResult kept(String sum, UploadCheck check) {
        String id = check.assetId();
        if (id == null) {
            return null;
        }
        if (check.trashed() && !options.trashedKept) {
            return new TrashedCopy(calls, checks).restored(sum, id, options.cancel);
        }
        return new UploadResult(id, UploadOutcome.DUPLICATE, check.trashed(), Map.of());
    }

    /** {@return the result if the server keeps what the file has; null if it keeps nothing any more} */
    private @Nullable UploadResult compared(UploadResult result, int round) {
        String sum = checksum == null ? bytes.checksum() : checksum;
        if (sum == null) {
            return result;
        }
        UploadCheck check = checks.check(List.of(sum)).get(0);
        if (check.assetId() != null) {
            return result.created() ? result : kept(sum, check);
        }
        if (!result.created() && round < ROUNDS) {
            return null;
        }
        throw new ImmichChecksumException(
                "the server has made asset " + result.id() + " of " + form.name()
                        + ", but of other bytes than were read" + " here (SHA-1 " + sum
                        + "): delete it, and upload the file again",
                FailedCall.notSent(Operations.UPLOAD_ASSET),
                result.id());
    }

    private UploadResult send() {
        if (options.livePhotoVideo != null && videoId == null) {
            videoId = new SingleUpload(calls, FileSource.of("livePhotoVideo", options.livePhotoVideo), ofVideo())
                    .run()
                    .id();
        }
        Call<UploadResult> call = Call.<UploadResult>to(Operations.UPLOAD_ASSET)
                .body(form.body(checksum == null ? bytes : new Plain(source), videoId))
                .openEnded()
                .object(UploadResult.class)
                .lookingFirst(this::foundAfterLostResponse)
                .inDryRun(this::pretended);
        if (options.cancel != null) {
            call.cancelledBy(options.cancel);
        }
        if (options.checksumSent && checksum != null) {
            call.header(CHECKSUM_HEADER, checksum);
        }
        return calls.execute(call);
    }

    /** A source with a known checksum, which need not be computed. */
    private record Plain(UploadSource source) implements ReopenableSource {
        @Override
        public long size() {
            return source.size();
        }

        @Override
        public InputStream open() throws IOException {
            return source.open();
        }
    }

    private UploadOptions.Settings ofVideo() {
        UploadOptions forVideo = UploadOptions.defaults();
        if (options.trashedKept) {
            forVideo = forVideo.keepTrashed();
        }
        if (options.visibility != null) {
            forVideo = forVideo.visibility(options.visibility);
        }
        return (options.cancel == null ? forVideo : forVideo.cancel(options.cancel)).values();
    }

    /** {@return the asset that a request with a lost response created, or null if it created none} */
    private @Nullable UploadResult foundAfterLostResponse() {
        if (!mayAsk()) {
            return null;
        }
        String sum = checksum == null ? bytes.checksum() : checksum;
        if (sum == null) {
            // it was not sent completely, so no asset was created
            return null;
        }
        UploadCheck check = checks.check(List.of(sum)).get(0);
        if (check.assetId() == null) {
            return null;
        }
        // an earlier check showed that the server did not have it: so this call created it
        boolean ours = !check.trashed() && (asks && checksum != null || !options.verified);
        return new UploadResult(
                check.assetId(), ours ? UploadOutcome.CREATED : UploadOutcome.DUPLICATE, check.trashed(), Map.of());
    }

    /** {@return whether the credential may ask which files there are: a shared link may not} */
    private boolean mayAsk() {
        return calls.credentials().kind() != CredentialKind.SHARED_LINK;
    }

    private String readChecksum() {
        try {
            return FileChecksum.of(source.open());
        } catch (IOException e) {
            throw new ImmichFileException(
                    "the file " + source + " cannot be read here: " + e.getMessage(),
                    FailedCall.notSent(Operations.UPLOAD_ASSET),
                    e);
        }
    }

    private UploadResult pretended() {
        DryRun dryRun = calls.dryRun();
        if (dryRun == null) {
            throw new IllegalStateException("only a dry run pretends");
        }
        String id = dryRun.newId();
        dryRun.made(id, form.pretended(id, calls.ambient().clock().instant(), videoId));
        return new UploadResult(id, UploadOutcome.CREATED, false, Map.of());
    }
}
