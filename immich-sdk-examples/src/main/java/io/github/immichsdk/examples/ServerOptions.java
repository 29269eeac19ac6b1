package io.github.immichsdk.examples;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.dryrun.SkippedWrite;
import io.github.immichsdk.sessions.Session;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The server that an example runs on, and whether the example may change it. */
final class ServerOptions {

    /** As many requests of a dry run are listed for people; the JSON object has all. */
    private static final int MOST_WRITES = 20;

    @Mixin
    private final ServerChoice server = new ServerChoice();

    @Option(
            names = "--api-key",
            paramLabel = "KEY",
            split = ",",
            description =
                    "The API key. Better set IMMICH_API_KEY in the environment: others on this machine can see the"
                            + " arguments of a program, but not its environment.")
    private List<String> apiKeys = List.of();

    @Option(
            names = "--api-key-file",
            paramLabel = "FILE",
            description =
                    "A file with the API key, or with one key per line for multi-user. Only you may have access to it"
                            + " (chmod 600).")
    private @Nullable Path apiKeyFile;

    @Option(names = "--yes", description = "Change a real server. Without this only what would be changed is printed.")
    private boolean yes;

    @Option(names = "--session", description = "Use the session that 'login' stored, in place of --url and --api-key.")
    private boolean loggedIn;

    @Mixin
    private final StoredSession stored = new StoredSession();

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** What an example does. */
    interface Task {
        void on(ImmichClient immich, CallBar progress) throws Exception;
    }

    /**
     * Does a task for one user of the server.
     *
     * @return the exit code
     */
    int run(Report report, Task task) throws Exception {
        try (DemoServer place = open(DemoServer::filled)) {
            run(report, place, task);
        }
        return report.end();
    }

    void run(Report report, DemoServer place, Task task) throws Exception {
        CallBar progress = new CallBar(report);
        try (ImmichClient immich = place.user().interceptor(progress).build()) {
            task.on(immich, progress);
            reportSkippedWrites(report, immich);
        }
    }

    /** {@return the server to run on: the one given, or a new one in memory if that is asked for} */
    DemoServer open(Callable<DemoServer> inMemory) throws Exception {
        if (server.fake(spec)) {
            return inMemory.call();
        }
        if (loggedIn) {
            Session session = stored.kept();
            ServerChoice.resolve(session.server());
            return writable(DemoServer.real(session, server::setUp));
        }
        String url = server.address(spec);
        List<String> keys = keys();
        if (keys.isEmpty()) {
            throw new WrongArguments(
                    "no API key given: expected --api-key-file or --api-key, or IMMICH_API_KEY in the environment"
                            + EnvironmentDefaults.of(spec).hint("IMMICH_API_KEY"));
        }
        return writable(DemoServer.real(url, keys, server::setUp));
    }

    private List<String> keys() {
        return SecretInput.choose(spec, "--api-key", "--api-key-file", !apiKeys.isEmpty()) && apiKeyFile != null
                ? SecretInput.lines("--api-key-file", apiKeyFile)
                : apiKeys;
    }

    private DemoServer writable(DemoServer place) {
        return yes ? place.withWrites() : place;
    }

    /** {@return the server to run the demo on: the one given, or else a new one in memory, which standard error says} */
    DemoServer openDemo(Report report) throws Exception {
        EnvironmentDefaults environment = EnvironmentDefaults.of(spec);
        if (!server.named() && !loggedIn && !server.fake(spec)) {
            report.aside("No server given (--url or IMMICH_URL): this runs on FakeImmich, an Immich in memory"
                    + environment.hint("IMMICH_URL")
                    + (environment.hint("IMMICH_URL").isEmpty() ? "." : ""));
            return DemoServer.empty();
        }
        // a flag whose default were true would be negated by giving it
        yes = yes || environment.demoWrites();
        return open(DemoServer::empty);
    }

    /** {@return whether the session of {@code login} is used} */
    boolean loggedIn() {
        return loggedIn;
    }

    private static void reportSkippedWrites(Report report, ImmichClient immich) {
        List<SkippedWrite> skipped =
                immich.options().dryRun() ? immich.dryRunReport().writes() : List.of();
        report.putIfAbsent("dryRun", immich.options().dryRun());
        report.put("skippedWrites", skipped);
        if (!skipped.isEmpty()) {
            report.say("%nNothing was changed: this was a dry run. With --yes it sends:");
            skipped.stream().limit(MOST_WRITES).forEach(write -> report.say("  %s", write));
            if (skipped.size() > MOST_WRITES) {
                report.say("  and %s", Report.some(skipped.size() - MOST_WRITES, "more request"));
            }
        }
    }
}
