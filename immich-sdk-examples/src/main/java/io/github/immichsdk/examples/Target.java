package io.github.immichsdk.examples;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.dryrun.HeldBackWrite;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which server an example runs on, and whether it may change it. */
final class Target {

    @Option(names = "--url", description = "The server. Or set IMMICH_URL (or IMMICH_INSTANCE_URL) in the environment.")
    private @Nullable String url;

    @Option(
            names = "--api-key",
            paramLabel = "KEY",
            split = ",",
            description =
                    "The API key. Better set IMMICH_API_KEY in the environment: others on this machine can see the"
                            + " arguments of a program, but not its environment.")
    private List<String> apiKeys = List.of();

    @Option(names = "--yes", description = "Change a real server. Without this only what would be changed is printed.")
    private boolean yes;

    @Option(names = "--session", description = "Use the session that 'login' keeps, in place of --url and --api-key.")
    private boolean loggedIn;

    @Mixin
    private final StoredSession stored = new StoredSession();

    /** What an example does. */
    interface Task {
        void on(ImmichClient immich, Progress progress) throws Exception;
    }

    /** Does a task for one user of the server. {@return the exit code} */
    int run(Report report, Task task) throws Exception {
        try (Place place = open(report, Place::filled)) {
            run(report, place, task);
        }
        return report.end();
    }

    void run(Report report, Place place, Task task) throws Exception {
        Progress progress = new Progress(report);
        try (ImmichClient immich = place.user().listener(progress).build()) {
            task.on(immich, progress);
            tellHeldBack(report, immich);
        }
    }

    /** {@return the server to run on: the one given, or else a new one in memory} */
    Place open(Report report, Callable<Place> inMemory) throws Exception {
        if (loggedIn) {
            return Place.real(stored.kept(), yes);
        }
        if (url == null) {
            report.aside("No server given (--url or IMMICH_URL): this runs on FakeImmich, an Immich in memory.");
            return inMemory.call();
        }
        return Place.real(url, apiKeys, yes);
    }

    /** {@return whether the session of {@code login} is used} */
    boolean loggedIn() {
        return loggedIn;
    }

    private static void tellHeldBack(Report report, ImmichClient immich) {
        List<HeldBackWrite> held = immich.dryRunReport().writes();
        report.put("dryRun", immich.options().dryRun());
        report.put("heldBack", held);
        if (!held.isEmpty()) {
            report.say("%nNothing was changed: this was a dry run. With --yes it sends:");
            held.forEach(write -> report.say("  %s", write));
        }
    }
}
