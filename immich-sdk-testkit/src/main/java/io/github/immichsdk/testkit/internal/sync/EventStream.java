package io.github.immichsdk.testkit.internal.sync;

import io.github.immichsdk.testkit.internal.http.FakeResponse;
import io.github.immichsdk.testkit.internal.state.ServerState;
import io.github.immichsdk.testkit.internal.state.Session;
import io.github.immichsdk.testkit.internal.wire.ApiException;
import io.github.immichsdk.testkit.internal.wire.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Responds to requests for the stream, with all that can go wrong on the genuine server. Used under the world's lock. */
public final class EventStream {

    /** The type of the response, and of an error that is found before any line. */
    public static final String LINES = "application/jsonlines+json";

    private static final Duration TOO_OLD = Duration.ofDays(30);
    private static final String COMPLETE = "SyncCompleteV1";
    private static final String RESET = "SyncResetV1";

    private final ServerState world;
    private final ChangeLog log;

    /** Makes the stream of a world. */
    public EventStream(ServerState world) {
        this.world = world;
        this.log = new ChangeLog(world);
    }

    /** Responds with what changed for a session. */
    public FakeResponse response(Session session, List<String> types, boolean reset) {
        if (reset) {
            session.checkpoints.clear();
            session.pendingSyncReset = false;
        }
        if (session.pendingSyncReset || outdated(session)) {
            return lines(List.of(new Line(RESET, Line.NOTHING, RESET + "|reset")));
        }
        log.observe();
        String bound = log.nextId();
        // background work continues while a stream runs: what it rewrites is newer than the bound, and left out
        world.jobs.runDue();
        log.observe();
        StreamPlan plan = new StreamPlan(world, log, session, bound);
        try {
            if (COMPLETE.equals(session.checkpoints.get(COMPLETE))) {
                throw new Checkpoint.Poisoned();
            }
            for (String type : TypeHandlers.order()) {
                if (types.contains(type)) {
                    if (world.three() && SyncTypeNames.refused(type)) {
                        throw deprecated(type);
                    }
                    TypeHandlers.addEvents(type, plan);
                }
            }
        } catch (Checkpoint.Poisoned | ApiException failed) {
            return broken(plan.lines(), failed);
        }
        plan.line(COMPLETE, Line.NOTHING, COMPLETE + "|" + bound);
        return lines(plan.lines());
    }

    private boolean outdated(Session session) {
        String ack = session.checkpoints.get(COMPLETE);
        if (ack == null || !ack.contains("|")) {
            return false;
        }
        Instant completed = UpdateIds.time(ack.split("\\|", -1)[1]);
        return completed != null && completed.isBefore(world.now().minus(TOO_OLD));
    }

    private static ApiException deprecated(String type) {
        return new ApiException(
                400,
                "SyncRequestType." + type + " is deprecated, use SyncRequestType." + type.replace("V1", "V2")
                        + " instead");
    }

    /** A failure before the first line is an error; after it the response falls silent and stays open. */
    private FakeResponse broken(List<Line> lines, RuntimeException failed) {
        if (!lines.isEmpty()) {
            return lines(lines).thenSilent();
        }
        if (failed instanceof ApiException error) {
            throw error;
        }
        Map<String, @Nullable Object> body = Json.object("message", "Internal server error");
        if (!world.three()) {
            body.put("statusCode", 500);
            body.put("correlationId", world.newSecret(8));
        }
        return FakeResponse.json(500, body);
    }

    private static FakeResponse lines(List<Line> lines) {
        List<Line> fixed = List.copyOf(lines);
        return FakeResponse.stream(200, LINES, -1, () -> new LinesStream(fixed)).with("Vary", "Accept-Encoding");
    }
}
