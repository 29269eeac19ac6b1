package io.github.immichsdk.albums;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.errors.FailedCall;
import io.github.immichsdk.errors.ImmichNotFoundException;
import io.github.immichsdk.internal.call.Call;
import io.github.immichsdk.internal.call.CallExecutor;
import io.github.immichsdk.internal.call.DryRun;
import io.github.immichsdk.internal.call.Ids;
import io.github.immichsdk.users.User;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Shares albums with users, changes roles, and stops sharing. */
final class AlbumUsers {

    private record RoleRequest(AlbumRole role) {}

    private record SharingRequest(List<UserWithRole> albumUsers) {}

    /** A user who gets access, as it is sent. */
    record UserWithRole(String userId, AlbumRole role) {

        static List<UserWithRole> all(Map<String, AlbumRole> users) {
            return users.entrySet().stream()
                    .map(user -> new UserWithRole(user.getKey(), user.getValue()))
                    .toList();
        }
    }

    private final CallExecutor calls;
    private final AlbumFinder reads;

    AlbumUsers(CallExecutor calls, AlbumFinder reads) {
        this.calls = calls;
        this.reads = reads;
    }

    Album add(String albumId, Map<String, AlbumRole> users) {
        Map<String, AlbumRole> requested = new LinkedHashMap<>();
        users.forEach((id, role) -> requested.put(Ids.checked("userId", id), NewAlbum.given(role)));
        if (requested.isEmpty()) {
            return reads.get(albumId);
        }
        if (calls.dryRun() == null && reads.isV3()) {
            return send(albumId, requested, null);
        }
        // before 3.0, the server rejects the whole list if one user already has access, or is the owner
        Album now = reads.get(albumId);
        requested.keySet().removeIf(now::isOpenTo);
        return requested.isEmpty() ? now : send(albumId, requested, now);
    }

    private Album send(String albumId, Map<String, AlbumRole> users, @Nullable Album now) {
        return calls.execute(Call.<Album>to(Operations.ADD_USERS_TO_ALBUM)
                .id("id", albumId)
                .json(new SharingRequest(UserWithRole.all(users)))
                .object(Album.class)
                .inDryRun(() -> held(now == null ? reads.get(albumId) : now, users)));
    }

    void changeRole(String albumId, String userId, AlbumRole role) {
        String id = Ids.checked("userId", userId);
        NewAlbum.given(role);
        // for a user without access, 3.0 reports success, and older servers fail with 500
        Album album = reads.get(albumId);
        if (album.ownerId().equals(id)) {
            throw new IllegalArgumentException("userId: " + id + " owns the album, so the role stays as it is");
        }
        if (!album.isOpenTo(id)) {
            throw new ImmichNotFoundException(
                    "the user " + id + " is not in the album '" + album.name() + "': let them in with addUsers",
                    FailedCall.notSent(Operations.UPDATE_ALBUM_USER));
        }
        calls.execute(Call.<Void>to(Operations.UPDATE_ALBUM_USER)
                .id("id", albumId)
                .id("userId", id)
                .json(new RoleRequest(role)));
        remember(
                albumId,
                users -> users.stream()
                        .map(one -> one.user().id().equals(id)
                                ? new AlbumUser(one.user(), role, one.additionalProperties())
                                : one)
                        .toList());
    }

    void remove(String albumId, String userId) {
        String id = Ids.checked("userId", userId);
        calls.execute(Call.<Void>to(Operations.REMOVE_USER_FROM_ALBUM)
                .id("id", albumId)
                .id("userId", id));
        remember(
                albumId,
                users -> users.stream()
                        .filter(one -> !one.user().id().equals(id))
                        .toList());
    }

    void leave(String albumId) {
        calls.execute(Call.<Void>to(Operations.REMOVE_USER_FROM_ALBUM)
                .id("id", albumId)
                .path("userId", "me"));
    }

    /** {@return the users of an album that a dry run would have created; of new users, only the IDs are known} */
    static List<AlbumUser> withNew(List<AlbumUser> users, Map<String, AlbumRole> added) {
        List<AlbumUser> all = new ArrayList<>(users);
        added.forEach(
                (id, role) -> all.add(new AlbumUser(new User(id, "", "", null, "", null, Map.of()), role, Map.of())));
        return List.copyOf(all);
    }

    private Album held(Album now, Map<String, AlbumRole> added) {
        List<AlbumUser> users = withNew(now.users(), added);
        remember(now.id(), before -> users);
        return now.changedBy(AlbumChange.none(), users, now.assetCount());
    }

    private void remember(String albumId, UnaryOperator<List<AlbumUser>> change) {
        DryRun dry = calls.dryRun();
        if (dry != null) {
            dry.change(
                    Ids.checked("id", albumId),
                    DryAlbum.class,
                    made -> made.with(change.apply(made.album().users())));
        }
    }
}
