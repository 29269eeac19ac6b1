package io.github.immichsdk.examples;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.examples.browse.Gallery;
import io.github.immichsdk.oauth.Browser;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves a small gallery in the browser: timeline, albums, the preview of a stack plan, duplicates side by side. */
@Command(
        name = "browse",
        mixinStandardHelpOptions = true,
        footer = {"  immich-sdk-examples browse --fake --open", "  immich-sdk-examples browse --session --yes"},
        description = {
            "Serves a small gallery for the browser of this machine until it is stopped: the timeline, the albums, the preview of"
                    + " a stack plan with its pictures, and duplicates side by side.",
            "Without --yes it shows what would change on a real server, and its buttons are disabled."
        })
final class Browse implements Callable<Integer>, Interruptible {

    @Option(
            names = "--port",
            defaultValue = "0",
            description = "The port of 127.0.0.1 to listen on; 0, the default, is any free one.")
    private int port;

    @Option(names = "--open", description = "Open the gallery in the browser.")
    private boolean open;

    @Mixin
    private final ServerOptions target = new ServerOptions();

    @Mixin
    private final Report report = new Report();

    @Override
    public String interrupted() {
        return "Stopped. Run the same command again to serve the gallery again.";
    }

    @Override
    public Integer call() throws Exception {
        WrongArguments.checkPort(port);
        try (DemoServer place = target.open(SampleGallery::server)) {
            target.run(report, place, (immich, progress) -> serve(immich));
        }
        return report.end();
    }

    private void serve(ImmichClient immich) throws IOException {
        try (Gallery gallery = Gallery.start(immich, port)) {
            boolean dryRun = immich.options().dryRun();
            report.say("The gallery is at %s (Ctrl-C stops it)", gallery.address());
            report.say(
                    "%s",
                    dryRun
                            ? "It changes nothing: with --yes its buttons are enabled."
                            : "Its buttons change the server when you press them.");
            if (open && !opened(Browser.ofDesktop(), gallery.address())) {
                report.aside("No browser could be opened: open " + gallery.address() + " yourself.");
            }
            report.put("url", gallery.address());
            report.put("dryRun", dryRun);
            report.end();
            Fake.untilStopped();
        }
    }

    /** {@return whether a browser shows the gallery; if not, the user must open it} */
    static boolean opened(Browser browser, URI address) {
        try {
            return browser.open(address);
        } catch (IOException e) {
            return false;
        }
    }
}
