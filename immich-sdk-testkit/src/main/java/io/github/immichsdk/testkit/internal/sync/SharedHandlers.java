package io.github.immichsdk.testkit.internal.sync;

import io.github.immichsdk.testkit.internal.state.Album;
import io.github.immichsdk.testkit.internal.state.Entity;
import io.github.immichsdk.testkit.internal.state.Partner;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The events for partners' libraries and for albums. */
final class SharedHandlers {

    /** An asset in an album, with the row that is sent for it. */
    private record Membership(Row member, Row seen) {}

    private SharedHandlers() {}

    private static List<Share> partners(StreamPlan plan) {
        List<Share> shares = new ArrayList<>();
        for (Partner partner : plan.world.partners) {
            Row row = plan.log.row(Entity.PARTNER, partner.sharedBy.id + "|" + partner.sharedWith.id);
            if (row != null && partner.sharedWith.id.equals(plan.me)) {
                shares.add(new Share(partner.sharedBy.id, row.createId));
            }
        }
        shares.sort(Comparator.comparing(Share::createId));
        return shares;
    }

    /**
     * Albums that are shared with the user; in version 3 also the user's own, since there the owner is a member like others.
     * The user's own assets arrive in another way, so before version 3 nothing of an own album is ever sent late.
     */
    private static List<Share> sharedAlbums(StreamPlan plan) {
        List<Share> shares = new ArrayList<>();
        for (Album album : plan.world.albums.values()) {
            Row row = plan.log.row(Entity.ALBUM_USER, album.id + "|" + plan.me);
            if (row != null) {
                shares.add(new Share(album.id, row.createId));
            }
        }
        shares.sort(Comparator.comparing(Share::createId));
        return shares;
    }

    /** All albums that the user can see. */
    private static Set<UUID> albumsOf(StreamPlan plan) {
        Set<UUID> albums = new LinkedHashSet<>();
        for (Album album : plan.world.albums.values()) {
            if (album.owner.id.equals(plan.me) || plan.log.row(Entity.ALBUM_USER, album.id + "|" + plan.me) != null) {
                albums.add(album.id);
            }
        }
        return albums;
    }

    private static Set<UUID> ids(List<Share> shares) {
        Set<UUID> ids = new LinkedHashSet<>();
        shares.forEach(share -> ids.add(share.id()));
        return ids;
    }

    static void partnerAssets(StreamPlan plan, String version) {
        List<Share> shares = partners(plan);
        Set<UUID> owners = ids(shares);
        plan.deletes(
                "PartnerAssetDeleteV1",
                Entity.ASSET,
                gone -> gone.audience().stream().anyMatch(owners::contains),
                gone -> TypeHandlers.one("assetId", gone.first()));
        plan.shared(
                "PartnerAssetBackfill" + version,
                "PartnerAsset" + version,
                shares,
                share -> plan.rows(Entity.ASSET, row -> row.owner.equals(share.id())),
                () -> plan.rows(Entity.ASSET, row -> owners.contains(row.owner)),
                row -> row.foreignJson);
    }

    static void partnerAssetExifs(StreamPlan plan) {
        List<Share> shares = partners(plan);
        Set<UUID> owners = ids(shares);
        plan.shared(
                "PartnerAssetExifBackfillV1",
                "PartnerAssetExifV1",
                shares,
                share -> plan.rows(Entity.EXIF, row -> row.owner.equals(share.id())),
                () -> plan.rows(Entity.EXIF, row -> owners.contains(row.owner)),
                row -> row.json);
    }

    static void partnerStacks(StreamPlan plan) {
        List<Share> shares = partners(plan);
        Set<UUID> owners = ids(shares);
        plan.deletes(
                "PartnerStackDeleteV1",
                Entity.STACK,
                gone -> gone.audience().stream().anyMatch(owners::contains),
                gone -> TypeHandlers.one("stackId", gone.first()));
        plan.shared(
                "PartnerStackBackfillV1",
                "PartnerStackV1",
                shares,
                share -> plan.rows(Entity.STACK, row -> row.owner.equals(share.id())),
                () -> plan.rows(Entity.STACK, row -> owners.contains(row.owner)),
                row -> row.json);
    }

    static void albums(StreamPlan plan, String type, Function<Row, byte[]> data) {
        plan.deletes(
                "AlbumDeleteV1",
                Entity.ALBUM,
                gone -> gone.audience().contains(plan.me),
                gone -> TypeHandlers.one("albumId", gone.first()));
        Set<UUID> albums = albumsOf(plan);
        Checkpoint after = plan.checkpoint(type);
        // an album that a user can see later is sent as if it had changed then
        plan.rows(Entity.ALBUM, row -> albums.contains(row.first)).stream()
                .map(row -> new Share(row.first, later(row.updateId, memberSince(plan, row.first))))
                .filter(share -> Checkpoint.passes(after, share.createId()))
                .sorted(Comparator.comparing(Share::createId))
                .forEach(share -> {
                    Row row = plan.log.row(Entity.ALBUM, share.id().toString());
                    if (row != null) {
                        plan.line(type, data.apply(row), type + "|" + share.createId());
                    }
                });
    }

