package io.github.immichsdk.assets;

import io.github.immichsdk.api.Answer;
import io.github.immichsdk.api.Effect;
import io.github.immichsdk.api.Operation;
import io.github.immichsdk.api.Permission;
import io.github.immichsdk.api.ServerVersion;
import java.util.List;

/** The operations on assets. */
public final class AssetOperations {

    /** Searches by filters, a page at a time. */
    public static final Operation SEARCH_ASSETS = Operation.post("searchAssets", "/search/metadata")
            .effect(Effect.READS)
            .needs(Permission.ASSET_READ)
            .sharedLinksToo()
            .build();

    /** Searches by meaning, a page at a time. */
    public static final Operation SEARCH_SMART = Operation.post("searchSmart", "/search/smart")
            .effect(Effect.READS)
            .needs(Permission.ASSET_READ)
            .slow()
            .build();

    /** Draws assets by chance. */
    public static final Operation SEARCH_RANDOM = Operation.post("searchRandom", "/search/random")
            .effect(Effect.READS)
            .needs(Permission.ASSET_READ)
            .build();

    /** Counts what a search finds. */
    public static final Operation SEARCH_ASSET_STATISTICS = Operation.post(
                    "searchAssetStatistics", "/search/statistics")
            .effect(Effect.READS)
            .needs(Permission.ASSET_STATISTICS)
            .build();

    /** Counts pictures and videos. */
    public static final Operation GET_ASSET_STATISTICS = Operation.get("getAssetStatistics", "/assets/statistics")
            .needs(Permission.ASSET_STATISTICS)
            .build();

    /** Reads one asset. */
    public static final Operation GET_ASSET_INFO = Operation.get("getAssetInfo", "/assets/{id}")
            .needs(Permission.ASSET_READ)
            .sharedLinksToo()
            .build();

    /** Changes one asset. */
    public static final Operation UPDATE_ASSET = Operation.put("updateAsset", "/assets/{id}")
            .needs(Permission.ASSET_UPDATE)
            .build();

    /** Changes many assets; shifting their times is {@link Effect#ONCE}. */
    public static final Operation UPDATE_ASSETS = Operation.put("updateAssets", "/assets")
            .needs(Permission.ASSET_UPDATE)
            .answers(Answer.NONE)
            .build();

    /** Moves assets to the trash; deleting them for good is {@link Effect#BULK_DELETES}. */
    public static final Operation DELETE_ASSETS = Operation.delete("deleteAssets", "/assets")
            .effect(Effect.REPEATABLE)
            .needs(Permission.ASSET_DELETE)
            .build();

    /** Takes assets out of the trash. */
    public static final Operation RESTORE_ASSETS = Operation.post("restoreAssets", "/trash/restore/assets")
            .effect(Effect.REPEATABLE)
            .needs(Permission.ASSET_DELETE)
            .slow()
            .build();

    /** Uploads a file; the server knows a file that it has by its checksum. */
    public static final Operation UPLOAD_ASSET = Operation.post("uploadAsset", "/assets")
            .effect(Effect.REPEATABLE)
            .needs(Permission.ASSET_UPLOAD)
            .sharedLinksToo()
            .build();

    /** Asks which files the server has. */
    public static final Operation CHECK_BULK_UPLOAD = Operation.post("checkBulkUpload", "/assets/bulk-upload-check")
            .effect(Effect.READS)
            .needs(Permission.ASSET_UPLOAD)
            .slow()
            .build();

    /** Copies to an asset what belongs to another; 2.0 still had the operations of 1.144, which 2.x brought this is not known. */
    public static final Operation COPY_ASSET = Operation.put("copyAsset", "/assets/copy")
            .effect(Effect.REPEATABLE)
            .needs(Permission.ASSET_COPY)
            .answers(Answer.NONE)
            .since(new ServerVersion(2, 1, 0))
            .build();

    /** All of them. */
    public static final List<Operation> ALL = List.of(
            COPY_ASSET,
            SEARCH_ASSETS,
            SEARCH_SMART,
            SEARCH_RANDOM,
            SEARCH_ASSET_STATISTICS,
            GET_ASSET_STATISTICS,
            GET_ASSET_INFO,
            UPDATE_ASSET,
            UPDATE_ASSETS,
            DELETE_ASSETS,
            RESTORE_ASSETS,
            UPLOAD_ASSET,
            CHECK_BULK_UPLOAD);

    private AssetOperations() {}
}
