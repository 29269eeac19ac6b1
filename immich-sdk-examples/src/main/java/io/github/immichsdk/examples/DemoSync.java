package io.github.immichsdk.examples;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.assets.AssetChange;
import io.github.immichsdk.sync.ImmichSync;
import io.github.immichsdk.sync.SyncBatch;
import io.github.immichsdk.sync.SyncHandler;
import io.github.immichsdk.sync.SyncKind;
import io.github.immichsdk.sync.SyncReport;
import io.github.immichsdk.sync.SyncTypes;
import io.github.immichsdk.sync.event.AssetEvent;
import io.github.immichsdk.sync.event.SyncEvent;
import java.util.HashMap;
import java.util.Map;

/** The demo's last part: follows the library through the event stream, with a session. */
final class DemoSync implements SyncHandler<SyncEvent> {

    private static final SyncTypes ASSETS = SyncTypes.of(SyncKind.ASSETS);

    private final ImmichClient immich;
    private final ImmichSync sync;
    private final Report report;
    private final Map<String, Boolean> favorites = new HashMap<>();

    /**
     * Sets it up.
     *
     * @param immich a client with a session
     */
    DemoSync(ImmichClient immich, Report report) {
        this.immich = immich;
        this.sync = ImmichSync.of(immich);
        this.report = report;
    }

    @Override
    public void apply(SyncBatch<SyncEvent> batch) {
        for (SyncEvent event : batch.events()) {
            if (event instanceof AssetEvent.Upsert asset) {
                favorites.put(asset.id(), asset.favorite());
            } else if (event instanceof AssetEvent.Delete gone) {
                favorites.remove(gone.assetId());
            }
        }
    }

    @Override
    public void reset() {
        favorites.clear();
    }

    /** Streams everything, changes one picture, and streams again. */
    void follow(String picture, String name) {
        sync.run(ASSETS, this);
        report.say("Sync        Logged in, a session receives %s.", Report.some(favorites.size(), "picture"));
        report.put("streamed", favorites.size());

        immich.assets().update(picture, AssetChange.none().favorite());
        SyncReport change = sync.run(ASSETS, this);
        long events = change.events() - change.count("SyncCompleteV1");
        report.say("            %s becomes a favourite: the next stream has %s.", name, Report.some(events, "event"));
        report.put("streamedAfterChange", events);
        if (!Boolean.TRUE.equals(favorites.get(picture))) {
            report.failed("the event stream does not tell that " + name + " is a favourite");
        }
    }
}
