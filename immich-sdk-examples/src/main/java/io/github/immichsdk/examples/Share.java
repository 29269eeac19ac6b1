package io.github.immichsdk.examples;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.albums.Album;
import io.github.immichsdk.sharedlinks.NewSharedLink;
import io.github.immichsdk.sharedlinks.SharedLink;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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

    private static final String NO_ALBUM = new UUID(0, 0).toString();

    @Parameters(paramLabel = "ALBUM", description = "The album to share.")
    private String album = "";

    @Option(names = "--slug", paramLabel = "TEXT", description = "The last part of the link, instead of a random key.")
    private @Nullable String slug;

    @Option(names = "--days", paramLabel = "N", description = "For how many days it works; forever by default.")
    private @Nullable Integer days;

    @Option(names = "--allow-upload", description = "Let visitors add pictures.")
    private boolean upload;

    @Option(
            names = "--password",
            description =
                    "The password that visitors must enter. Better set IMMICH_SHARE_PASSWORD in the environment: others on"
                            + " this machine can see the arguments of a program, but not its environment.")
    private @Nullable String password;

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "A file with that password. Only you may have access to it (chmod 600).")
    private @Nullable Path passwordFile;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(names = "--stop", description = "Delete all links to the album instead.")
    private boolean stop;

    @Mixin
    private final ServerOptions target = new ServerOptions();

    @Mixin
    private final Report report = new Report();

    @Override
    public Integer call() throws Exception {
        if (days != null && days < 1) {
            throw new WrongArguments("--days: expected 1 or more");
        }
        String text = slug;
        if (text != null) {
            WrongArguments.check("--slug", () -> NewSharedLink.ofAlbum(NO_ALBUM).slug(text));
        }
        String secret = secret();
        try (DemoServer place = target.open(() -> DemoServer.seeded(seed -> seed.album("July")))) {
            target.run(report, place, (immich, progress) -> {
                Album shared = immich.albums().find(album).orElseThrow(() -> Closest.noAlbum("ALBUM", album, immich));
                if (stop) {
                    stop(immich, shared);
                } else {
                    share(immich, shared, secret);
                }
            });
        }
        return report.end();
    }

    private void share(ImmichClient immich, Album shared, @Nullable String secret) {
        NewSharedLink wanted = NewSharedLink.ofAlbum(shared.id());
        wanted = slug == null ? wanted : wanted.slug(slug);
        wanted = upload ? wanted.allowUpload() : wanted;
        wanted = days != null ? wanted.expiresAt(Instant.now().plus(Duration.ofDays(days))) : wanted;
        wanted = secret == null ? wanted : wanted.password(secret);
        SharedLink link = immich.sharedLinks().create(wanted);
        if (immich.options().dryRun()) {
            report.say("Would share album '%s'%s.", shared.name(), secret == null ? "" : " with a password");
            return;
        }
        report.say(
                "Album '%s' is shared: %s", shared.name(), immich.sharedLinks().url(link));
        report.put("id", link.id());
        report.put("url", immich.sharedLinks().url(link).toString());
    }

    private @Nullable String secret() {
        return SecretInput.choose(spec, "--password", "--password-file", password != null) && passwordFile != null
                ? SecretInput.line("--password-file", passwordFile)
                : password;
    }

    private void stop(ImmichClient immich, Album shared) {
        List<SharedLink> links = immich.sharedLinks().listByAlbum(shared.id());
        links.forEach(link -> immich.sharedLinks().delete(link.id()));
        String some = Report.some(links.size(), "link");
        report.change(
                immich,
                "Deleted for album '%s': %s.".formatted(shared.name(), some),
                "Would delete for album '%s': %s.".formatted(shared.name(), some));
        report.put("deleted", links.size());
    }
}
