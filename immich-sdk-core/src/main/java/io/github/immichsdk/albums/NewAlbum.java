package io.github.immichsdk.albums;

import io.github.immichsdk.internal.call.Ids;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * An album to be made. Immutable.
 *
 * <pre>{@code
 * NewAlbum.named("Lofoten 2026").withDescription("Two weeks in June").withAssets(ids).withUser(userId, AlbumRole.EDITOR)
 * }</pre>
 */
public final class NewAlbum {

    private final String name;
    private final String description;
    private final List<String> assetIds;
    private final Map<String, AlbumRole> users;

    private NewAlbum(String name, String description, List<String> assetIds, Map<String, AlbumRole> users) {
        this.name = name;
        this.description = description;
        this.assetIds = assetIds;
        this.users = users;
    }

    /**
     * Begins with a name.
     *
     * @param name the name, may be one that other albums have
     * @return an empty album of that name, shared with nobody
     */
    public static NewAlbum named(String name) {
        return new NewAlbum(Objects.requireNonNull(name, "name"), "", List.of(), Map.of());
    }

    /**
     * Gives it a description.
     *
     * @param text the description
     * @return an album with that too
     */
    public NewAlbum withDescription(String text) {
        return new NewAlbum(name, Objects.requireNonNull(text, "description"), assetIds, users);
    }

    /**
     * Puts assets in.
     *
     * @param ids their ids, any number, repeats left out
     * @return an album with those too
     * @throws IllegalArgumentException if one is not an id
     */
    public NewAlbum withAssets(Collection<String> ids) {
        List<String> all = new ArrayList<>(assetIds);
        all.addAll(ids);
        return new NewAlbum(name, description, Ids.distinct("assetIds", all), users);
    }

    /**
     * Lets a user in. The caller, who owns the album, is passed over.
     *
     * @param userId the user's id
     * @param role what they may do, not {@link AlbumRole#OWNER}
     * @return an album with that user too
     * @throws IllegalArgumentException if it is not an id, or the role is owner
     */
    public NewAlbum withUser(String userId, AlbumRole role) {
        Map<String, AlbumRole> all = new LinkedHashMap<>(users);
        all.put(Ids.checked("userId", userId), given(role));
        return new NewAlbum(name, description, assetIds, Collections.unmodifiableMap(all));
    }

    /** Checks that a role is one that can be given: 3.0 refuses to make an owner, the servers before know no such role. */
    static AlbumRole given(AlbumRole role) {
        Objects.requireNonNull(role, "role");
        if (role.equals(AlbumRole.OWNER)) {
            throw new IllegalArgumentException("role: expected editor or viewer, got owner, which cannot be given");
        }
        return role;
    }

    String name() {
        return name;
    }

    String description() {
        return description;
    }

    List<String> assetIds() {
        return assetIds;
    }

    Map<String, AlbumRole> users() {
        return users;
    }

    NewAlbum without(String userId) {
        Map<String, AlbumRole> others = new LinkedHashMap<>(users);
        others.remove(userId);
        return new NewAlbum(name, description, assetIds, Collections.unmodifiableMap(others));
    }

    /** Shows the name, and how many assets and users there are to be. */
    @Override
    public String toString() {
        return "NewAlbum['" + name + "', " + assetIds.size() + " assets, " + users.size() + " users]";
    }
}
