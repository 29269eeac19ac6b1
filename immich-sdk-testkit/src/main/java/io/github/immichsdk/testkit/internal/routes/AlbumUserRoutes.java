package io.github.immichsdk.testkit.internal.routes;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.testkit.FakeVersion;
import io.github.immichsdk.testkit.internal.http.FakeResponse;
import io.github.immichsdk.testkit.internal.state.Album;
import io.github.immichsdk.testkit.internal.state.ServerState;
import io.github.immichsdk.testkit.internal.state.User;
import io.github.immichsdk.testkit.internal.wire.AlbumJson;
import io.github.immichsdk.testkit.internal.wire.ApiException;
import io.github.immichsdk.testkit.internal.wire.Constraint;
import io.github.immichsdk.testkit.internal.wire.Field;
import io.github.immichsdk.testkit.internal.wire.Schema;
import io.github.immichsdk.testkit.internal.wire.Values;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** {@code /albums/{id}/users}: with whom an album is shared. */
final class AlbumUserRoutes {
    private static final List<String> ROLES = List.of("editor", "viewer");
    private static final List<String> ROLES_3 = List.of("editor", "owner", "viewer");

    private final ServerState world;
    private final AlbumJson json;

    AlbumUserRoutes(ServerState world) {
        this.world = world;
        this.json = new AlbumJson(world);
    }

    /** {@return one entry of a list of users; versions 1 and 2 check the role only when an album is made} */
    static Schema user(ServerState world, boolean creating) {
        Field role =
                world.three() || creating ? Field.oneOf("role", world.three() ? ROLES_3 : ROLES) : Field.string("role");
        return Schema.of(
                Field.uuid("userId").required(),
                creating ? role.required().before3(Constraint.NOT_EMPTY, Constraint.ENUM) : role);
    }

    List<Route> routes() {
        Field users = Field.objects("albumUsers", user(world, false))
                .min(1)
                .required()
                .before3(Constraint.ARRAY_NOT_EMPTY);
        Field role = Field.oneOf("role", world.three() ? ROLES_3 : ROLES).required();
        return List.of(
                Route.of(Operations.ADD_USERS_TO_ALBUM, this::add).body(Schema.of(users)),
                Route.of(Operations.UPDATE_ALBUM_USER, this::update).body(Schema.of(role)),
                Route.of(Operations.REMOVE_USER_FROM_ALBUM, this::remove));
    }

    private User existing(UUID id) {
        User user = world.users.get(id);
        if (user == null || user.deletedAt != null) {
            throw new ApiException(400, world.three() ? "Invalid user" : "User not found");
        }
        return user;
    }

    /** {@return a new album with its users; nothing is made when one of them cannot be added} */
    Album prepared(User owner, Values body) {
        Map<User, String> users = new LinkedHashMap<>();
        for (Values entry : body.objects("albumUsers")) {
            User user = existing(entry.requiredUuid("userId"));
            if (user != owner) {
                users.put(user, entry.required("role"));
            } else if (!world.three()) {
                throw new ApiException(400, "Cannot share album with owner");
            }
        }
        Album album = world.addAlbum(owner, body.required("albumName"));
        album.users.putAll(users);
        users.keySet().forEach(user -> invited(album, user, owner));
        return album;
    }

    private FakeResponse add(Call call) {
        Album album = Access.album(call, "album.share", call.id());
        for (Values entry : call.body().objects("albumUsers")) {
            UUID id = entry.requiredUuid("userId");
            String role = entry.text("role");
            if (world.three() && "owner".equals(role)) {
                throw new ApiException(400, "Cannot add another owner");
            }
            if (album.owner.id.equals(id)) {
                if (!world.three()) {
                    throw new ApiException(400, "Cannot be shared with owner");
                }
                continue;
            }
            User user = existing(id);
            if (album.users.containsKey(user)) {
                if (!world.three()) {
                    throw new ApiException(400, "User already added");
                }
                continue;
            }
            album.users.put(user, role != null && ROLES.contains(role) ? role : "editor");
            invited(album, user, call.user());
        }
        album.updatedAt = world.now();
        return call.ok(json.of(album, call.user(), AlbumJson.Shape.CHANGED));
    }

    /** Notifies a user of an invitation, from version 2 on. */
    private void invited(Album album, User user, User by) {
        if (!world.one()) {
            String name = (world.three() ? by : album.owner).name;
            world.addNotification(
                    user,
                    "Shared Album Invitation",
                    "success",
                    "AlbumInvite",
                    name + " shared an album (" + album.name + ") with you",
                    "{\"albumId\":\"" + album.id + "\"}");
        }
    }

    /** {@return the id in the path, which may be the caller's under the name of "me"} */
    private UUID userId(Call call) {
        String who = call.parameter("userId");
        if (who.equals("me")) {
            return call.user().id;
        }
        try {
            return call.id("userId");
        } catch (ApiException noId) {
            throw world.version.isAtLeast(FakeVersion.V3_1_0)
                    ? ApiException.custom(List.of("userId"), "Must be a UUID v4 or \"me\"")
                    : new ApiException(400, "Validation failed (uuid v 4 is expected)");
        }
    }

    private FakeResponse update(Call call) {
        UUID id = userId(call);
        Album album = Access.album(call, "album.share", call.id());
        String role = call.body().required("role");
        if (album.owner.id.equals(id)) {
            return updateOwner(call);
        }
        if (role.equals("owner")) {
            throw Responses.failed("updateAlbumUser");
        }
        User user = world.users.get(id);
        if (user != null && album.users.containsKey(user)) {
            album.users.put(user, role);
        } else if (world.one()) {
            throw Responses.failed("updateAlbumUser");
        }
        return call.noContent();
    }

    /** Version 1 fails, version 2 does nothing, and version 3 refuses; none of them takes "me". */
    private FakeResponse updateOwner(Call call) {
        if (world.one() || call.parameter("userId").equals("me")) {
            throw Responses.failed("updateAlbumUser");
        }
        if (world.three()) {
            throw new ApiException(400, "User is owner");
        }
        return call.noContent();
    }

    private FakeResponse remove(Call call) {
        UUID id = userId(call);
        Album album = world.albums.get(call.id());
        if (album == null) {
            throw new ApiException(400, "Album not found");
        }
        if (album.owner.id.equals(id)) {
            throw new ApiException(
                    400, world.three() ? "Cannot remove the last album owner" : "Cannot remove album owner");
        }
        User user = world.users.get(id);
        if (user == null || !album.users.containsKey(user)) {
            throw new ApiException(400, "Album not shared with user");
        }
        if (user != call.user()) {
            Access.album(call, "album.share", album.id);
        }
        world.removeFromAlbum(album, user);
        return call.noContent();
    }
}
