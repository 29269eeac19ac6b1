package io.github.immichsdk.assets;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Summaries of assets for tests: those of one camera, "Maker One", unless another is given. */
public final class Summaries {

    /** When the first one was taken. */
    public static final LocalDateTime NOON = LocalDateTime.parse("2025-06-01T12:00:00");

    private Summaries() {}

    public static AssetSummary of(String name, long millis) {
        return at(name, NOON.plusNanos(millis * 1_000_000), "Maker", "One");
    }

    public static AssetSummary at(String name, LocalDateTime local, @Nullable String make, @Nullable String model) {
        return new AssetSummary(
                UUID.nameUUIDFromBytes((name + local + make + model).getBytes(StandardCharsets.UTF_8))
                        .toString(),
                "me",
                name,
                "/upload",
                name.matches("(?i).*\\.(mp4|mov|insv)") ? AssetType.VIDEO : AssetType.IMAGE,
                local.toInstant(ZoneOffset.UTC),
                local,
                "checksum of " + name,
                make,
                model,
                false,
                0,
                0,
                null);
    }

    public static AssetSummary copy(AssetSummary asset, String id, String name, String checksum) {
        return new AssetSummary(
                id,
                asset.ownerId(),
                name,
                asset.folder(),
                asset.type(),
                asset.takenAt(),
                asset.localTime(),
                checksum,
                asset.make(),
                asset.model(),
                asset.favorite(),
                asset.rating(),
                asset.pixels(),
                asset.bytes());
    }

    public static AssetSummary owned(AssetSummary asset, String owner) {
        return new AssetSummary(
                asset.id() + owner,
                owner,
                asset.fileName(),
                asset.folder(),
                asset.type(),
                asset.takenAt(),
                asset.localTime(),
                asset.checksum(),
                asset.make(),
                asset.model(),
                asset.favorite(),
                asset.rating(),
                asset.pixels(),
                asset.bytes());
    }

    public static AssetSummary liked(AssetSummary asset, int rating, boolean favorite, long pixels) {
        return new AssetSummary(
                asset.id(),
                asset.ownerId(),
                asset.fileName(),
                asset.folder(),
                asset.type(),
                asset.takenAt(),
                asset.localTime(),
                asset.checksum(),
                asset.make(),
                asset.model(),
                favorite,
                rating,
                pixels,
                pixels / 2);
    }

    /** {@return the same, taken at another moment by UTC} */
    public static AssetSummary shifted(AssetSummary asset, long hours) {
        return new AssetSummary(
                asset.id(),
                asset.ownerId(),
                asset.fileName(),
                asset.folder(),
                asset.type(),
                asset.takenAt().plusSeconds(3600 * hours),
                asset.localTime(),
                asset.checksum(),
                asset.make(),
                asset.model(),
                asset.favorite(),
                asset.rating(),
                asset.pixels(),
                asset.bytes());
    }
}
