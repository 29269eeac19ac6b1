package io.github.immichsdk.benchmarks.sdk;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.benchmarks.program.Arguments;
import io.github.immichsdk.benchmarks.program.Threads;
import io.github.immichsdk.search.AssetListing;
import io.github.immichsdk.search.AssetQuery;
import io.github.immichsdk.search.Completeness;
import io.github.immichsdk.stacks.Stack;
import io.github.immichsdk.sync.ImmichSync;
import io.github.immichsdk.sync.SyncKind;
import io.github.immichsdk.sync.SyncStream;
import io.github.immichsdk.sync.event.AssetEvent;
import io.github.immichsdk.sync.event.SyncEvent;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads: the event stream, lists and small calls. */
final class SdkReads {

    private static final int FIELDS_OF_EVENT = 15;
    private static final int FIELDS_OF_ASSET = 37;

    private SdkReads() {}

    static long events(Arguments args) {
        long count = 0;
        try (ImmichClient immich = Clients.withSession(args);
                SyncStream events = ImmichSync.of(immich).stream(SyncKind.ASSETS);
                Stream<SyncEvent> typed = events.typed()) {
            for (Iterator<SyncEvent> all = typed.iterator(); all.hasNext(); ) {
                if (all.next() instanceof AssetEvent.Upsert asset && EveryField.of(asset) >= FIELDS_OF_EVENT) {
                    count++;
                }
            }
        }
        return count;
    }

    static long eventMaps(Arguments args) {
        long count = 0;
        try (ImmichClient immich = Clients.withSession(args);
                SyncStream events = ImmichSync.of(immich).stream(SyncKind.ASSETS);
                Stream<Map<String, @Nullable Object>> maps = events.maps()) {
            for (Iterator<Map<String, @Nullable Object>> all = maps.iterator(); all.hasNext(); ) {
                Map<String, @Nullable Object> event = all.next();
                if ("AssetV2".equals(event.get("type"))
                        && event.get("ack") != null
                        && event.get("data") instanceof Map<?, ?> data
                        && data.get("id") != null) {
                    count++;
                }
            }
        }
        return count;
    }

    static long assets(Arguments args) {
        long count = 0;
        try (ImmichClient immich = Clients.withKey(args)) {
            AssetQuery query = AssetQuery.all().includeExif();
            AssetListing listing =
                    immich.search().listing(args.threads() > 1 ? query.maxInFlight(args.threads()) : query);
            try (Stream<Asset> assets = listing.stream()) {
                for (Iterator<Asset> all = assets.iterator(); all.hasNext(); ) {
                    if (EveryField.of(all.next()) >= FIELDS_OF_ASSET) {
                        count++;
                    }
                }
            }
            Completeness.State state = listing.completeness().state();
            if (state != Completeness.State.VERIFIED && state != Completeness.State.UNVERIFIED) {
                throw new IllegalStateException("the list is not complete: " + listing.completeness());
            }
        }
        return count;
    }

    static long stacks(Arguments args) {
        try (ImmichClient immich = Clients.withKey(args);
                Stream<Stack> stacks = immich.stacks().stream()) {
            return stacks.filter(stack -> stack.assets().size() == 3)
                    .filter(stack -> stack.assets().stream().allMatch(asset -> EveryField.of(asset) >= FIELDS_OF_ASSET))
                    .count();
        }
    }

    static long calls(Arguments args) throws Exception {
        try (ImmichClient immich = Clients.withKey(args)) {
            return Threads.each(args, number -> immich.users().me().name().equals("Ada") ? 1 : 0);
        }
    }
}
