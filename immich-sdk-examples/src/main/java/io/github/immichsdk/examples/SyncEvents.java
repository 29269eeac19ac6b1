package io.github.immichsdk.examples;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.sync.ImmichSync;
import io.github.immichsdk.sync.SyncKind;
import io.github.immichsdk.sync.SyncStream;
import io.github.immichsdk.sync.SyncTypes;
import io.github.immichsdk.testkit.FakeImmich;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Prints the event stream as it arrives, one JSON object per line. */
@Command(
        name = "sync",
        mixinStandardHelpOptions = true,
        footer = {"  immich-sdk-examples sync --kinds ASSETS,ALBUMS", "  immich-sdk-examples sync --session --ack"},
        description = "Prints the event stream of your session, one JSON object a line, as it comes.")
final class SyncEvents implements Callable<Integer> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Option(
            names = "--kinds",
            split = ",",
            paramLabel = "KIND",
            description = "What to ask for: ${COMPLETION-CANDIDATES}. Without this, all there is.")
    private List<SyncKind> kinds = new ArrayList<>();

    @Option(names = "--ack", description = "Acknowledge what was printed, so that it does not come again.")
    private boolean ack;

    @Option(
            names = "--own-session",
            paramLabel = "FILE",
            defaultValue = "sync.session",
            description = "Where the session of this program is kept; the default is ${DEFAULT-VALUE}.")
    private Path session = Path.of("sync.session");

    @Mixin
    private final SessionTarget target = new SessionTarget();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        InputFile.writable("--own-session", session);
        if (!target.fake()) {
            try (ImmichClient immich = target.open(session)) {
                print(immich);
            }
            return 0;
        }
        try (FakeImmich fake = FakeImmich.start();
                ImmichClient immich = SessionTarget.open(fake)) {
            fake.seed().photo("IMG_0001.jpg", Instant.parse("2026-05-01T10:00:00Z"));
            print(immich);
        }
        return 0;
    }

    private void print(ImmichClient immich) {
        ImmichSync sync = ImmichSync.of(immich);
        PrintWriter out = spec.commandLine().getOut();
        try (Resumable work = new Resumable(spec, false);
                SyncStream events = sync.stream(kinds.isEmpty() ? SyncTypes.all() : SyncTypes.of(kinds))) {
            work.cancel().onCancel(events::close);
            events.maps().forEach(event -> {
                out.println(JSON.writeValueAsString(event));
                out.flush();
            });
            if (ack) {
                sync.ack(events.acks());
            }
        }
    }
}
