package io.github.immichsdk.examples;

import io.github.immichsdk.ImmichClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the most common tasks of the SDK, and verifies the results with a second client. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        footer = {
            "  immich-sdk-examples demo",
            "  immich-sdk-examples demo --url https://photos.example.com --api-key-file key.txt"
        },
        description = {
            "Uploads drawn pictures and downloads them again, stacks the bursts among them, fills an album, lists"
                    + " duplicates, trashes and restores; a second client verifies the results. With a session it follows what changes.",
            "On a real server it is a dry run unless --yes is given or IMMICH_DEMO_WRITES=yes is set in the environment;"
                    + " then it deletes in the end what it made."
        })
final class Demo implements Callable<Integer>, Interruptible {

    @Option(names = "--summary", paramLabel = "FILE", description = "A file to write the numbers to, as JSON.")
    private @Nullable Path file;

    @Mixin
    private final ServerOptions target = new ServerOptions();

    @Mixin
    private final Account account = new Account();

    @Mixin
    private final Report report = new Report();

    @Override
    public String interrupted() {
        return "Interrupted. Run the same command again to start again. On a real server with writes allowed, delete what this run"
                + " left: the album '" + DemoStory.ALBUM + "', and the pictures of the camera '" + SamplePictures.CAMERA
                + "'.";
    }

    @Override
    public Integer call() throws Exception {
        if (file != null) {
            InputFile.writable("--summary", file);
            Files.deleteIfExists(file);
        }
        long started = System.nanoTime();
        try (DemoServer place = target.openDemo(report);
                ImmichClient second = place.userLoggedIn().build();
                SampleFolder pictures = SampleFolder.draw()) {
            target.run(report, place, (immich, progress) -> {
                if (!place.writes()) {
                    report.say("A dry run on %s: what follows is not sent.%n", place.url());
                }
                DemoStory story = new DemoStory(immich, new ServerCheck(second), report);
                try {
                    DemoSummary summary = new DemoSummary(
                            second.server().version().toString(),
                            !place.writes(),
                            story.upload(pictures.files(), progress),
                            story.download(),
                            story.stackBursts(),
                            story.fillAlbum(),
                            story.listDuplicates(place),
                            story.trash(),
                            story.restore());
                    follow(story, place);
                    show(summary);
                } finally {
                    if (place.fake() == null) {
                        story.cleanUp();
                    }
                }
            });
        }
        report.say("%nIt took %.1f s.", (System.nanoTime() - started) / 1e9);
        return report.end();
    }

    private void follow(DemoStory story, DemoServer place) {
        if (!place.writes() || !place.canLogIn(account)) {
            report.say("Sync        Left out: it needs IMMICH_EMAIL and IMMICH_PASSWORD, and may not be a dry run.");
            return;
        }
        try (ImmichClient session = place.logIn(account)) {
            try {
                story.follow(new DemoSync(session, report));
            } finally {
                session.auth().logout();
            }
        }
    }

    private void show(DemoSummary summary) throws IOException {
        if (!summary.dryRun()) {
            report.say("%nA second client, which did none of this, has read back: %s.", summary);
            if (!summary.complete()) {
                report.failed("the second client does not find everything: " + summary.counts());
            }
        }
        report.put("serverVersion", summary.serverVersion());
        summary.counts().forEach(report::put);
        if (file != null) {
            Files.writeString(file, Report.json(summary) + System.lineSeparator());
        }
    }
}
