package io.github.immichsdk.examples;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.albums.Album;
import io.github.immichsdk.sharedlinks.NewSharedLink;
import io.github.immichsdk.sharedlinks.SharedLink;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shares an album by a link, and lists and deletes its links. */
@Command(
        name = "share",
        mixinStandardHelpOptions = true,
        footer = {
            "  immich-sdk-examples share July --slug july --days 7",
            "  immich-sdk-examples share July --stop --yes"
        },
        description = "Makes a link to an album for people without an account, and prints it.")
final class Share implements Callable<Integer> {

    @Parameters(description = "The album to share; made if you have none of that name.")
    private String album = "";

    @Option(names = "--slug", paramLabel = "TEXT", description = "The last part of the link, instead of a random key.")
    private @Nullable String slug;

    @Option(names = "--days", paramLabel = "N", description = "For how many days it works; forever by default.")
    private int days;

    @Option(names = "--allow-upload", description = "Let visitors add pictures.")
    private boolean upload;

    @Option(names = "--stop", description = "Delete all links to the album instead.")
    private boolean stop;

    @Mixin
    private final ServerOptions target = new ServerOptions();

    @Mixin
    private final Report report = new Report();

    @Override
    public Integer call() throws Exception {
        return target.run(report, (immich, progress) -> {
            Album shared = immich.albums().findOrCreate(album);
            if (stop) {
                stop(immich, shared);
            } else {
                share(immich, shared);
            }
        });
    }

    private void share(ImmichClient immich, Album shared) {
        NewSharedLink wanted = NewSharedLink.ofAlbum(shared.id());
        wanted = slug == null ? wanted : wanted.slug(slug);
        wanted = upload ? wanted.allowUpload() : wanted;
        wanted = days > 0 ? wanted.expiresAt(Instant.now().plus(Duration.ofDays(days))) : wanted;
        SharedLink link = immich.sharedLinks().create(wanted);
        report.say(
                "Album '%s' is shared: %s", shared.name(), immich.sharedLinks().url(link));
        report.put("id", link.id());
        report.put("url", immich.sharedLinks().url(link).toString());
    }

    private void stop(ImmichClient immich, Album shared) {
        List<SharedLink> links = immich.sharedLinks().listByAlbum(shared.id());
        links.forEach(link -> immich.sharedLinks().delete(link.id()));
        report.say("Deleted for album '%s': %s.", shared.name(), Report.some(links.size(), "link"));
        report.put("deleted", links.size());
    }
}
