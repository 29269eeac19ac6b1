package io.github.immichsdk.albums;

import io.github.immichsdk.api.Answer;
import io.github.immichsdk.api.Effect;
import io.github.immichsdk.api.Operation;
import io.github.immichsdk.api.Permission;
import java.util.List;

/** The operations on albums. */
public final class AlbumOperations {

    /** Lists albums. */
    public static final Operation GET_ALL_ALBUMS = Operation.get("getAllAlbums", "/albums")
            .needs(Permission.ALBUM_READ)
            .build();

    /** Makes an album. */
    public static final Operation CREATE_ALBUM = Operation.post("createAlbum", "/albums")
            .needs(Permission.ALBUM_CREATE)
            .build();

    /** Counts albums. */
    public static final Operation GET_ALBUM_STATISTICS = Operation.get("getAlbumStatistics", "/albums/statistics")
            .needs(Permission.ALBUM_STATISTICS)
            .build();

    /** Reads one album. */
    public static final Operation GET_ALBUM_INFO = Operation.get("getAlbumInfo", "/albums/{id}")
            .needs(Permission.ALBUM_READ)
            .sharedLinksToo()
            .build();

    /** Changes name, description and the like. */
    public static final Operation UPDATE_ALBUM_INFO = Operation.patch("updateAlbumInfo", "/albums/{id}")
            .needs(Permission.ALBUM_UPDATE)
            .build();

    /** Deletes an album. */
    public static final Operation DELETE_ALBUM = Operation.delete("deleteAlbum", "/albums/{id}")
            .needs(Permission.ALBUM_DELETE)
            .build();

    /** Puts assets into an album. Sent again it says 'duplicate' of each. */
    public static final Operation ADD_ASSETS_TO_ALBUM = Operation.put("addAssetsToAlbum", "/albums/{id}/assets")
            .needs(Permission.ALBUM_ASSET_CREATE)
            .build();

    /** Takes assets out of an album. Sent again it says 'not found' of each. */
    public static final Operation REMOVE_ASSET_FROM_ALBUM = Operation.delete(
                    "removeAssetFromAlbum", "/albums/{id}/assets")
            .needs(Permission.ALBUM_ASSET_DELETE)
            .effect(Effect.REPEATABLE)
            .answers(Answer.JSON)
            .build();

    /** Lets users into an album. Sent again it is refused before 3.0. */
    public static final Operation ADD_USERS_TO_ALBUM = Operation.put("addUsersToAlbum", "/albums/{id}/users")
            .needs(Permission.ALBUM_USER_CREATE)
            .effect(Effect.CREATES)
            .build();

    /** Changes the role of a user in an album. */
    public static final Operation UPDATE_ALBUM_USER = Operation.put("updateAlbumUser", "/albums/{id}/user/{userId}")
            .needs(Permission.ALBUM_USER_UPDATE)
            .answers(Answer.NONE)
            .build();

    /** Ends the sharing of an album with a user. */
    public static final Operation REMOVE_USER_FROM_ALBUM = Operation.delete(
                    "removeUserFromAlbum", "/albums/{id}/user/{userId}")
            .needs(Permission.ALBUM_USER_DELETE)
            .build();

    /** All of them. */
    public static final List<Operation> ALL = List.of(
            GET_ALL_ALBUMS,
            CREATE_ALBUM,
            GET_ALBUM_STATISTICS,
            GET_ALBUM_INFO,
            UPDATE_ALBUM_INFO,
            DELETE_ALBUM,
            ADD_ASSETS_TO_ALBUM,
            REMOVE_ASSET_FROM_ALBUM,
            ADD_USERS_TO_ALBUM,
            UPDATE_ALBUM_USER,
            REMOVE_USER_FROM_ALBUM);

    private AlbumOperations() {}
}
