package io.github.immichsdk.albums;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.errors.ImmichException;
import io.github.immichsdk.errors.ImmichForbiddenException;
import io.github.immichsdk.errors.ImmichStatusException;
import io.github.immichsdk.internal.call.Call;
import io.github.immichsdk.internal.call.CallExecutor;
import io.github.immichsdk.internal.call.DryRun;
import io.github.immichsdk.internal.call.Ids;
import io.github.immichsdk.internal.call.InternalAccess;
import io.github.immichsdk.internal.call.LostResponse;
import io.github.immichsdk.users.MyUser;
import io.github.immichsdk.users.User;
import io.github.immichsdk.users.Users;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Creates and changes albums. */
final class AlbumEditor {

    private final CallExecutor calls;
    private final AlbumFinder reads;
    private final AlbumMembership filling;
    private final Users users;

    AlbumEditor(CallExecutor calls, AlbumFinder reads, AlbumMembership filling) {
        this.calls = calls;
        this.reads = reads;
        this.filling = filling;
        this.users = InternalAccess.make(Users.class, calls);
    }

    Album findOrCreate(String name) {
        NewAlbum album = NewAlbum.of(name);
        return calls.inTurn(
                "albums by name",
                Operations.CREATE_ALBUM,
                () -> reads.find(name).orElseGet(() -> create(album).album()));
    }

    CreatedAlbum create(NewAlbum album) {
        List<List<String>> batches = Ids.batches(album.assetIds());
        List<String> first = batches.isEmpty() ? List.of() : batches.get(0);
        List<String> others =
                album.assetIds().subList(first.size(), album.assetIds().size());
        return filling.complete(send(album, first), first, others);
    }

    private Album send(NewAlbum album, List<String> assetIds) {
        try {
            return sendOnce(album, assetIds);
        } catch (ImmichStatusException e) {
            NewAlbum others = e.status() == 400 && !album.users().isEmpty() && !reads.isV3() ? withoutMe(album) : null;
            if (others == null) {
                throw e;
            }
            return sendOnce(others, assetIds);
        }
    }

    /** Before 3.0, the server rejects the owner among the users; from 3.0 on, it ignores the owner. */
    private @Nullable NewAlbum withoutMe(NewAlbum album) {
        String me = users.me().id();
        return album.users().containsKey(me) ? album.without(me) : null;
    }

    private Album sendOnce(NewAlbum album, List<String> assetIds) {
        try {
            return calls.execute(Call.<Album>to(Operations.CREATE_ALBUM)
                    .json(album.request(assetIds))
                    .object(Album.class)
                    .inDryRun(() -> held(album, assetIds)));
        } catch (ImmichException e) {
            throw LostResponse.advised(
                    e,
                    "The album may have been made: look with find(\"" + album.name()
                            + "\"), or call findOrCreate, which makes one only if there is none");
        }
    }

    Album update(String id, AlbumChange change) {
        if (change.isEmpty()) {
            return reads.get(id);
        }
        return calls.execute(Call.<Album>to(Operations.UPDATE_ALBUM_INFO)
                .id("id", id)
                .json(change.fields())
                .object(Album.class)
                .inDryRun(() -> held(id, change)));
    }

    private Album held(String id, AlbumChange change) {
        dryRun().change(Ids.checked("id", id), DryAlbum.class, made -> made.with(change));
        Album album = reads.get(id);
        return album.changedBy(change, album.users(), album.assetCount());
    }

    private Album held(NewAlbum album, List<String> assetIds) {
        Instant now = calls.ambient().clock().instant();
        User owner = owner();
        List<AlbumUser> others = AlbumUsers.withNew(List.of(), album.users());
        Album made = new Album(
                dryRun().newId(),
                album.name(),
                album.description(),
                owner == null ? "" : owner.id(),
                owner,
                others,
                assetIds.isEmpty() ? null : assetIds.get(0),
                now,
                now,
                null,
                null,
                null,
                0,
                !others.isEmpty(),
                false,
                true,
                null,
                List.of(),
                Map.of());
        DryAlbum filled = DryAlbum.of(made).add(assetIds).album();
        return dryRun().made(made.id(), filled).album();
    }

    /** The caller. A real creation reports it even to keys that may not read users. */
    private @Nullable User owner() {
        try {
            MyUser me = users.me();
            return new User(
                    me.id(),
                    me.name(),
                    me.email(),
                    me.avatarColor(),
                    me.profileImagePath(),
                    me.profileChangedAt(),
                    Map.of());
        } catch (ImmichForbiddenException e) {
            return null;
        }
    }

    private DryRun dryRun() {
        return Objects.requireNonNull(calls.dryRun(), "dryRun");
    }
}
