package io.github.immichsdk.examples;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.search.StatisticsFilter;
import io.github.immichsdk.sync.ImmichSync;
import io.github.immichsdk.sync.RunOptions;
import io.github.immichsdk.sync.mirror.Mirror;
import io.github.immichsdk.sync.mirror.MirrorReport;
import io.github.immichsdk.testkit.FakeImmich;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Keeps a copy of the library in an SQLite file: the first run copies everything, later runs only changes. */
@Command(
        name = "mirror",
        mixinStandardHelpOptions = true,
        footer = {
            "  immich-sdk-examples mirror --db library.sqlite",
            "  immich-sdk-examples mirror --email ann@example.com --password-file password.txt"
        },
        description = {
            "Keeps a copy of your library in an SQLite file: the first run copies everything, later runs only what changed.",
            "Stopped at any point, the next run resumes. The subcommand 'ask' answers questions from the file, 'verify'"
                    + " compares it with the server."
        },
        subcommands = {LibraryMirrorAsk.class, LibraryMirrorVerify.class})
final class LibraryMirror implements Callable<Integer> {

    /** The code of SQLite for a file of another format. */
    private static final int NOT_A_DATABASE = 26;

    @Option(
            names = "--db",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            defaultValue = "library.sqlite",
            description = "The SQLite file; the default is ${DEFAULT-VALUE}. The session is kept beside it.")
    private Path file = Path.of("library.sqlite");

    @Mixin
    private final SessionTarget target = new SessionTarget();

    @Mixin
    private final Report report = new Report();

    /** {@return the SQLite file} */
    Path file() {
        return file;
    }

    /** {@return the file that stores the session to which the copy belongs} */
    static Path session(Path file) {
        return file.resolveSibling(file.getFileName() + ".session");
    }

    @Override
    public Integer call() throws SQLException {
        InputFile.writable("--db", file);
        if (!target.fake()) {
            try (ImmichClient immich = target.open(session(file));
                    SqliteMirrorStore store = open(file)) {
                run(immich, store);
            }
            return report.end();
        }
        try (FakeImmich fake = FakeImmich.start();
                ImmichClient immich = SessionTarget.open(fake);
                SqliteMirrorStore store = open(file)) {
            fake.seed().photos(1000, i -> Instant.parse("2026-01-01T10:00:00Z").plusSeconds(20_000L * i));
            run(immich, store);
            fake.seed().photos(3, i -> Instant.parse("2026-10-01T10:00:00Z"));
            report.say("Three pictures more, and again:");
            run(immich, store);
        }
        return report.end();
    }

    /** Opens the copy; a file of another kind stays as it is. */
    static SqliteMirrorStore open(Path file) throws SQLException {
        try {
            return SqliteMirrorStore.open(file);
        } catch (SQLException e) {
            if (e.getErrorCode() == NOT_A_DATABASE) {
                throw new WrongArguments("--db: expected a file that 'mirror' made, or a new one; found another file");
            }
            throw e;
        }
    }

    private void run(ImmichClient immich, SqliteMirrorStore store) {
        long started = System.nanoTime();
        MirrorReport done;
        try (Resumable work = report.resumable()) {
            Mirror mirror = Mirror.of(ImmichSync.of(immich), store)
                    .options(RunOptions.defaults().cancel(work.cancel()));
            done = store.state() == null && report.onTerminal() ? withBar(immich, mirror) : mirror.run();
        }
        report.say(
                "%s: %,d events, %,d rows stored, %,d removed, %,d removed with them, in %.1f s.",
                done.start() == MirrorReport.Start.CONTINUED ? "Brought up to date" : "Copied",
                done.sync().events(),
                done.upserts(),
                done.deletes(),
                done.purges(),
                (System.nanoTime() - started) / 1e9);
        report.put("start", done.start());
        report.put("events", done.sync().byType());
        report.put("reconnects", done.sync().reconnects());
        report.put("resets", done.sync().resets());
    }

    private static MirrorReport withBar(ImmichClient immich, Mirror mirror) {
        // an asset comes with its EXIF values; what comes besides is little
        long expected = 2 * immich.search().statistics(StatisticsFilter.all()).total();
        try (ProgressBar bar = new ProgressBarBuilder()
                .setTaskName("Mirror")
                .setInitialMax(expected)
                .clearDisplayOnFinish()
                .build()) {
            return mirror.listener((type, events) -> bar.stepBy(events)).run();
        }
    }
}
