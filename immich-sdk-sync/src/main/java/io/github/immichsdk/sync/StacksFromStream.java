package io.github.immichsdk.sync;

import io.github.immichsdk.assets.Visibility;
import io.github.immichsdk.config.Credentials;
import io.github.immichsdk.errors.ImmichException;
import io.github.immichsdk.internal.call.CallExecutor;
import io.github.immichsdk.internal.call.InternalAccess;
import io.github.immichsdk.sessions.ChildSession;
import io.github.immichsdk.sessions.ChildSessionOptions;
import io.github.immichsdk.sessions.Sessions;
import io.github.immichsdk.stacks.StackIds;
import io.github.immichsdk.sync.event.AssetEvent;
import io.github.immichsdk.sync.event.ControlEvent;
import io.github.immichsdk.sync.event.StackEvent;
import io.github.immichsdk.sync.event.SyncEvent;
import io.github.immichsdk.sync.internal.EventType;
import io.github.immichsdk.sync.internal.MirrorRule;
import io.github.immichsdk.sync.internal.SyncTypeTable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the stacks of a library from the event stream. Never moves a checkpoint of the session: if the session has synced
 * before, a child session reads instead.
 */
final class StacksFromStream {

    private static final Logger LOG = LoggerFactory.getLogger(StacksFromStream.class);

    private static final SyncTypes TYPES = SyncTypes.of(SyncKind.ASSETS, SyncKind.STACKS);

    private static final Set<MirrorRule.Effect> MOVED = Set.of(MirrorRule.Effect.UPSERT, MirrorRule.Effect.COMPLETE);

    /** Checkpoints with which the stream no longer contains all assets and stacks. */
    private static final Set<String> CHECKPOINTS = Stream.of(
                    SyncTypeTable.ASSETS, SyncTypeTable.STACKS, SyncTypeTable.CONTROL)
            .flatMap(kind -> kind.events().stream())
            .filter(type -> MOVED.contains(type.rule().effect()))
            .map(EventType::name)
            .collect(Collectors.toUnmodifiableSet());

    private static final int ATTEMPTS = 3;

    /** The child session expires by itself if the program stops before it ends it. */
    private static final Duration CHILD_LASTS = Duration.ofHours(1);

    private StacksFromStream() {}

    /** {@return the stacks; empty if a dry run prevents the requests, or the server restarted the stream} */
    static Optional<List<StackIds>> read(CallExecutor calls) {
        SyncRequests own = new SyncRequests(calls);
        if (own.acks().stream().noneMatch(ack -> CHECKPOINTS.contains(ack.type()))) {
            Optional<List<StackIds>> all = all(own);
            if (all.isPresent()) {
                return all;
            }
        }
        return calls.dryRun() == null ? byChild(calls) : Optional.empty();
    }

    private static Optional<List<StackIds>> byChild(CallExecutor calls) {
        Sessions sessions = InternalAccess.make(Sessions.class, calls);
        ChildSession child = sessions.createChild(ChildSessionOptions.defaults().duration(CHILD_LASTS));
        String token = child.session().accessToken();
        try {
            return all(new SyncRequests(calls.withCredentials(Credentials.accessToken(token))));
        } finally {
            end(sessions, child.active().id());
        }
    }

    private static void end(Sessions sessions, String child) {
        try {
            sessions.end(child);
        } catch (ImmichException e) {
            LOG.debug("the child session is not ended, it will end by itself within an hour", e);
        }
    }

    private static Optional<List<StackIds>> all(SyncRequests requests) {
        for (int attempt = 1; ; attempt++) {
            try (SyncStream events = new SyncStream(requests, TYPES, StreamOptions.defaults())) {
                return read(events.typed());
            } catch (SyncTruncatedException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                LOG.debug("the event stream is read once more", e);
            }
        }
    }

    /** Returns nothing if the server requests a reset instead of sending all stacks. */
    private static Optional<List<StackIds>> read(Stream<SyncEvent> events) {
        Map<String, String> primaries = new HashMap<>();
        Map<String, List<String>> members = new HashMap<>();
        boolean[] reset = new boolean[1];
        events.forEach(event -> {
            if (event instanceof AssetEvent.Upsert asset) {
                if (asset.stackId() != null && shown(asset)) {
                    members.computeIfAbsent(asset.stackId(), id -> new ArrayList<>())
                            .add(asset.id());
                }
            } else if (event instanceof StackEvent.Upsert stack) {
                primaries.put(stack.id(), stack.primaryAssetId());
            } else if (event instanceof ControlEvent.Reset) {
                reset[0] = true;
            }
        });
        if (reset[0]) {
            return Optional.empty();
        }
        List<StackIds> stacks = new ArrayList<>(primaries.size());
        primaries.forEach((id, primary) -> {
            List<String> shown = members.getOrDefault(id, new ArrayList<>());
            if (shown.remove(primary)) {
                shown.add(0, primary);
            }
            stacks.add(new StackIds(id, primary, List.copyOf(shown)));
        });
        return Optional.of(stacks);
    }

    /** {@return whether the list of stacks would contain it} */
    private static boolean shown(AssetEvent.Upsert asset) {
        return asset.deletedAt() == null
                && (asset.visibility().equals(Visibility.TIMELINE)
                        || asset.visibility().equals(Visibility.ARCHIVE));
    }
}
