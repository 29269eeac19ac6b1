package io.github.immichsdk.examples;

import io.github.immichsdk.testkit.FakeImmich;
import io.github.immichsdk.testkit.FakeVersion;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs FakeImmich until it is stopped. */
@Command(
        name = "fake",
        mixinStandardHelpOptions = true,
        footer = {
            "  immich-sdk-examples fake --port 2290 --immich-version 2.7.5",
            "  immich-sdk-examples fake --env-file fake.env"
        },
        description = "Serves FakeImmich, an Immich in memory, on this machine until it is stopped.")
final class Fake implements Callable<Integer>, Interruptible {

    @Option(
            names = "--port",
            defaultValue = "0",
            description = "The port to listen on; 0, the default, is any free one.")
    private int port;

    @Option(
            names = "--immich-version",
            defaultValue = "3.0.3",
            description = "The version to play: 1.144.1, 2.7.5, 3.0.3 (the default), 3.1.0 or 3.2.2.")
    private FakeVersion version = FakeVersion.V3_0_3;

    @Option(
            names = "--env-file",
            paramLabel = "FILE",
            description = "A file to write address, API keys and passwords to, once the server is ready.")
    private @Nullable Path envFile;

    @Option(
            names = "--jobs-after",
            paramLabel = "REQUESTS",
            defaultValue = "0",
            description =
                    "After how many requests background work is done, as a busy server would; 0, the default, is at once.")
    private int jobsAfter;

    @Option(
            names = "--no-geodata",
            description = "Play a server without geodata: it finds no city, state or country for a position.")
    private boolean noGeodata;

    @Mixin
    private final Report report = new Report();

    @Override
    public String interrupted() {
        return "Stopped. Its contents were in memory only: run the same command again for a new server.";
    }

    @Override
    public Integer call() {
        if (envFile != null) {
            InputFile.writable("--env-file", envFile);
        }
        if (jobsAfter < 0) {
            throw new WrongArguments("--jobs-after: expected 0 or more");
        }
        WrongArguments.checkPort(port);
        FakeImmich.Builder builder = FakeImmich.builder().version(version).port(port);
        if (jobsAfter > 0) {
            builder.jobsAfterRequests(jobsAfter);
        }
        if (noGeodata) {
            builder.disableGeodata();
        }
        try (FakeImmich server = builder.start()) {
            if (envFile != null) {
                server.writeEnv(envFile);
            }
            report.say("FakeImmich %s is running at %s", version.number(), server.url());
            report.put("version", version.number());
            report.put("url", server.url());
            report.end();
            untilStopped();
        }
        return 0;
    }

    /** Waits for the end of the process, or of this thread. */
    static void untilStopped() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
