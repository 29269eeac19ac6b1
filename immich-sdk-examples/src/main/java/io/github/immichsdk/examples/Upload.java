package io.github.immichsdk.examples;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.takeout.GoogleTakeout;
import io.github.immichsdk.uploads.SkippedFile;
import io.github.immichsdk.uploads.UploadFileResult;
import io.github.immichsdk.uploads.UploadJob;
import io.github.immichsdk.uploads.UploadReport;
import io.github.immichsdk.uploads.UploadStatus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Uploads files and folders. */
@Command(
        name = "upload",
        mixinStandardHelpOptions = true,
        footer = {
            "  immich-sdk-examples upload Pictures --recursive --album July",
            "  immich-sdk-examples upload takeout-001 takeout-002 --google-takeout --yes"
        },
        description = {
            "Uploads files and folders, into an album if you like. What the server has is not sent again.",
            "Stopped with Ctrl-C, or killed, it resumes when it is called again with the same arguments."
        })
final class Upload implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "The files and folders.")
    private List<Path> paths = List.of();

    @Option(
            names = "--album",
            paramLabel = "NAME",
            description = "Put all of them into this album; created if missing.")
    private @Nullable String album;

    @Option(names = "--recursive", description = "Also the folders below.")
    private boolean recursive;

    @Option(
            names = "--google-takeout",
            description =
                    "The folders hold an extracted Google Takeout: take dates, descriptions, locations, favorites and"
                            + " albums from it. Extract all parts first.")
    private boolean googleTakeout;

    @Option(names = "--dry-run", description = "Read and ask, but send nothing, whatever --yes says.")
    private boolean dryRun;

    @Option(names = "--in-flight", paramLabel = "N", description = "How many at once. Default: ${DEFAULT-VALUE}.")
    private int inFlight = 4;

    @Option(
            names = "--state-dir",
            paramLabel = "DIR",
            description = "Where it keeps how far it is, while it is not done.")
    private @Nullable Path stateDir;

    @Mixin
    private final ServerOptions target = new ServerOptions();

    @Mixin
    private final Report report = new Report();

    @Override
    public Integer call() throws Exception {
        WrongArguments.check("--in-flight", () -> UploadJob.of(paths).maxInFlight(inFlight));
        if (album != null && album.isBlank()) {
            throw new WrongArguments("--album: expected a name, found an empty one");
        }
        for (int i = 0; i < paths.size(); i++) {
            InputFile.existing(paths.size() == 1 ? "PATH" : "PATH " + (i + 1), paths.get(i));
        }
        try (DemoServer opened = target.open(DemoServer::empty)) {
            DemoServer place = dryRun ? opened.withoutWrites() : opened;
            target.run(report, place, (immich, progress) -> upload(immich, journal(place)));
        }
        return report.end();
    }

    private void upload(ImmichClient immich, @Nullable Path journal) throws IOException {
        UploadJob job = files().maxInFlight(inFlight);
        job = recursive ? job.recursive() : job;
        job = album == null ? job : job.album(album);
        job = journal == null ? job : job.journal(journal);
        UploadReport result;
        try (Resumable work = report.resumable();
                TransferBar bar = new TransferBar(report, "Upload")) {
            result = immich.uploads().run(job.cancel(work.cancel()).onProgress(bar));
        }
        report.change(immich, result.toString(), "Would be the result: " + result);
        tell(result);
        if (journal != null && result.complete()) {
            Files.deleteIfExists(journal);
        }
    }

    private UploadJob files() {
        if (!googleTakeout) {
            return UploadJob.of(paths);
        }
        GoogleTakeout takeout = GoogleTakeout.read(paths);
        if (takeout.files().isEmpty()
                && takeout.skipped().isEmpty()
                && takeout.problems().isEmpty()) {
            throw new WrongArguments(
                    "PATH: expected the folders of an extracted Takeout, found no picture or video in them");
        }
        report.say("Takeout: %s", takeout);
        takeout.problems().forEach(problem -> report.say("  %s", problem));
        report.put("withoutSidecar", strings(takeout.withoutSidecar()));
        report.put("sidecarsWithoutFile", strings(takeout.sidecarsWithoutFile()));
        report.put("takeoutSkipped", strings(takeout.skipped()));
        report.put("takeoutProblems", strings(takeout.problems()));
        return takeout.job();
    }

    private static List<String> strings(List<?> values) {
        return values.stream().map(Object::toString).toList();
    }

    private void tell(UploadReport result) {
        for (UploadStatus status : UploadStatus.values()) {
            report.put(name(status), result.count(status));
        }
        report.put("earlier", result.earlier().size());
        result.skipped().forEach(file -> report.say("skipped %s", file));
        report.put("skipped", result.skipped().size());
        report.put("skippedFiles", result.skipped().stream().map(Upload::fields).toList());
        report.put("complete", result.complete());
        report.put("albumId", result.albumIds().values().stream().findFirst().orElse(null));
        report.put("files", result.files().stream().map(Upload::fields).toList());
        result.failed().forEach(file -> report.failed(file.path() + ": " + file.reason()));
        if (result.stoppedBy() != null) {
            report.failed(Failures.line(result.stoppedBy()));
        }
    }

    private static String name(UploadStatus status) {
        return switch (status) {
            case CREATED -> "created";
            case DUPLICATE -> "duplicate";
            case RESTORED -> "restored";
            case FAILED -> "failed";
            case NOT_TRIED -> "notTried";
        };
    }

    private static Map<String, @Nullable Object> fields(UploadFileResult file) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("path", file.path().toString());
        fields.put("size", file.size());
        fields.put("status", name(file.status()));
        fields.put("earlier", file.earlier());
        fields.put("assetId", file.assetId());
        fields.put("reason", file.reason());
        return fields;
    }

    private static Map<String, @Nullable Object> fields(SkippedFile file) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("path", file.path().toString());
        fields.put("type", file.type().name().toLowerCase(Locale.ROOT));
        fields.put("reason", file.reason());
        return fields;
    }

    /** {@return the journal of just this work, or null where none is needed} */
    private @Nullable Path journal(DemoServer place) throws IOException {
        if (stateDir == null || !place.writes() || place.fake() != null) {
            return null;
        }
        StringBuilder work = new StringBuilder(place.url()).append('\n').append(album);
        for (Path path : paths) {
            work.append('\n').append(path.toAbsolutePath().normalize());
        }
        Path folder = Files.createDirectories(stateDir);
        return folder.resolve("upload-" + fingerprint(work.toString()) + ".journal");
    }

    private static String fingerprint(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
