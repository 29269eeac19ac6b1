package io.github.immichsdk.testkit.internal.routes;

import io.github.immichsdk.testkit.internal.state.Album;
import io.github.immichsdk.testkit.internal.state.Asset;
import io.github.immichsdk.testkit.internal.state.ServerState;
import io.github.immichsdk.testkit.internal.state.SharedLink;
import io.github.immichsdk.testkit.internal.state.User;
import io.github.immichsdk.testkit.internal.state.Visibility;
import io.github.immichsdk.testkit.internal.wire.ApiException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Who may do what with which row. A row that is missing and one that is not the caller's give the same response. */
final class Access {
    private Access() {}

    /** {@return the assets, if the caller may do that with every one of them} */
    static List<Asset> assets(Call call, String permission, Collection<UUID> ids) {
        List<Asset> assets = new ArrayList<>();
        for (UUID id : ids) {
            assets.add(asset(call, permission, id));
        }
        return assets;
    }

    /** {@return the asset, if the caller may do that with it} */
    static Asset asset(Call call, String permission, UUID id) {
        Asset asset = call.world().assets.get(id);
        if (asset == null || !may(call, permission, asset)) {
            throw ApiException.noAccess(permission);
        }
        return asset;
    }

    /** {@return whether the caller may do that with the asset} */
    static boolean may(Call call, String permission, Asset asset) {
        SharedLink link = call.auth().link();
        if (link != null) {
            return switch (permission) {
                case "asset.read", "asset.view" -> link.shows(asset);
                case "asset.download" -> link.allowDownload && link.shows(asset);
                default -> false;
            };
        }
        User user = call.user();
        boolean locked = asset.visibility == Visibility.LOCKED;
        return switch (permission) {
            case "asset.read", "asset.view", "asset.download" ->
                asset.owner == user && (!locked || call.auth().elevated())
                        || inAlbumOf(call.world(), user, asset)
                        || fromPartner(call.world(), user, asset);
            case "asset.share" -> asset.owner == user && !locked || fromPartner(call.world(), user, asset);
            default -> asset.owner == user && (!locked || call.auth().elevated());
        };
    }

    private static boolean inAlbumOf(ServerState world, User user, Asset asset) {
        return !asset.trashed()
                && asset.visibility != Visibility.LOCKED
                && world.albums.values().stream()
                        .anyMatch(album -> album.role(user) != null && album.assets.contains(asset));
    }

    private static boolean fromPartner(ServerState world, User user, Asset asset) {
        return !asset.trashed()
                && (asset.visibility == Visibility.TIMELINE || asset.visibility == Visibility.HIDDEN)
                && world.partners.stream()
                        .anyMatch(partner -> partner.sharedBy == asset.owner && partner.sharedWith == user);
    }

    /** {@return the album, if the caller may do that with it} */
    static Album album(Call call, String permission, UUID id) {
        Album album = call.world().albums.get(id);
        if (album == null || !may(call, permission, album)) {
            throw ApiException.noAccess(permission);
        }
        return album;
    }

    /** {@return whether the caller may do that with the album} */
    static boolean may(Call call, String permission, Album album) {
        SharedLink link = call.auth().link();
        if (link != null) {
            return link.album == album
                    && (permission.equals("album.read") || permission.equals("album.download") && link.allowDownload);
        }
        String role = album.role(call.user());
        return switch (permission) {
            case "album.read", "album.download", "album.statistics" -> role != null;
            case "albumAsset.create", "albumAsset.delete" -> "owner".equals(role) || "editor".equals(role);
            // Version 1 lets only the owner rename an album and invite to it.
            case "album.update", "album.share" ->
                "owner".equals(role) || "editor".equals(role) && !call.world().one();
            default -> "owner".equals(role);
        };
    }

    /** {@return the row, if it is the caller's own} */
    static <T> T own(Call call, String permission, @Nullable T row, Function<T, User> owner) {
        if (row == null || owner.apply(row) != call.user()) {
            throw ApiException.noAccess(permission);
        }
        return row;
    }
}
