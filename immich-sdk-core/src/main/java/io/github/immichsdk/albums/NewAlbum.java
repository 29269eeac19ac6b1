package io.github.immichsdk.albums;

import io.github.immichsdk.internal.call.Ids;
import io.github.immichsdk.internal.text.Amounts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An album to create. Immutable.
 *
 * <pre>{@code
 * NewAlbum lofoten = NewAlbum.of("Lofoten 2026")
 *         .description("Two weeks in June")
 *         .assets(ids)
 *         .user(userId, AlbumRole.EDITOR);
 * Album album = immich.albums().create(lofoten).album();
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
     * Starts with a name.
     *
     * @param name the name; other albums may have the same one
     * @return an empty album of that name, shared with nobody
     */
    public static NewAlbum of(String name) {
        return new NewAlbum(Objects.requireNonNull(name, "name"), "", List.of(), Map.of());
    }

    /**
     * Sets the description.
     *
     * @param text the description
     * @return the album, including this
     */
    public NewAlbum description(String text) {
        return new NewAlbum(name, Objects.requireNonNull(text, "description"), assetIds, users);
    }

    /**
     * Adds assets.
     *
     * @param ids their IDs, any number; repeats are ignored
     * @return the album, including these
     * @throws IllegalArgumentException if one is not an ID
     */
    public NewAlbum assets(Collection<String> ids) {
        Objects.requireNonNull(ids, "ids");
        List<String> all = new ArrayList<>(assetIds);
        all.addAll(ids);
        return new NewAlbum(name, description, Ids.distinct("assetIds", all), users);
    }

    /**
     * Shares the album with a user. The caller, who owns the album, is ignored.
     *
     * @param userId the user's ID
     * @param role the user's role, not {@link AlbumRole#OWNER}
     * @return the album, including this user
     * @throws IllegalArgumentException if it is not an ID, or the role is owner
     */
    public NewAlbum user(String userId, AlbumRole role) {
        Map<String, AlbumRole> all = new LinkedHashMap<>(users);
        all.put(Ids.checked("userId", userId), given(role));
        return new NewAlbum(name, description, assetIds, Collections.unmodifiableMap(all));
    }

    /** Checks that a role can be granted: 3.0 rejects the owner role, older servers do not know it. */
    static AlbumRole given(AlbumRole role) {
        Objects.requireNonNull(role, "role");
        if (role.equals(AlbumRole.OWNER)) {
            throw new IllegalArgumentException("role: expected editor or viewer, got owner, which cannot be given");
        }
        return role;
    }

    /** An album as it is sent. */
    record Request(
            String albumName,
            @Nullable String description,
            @Nullable List<AlbumUsers.UserWithRole> albumUsers,
            @Nullable List<String> assetIds) {}

    /** {@return the album with the assets of the first request} */
    Request request(List<String> first) {
        return new Request(
                name,
                description.isEmpty() ? null : description,
                users.isEmpty() ? null : AlbumUsers.UserWithRole.all(users),
                first.isEmpty() ? null : first);
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

    /** Shows the name, and the number of assets and users. */
    @Override
    public String toString() {
        return "NewAlbum['" + name + "', " + Amounts.count(assetIds.size(), "asset") + ", "
                + Amounts.count(users.size(), "user") + "]";
    }
}
