package io.github.immichsdk.testkit.internal.routes;

import io.github.immichsdk.testkit.internal.state.Asset;
import io.github.immichsdk.testkit.internal.state.ServerState;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Deleting, for now and for good. */
final class Trash {
    private Trash() {}

    /** Puts assets into the trash, or marks them to be purged soon. */
    static void delete(ServerState world, Collection<Asset> assets, boolean force) {
        for (Asset asset : assets) {
            asset.deletedAt = world.now();
            asset.doomed = force || asset.doomed;
            world.touch(asset);
        }
        if (force) {
            List<Asset> gone = List.copyOf(assets);
            world.jobs.add(() -> world.purge(gone.stream()
                    .filter(asset -> world.assets.get(asset.id) == asset)
                    .flatMap(asset -> withMovingPart(world, asset))
                    .distinct()
                    .toList()));
        }
    }

    private static Stream<Asset> withMovingPart(ServerState world, Asset asset) {
        Asset video = world.assets.get(asset.livePhotoVideoId);
        return video == null ? Stream.of(asset) : Stream.of(asset, video);
    }

    /** Takes assets out of the trash; those about to be purged stay. */
    static int restore(ServerState world, Collection<Asset> assets) {
        int restored = 0;
        for (Asset asset : assets) {
            if (asset.trashed() && !asset.doomed) {
                if (!asset.offline) { // the file is missing: it counts, and stays
                    asset.deletedAt = null;
                    world.touch(asset);
                }
                restored++;
            }
        }
        return restored;
    }
}