    private static @Nullable String memberSince(StreamPlan plan, UUID album) {
        Row row = plan.log.row(Entity.ALBUM_USER, album + "|" + plan.me);
        return row == null ? null : row.createId;
    }

    private static String later(String one, @Nullable String other) {
        return other == null || one.compareTo(other) > 0 ? one : other;
    }

    static void albumUsers(StreamPlan plan) {
        Set<UUID> albums = albumsOf(plan);
        plan.deletes(
                "AlbumUserDeleteV1",
                Entity.ALBUM_USER,
                gone -> albums.contains(gone.first()),
                gone -> TypeHandlers.two("userId", gone.second(), "albumId", gone.first()));
        plan.shared(
                "AlbumUserBackfillV1",
                "AlbumUserV1",
                sharedAlbums(plan),
                share -> plan.rows(Entity.ALBUM_USER, row -> row.first.equals(share.id())),
                () -> plan.rows(Entity.ALBUM_USER, row -> albums.contains(row.first)),
                row -> row.json);
    }

    static void albumToAssets(StreamPlan plan) {
        Set<UUID> albums = albumsOf(plan);
        plan.deletes(
                "AlbumToAssetDeleteV1",
                Entity.ALBUM_ASSET,
                gone -> albums.contains(gone.first()),
                gone -> TypeHandlers.two("assetId", gone.second(), "albumId", gone.first()));
        plan.shared(
                "AlbumToAssetBackfillV1",
                "AlbumToAssetV1",
                sharedAlbums(plan),
                share -> plan.rows(Entity.ALBUM_ASSET, row -> row.first.equals(share.id())),
                () -> plan.rows(Entity.ALBUM_ASSET, row -> albums.contains(row.first)),
                row -> row.json);
    }

    static void albumAssets(StreamPlan plan, String version) {
        boolean hides = plan.world.three();
        albumRows(
                plan,
                "AlbumAsset",
                version,
                Entity.ASSET,
                row -> hides && !row.owner.equals(plan.me) ? row.foreignJson : row.json);
    }

    static void albumAssetExifs(StreamPlan plan) {
        albumRows(plan, "AlbumAssetExif", "V1", Entity.EXIF, row -> row.json);
    }

    /** Assets of albums: those that were there before, changes of those that are known, then those that are new there. */
    private static void albumRows(
            StreamPlan plan, String prefix, String version, Entity entity, Function<Row, byte[]> data) {
        String create = prefix + "Create" + version;
        String update = prefix + "Update" + version;
        Set<UUID> albums = albumsOf(plan);
        Checkpoint seen = plan.checkpoint(create);
        Checkpoint updated = plan.checkpoint(update);
        plan.backfill(
                prefix + "Backfill" + version,
                seen,
                sharedAlbums(plan),
                share -> plan.rows(Entity.ALBUM_ASSET, row -> row.first.equals(share.id())),
                row -> data.apply(seen(plan, entity, row)));
        List<Membership> memberships = plan.rows(Entity.ALBUM_ASSET, row -> albums.contains(row.first)).stream()
                .filter(row -> plan.log.row(entity, String.valueOf(row.second)) != null)
                .map(row -> new Membership(row, seen(plan, entity, row)))
                .toList();
        if (seen != null) {
            memberships.stream()
                    .filter(one -> !Checkpoint.passes(seen, one.member.updateId))
                    .map(Membership::seen)
                    .distinct()
                    .filter(row -> plan.before(row.updateId) && Checkpoint.passes(updated, row.updateId))
                    .sorted(Comparator.comparing(row -> row.updateId))
                    .forEach(row -> plan.line(update, data.apply(row), update + "|" + row.updateId));
        }
        boolean first = true;
        for (Membership one : memberships) {
            if (Checkpoint.passes(seen, one.member.updateId)) {
                if (first) {
                    plan.ackLine(update + "|" + plan.bound());
                    first = false;
                }
                plan.line(create, data.apply(one.seen), create + "|" + one.member.updateId);
            }
        }
    }

    private static Row seen(StreamPlan plan, Entity entity, Row member) {
        Row row = plan.log.row(entity, String.valueOf(member.second));
        if (row == null) {
            throw new IllegalStateException("No row of " + member.key);
        }
        return row;
    }
}
