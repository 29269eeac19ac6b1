package io.github.immichsdk.testkit.internal.media;

import io.github.immichsdk.testkit.internal.state.Asset;
import io.github.immichsdk.testkit.internal.state.Exif;
import io.github.immichsdk.testkit.internal.state.ServerState;
import io.github.immichsdk.testkit.internal.state.Visibility;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The background job that reads an uploaded file. */
public final class Extraction {
    /** How far into a file it looks; what stands behind that is not found. */
    private static final int LOOKED_AT = 4 * 1024 * 1024;

    private Extraction() {}

    /** Reads the file of an asset and fills in what it says. */
    public static void run(ServerState world, Asset asset, byte @Nullable [] sidecar) {
        FileFacts facts = FileReader.read(asset.blob.start(LOOKED_AT));
        if (sidecar != null) {
            XmpReader.read(sidecar, facts);
        }
        Exif before = asset.exif == null ? Exif.EMPTY : asset.exif;
        ZoneOffset offset = facts.offset == null ? ZoneOffset.UTC : facts.offset;
        Instant taken = facts.taken == null ? earlier(asset) : facts.taken.toInstant(offset);
        String description = facts.description == null ? before.description() : facts.description;
        asset.exif = new Exif(
                facts.make,
                facts.model,
                facts.lensModel,
                facts.width,
                facts.height,
                orientation(asset, facts),
                taken,
                zone(facts, offset),
                facts.fNumber,
                facts.focalLength,
                facts.iso,
                facts.exposureTime,
                facts.latitude,
                facts.longitude,
                Gazetteer.at(world, facts.latitude, facts.longitude),
                description,
                null,
                facts.rating == null || facts.rating == 0 ? before.rating() : facts.rating,
                facts.fps);
        // Nothing is drawn of what is never shown.
        asset.thumbnail = facts.readable() && asset.visibility != Visibility.HIDDEN;
        if (asset.video && facts.durationMillis != null) {
            asset.durationMillis = facts.durationMillis;
        }
        world.setTaken(asset, taken, facts.taken == null ? 0 : offset.getTotalSeconds());
        world.touch(asset);
    }

    /** Does what follows a change of the place or the time by hand: names the place, moves the asset to its new time. */
    public static void afterEdit(ServerState world, Asset asset) {
        Exif exif = asset.exif;
        if (exif == null) {
            return;
        }
        asset.exif = exif.withPlace(Gazetteer.at(world, exif.latitude(), exif.longitude()));
        Instant taken = exif.dateTimeOriginal();
        if (taken != null) {
            world.setTaken(asset, taken, Zones.offsetSeconds(exif.timeZone(), taken));
        }
        world.touch(asset);
    }

    private static Instant earlier(Asset asset) {
        return asset.fileCreatedAt.isBefore(asset.fileModifiedAt) ? asset.fileCreatedAt : asset.fileModifiedAt;
    }

    private static @Nullable String orientation(Asset asset, FileFacts facts) {
        if (facts.orientation != null) {
            return facts.orientation.toString();
        }
        return asset.video && facts.readable() ? "1" : null;
    }

    private static @Nullable String zone(FileFacts facts, ZoneOffset offset) {
        if (facts.taken == null) {
            return null;
        }
        return Zones.name(offset);
    }
}
