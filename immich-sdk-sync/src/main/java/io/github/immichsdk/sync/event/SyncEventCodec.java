package io.github.immichsdk.sync.event;

import io.github.immichsdk.internal.json.JsonObject;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Reads the events of the stream, with one table of all types. */
public final class SyncEventCodec {

    /** Reads the data of a line. */
    @FunctionalInterface
    private interface Reader {
        SyncEvent read(SyncLine line, JsonObject data);
    }

    private static final Map<String, Reader> READERS = new HashMap<>();

    static {
        put(ShareCodec::user, "UserV1");
        put(ShareCodec::authUser, "AuthUserV1");
        put(ShareCodec::userDelete, "UserDeleteV1");
        put(ShareCodec::userMetadata, "UserMetadataV1");
        put(ShareCodec::userMetadataDelete, "UserMetadataDeleteV1");
        put(ShareCodec::partner, "PartnerV1");
        put(ShareCodec::partnerDelete, "PartnerDeleteV1");

        put(
                AssetEventCodec::assetV1,
                "AssetV1",
                "PartnerAssetV1",
                "PartnerAssetBackfillV1",
                "AlbumAssetCreateV1",
                "AlbumAssetUpdateV1",
                "AlbumAssetBackfillV1");
        put(
                AssetEventCodec::assetV2,
                "AssetV2",
                "PartnerAssetV2",
                "PartnerAssetBackfillV2",
                "AlbumAssetCreateV2",
                "AlbumAssetUpdateV2",
                "AlbumAssetBackfillV2");
        put(AssetEventCodec::assetDelete, "AssetDeleteV1", "PartnerAssetDeleteV1");
        put(
                AssetEventCodec::exif,
                "AssetExifV1",
                "PartnerAssetExifV1",
                "PartnerAssetExifBackfillV1",
                "AlbumAssetExifCreateV1",
                "AlbumAssetExifUpdateV1",
                "AlbumAssetExifBackfillV1");
        put(AssetEventCodec::metadata, "AssetMetadataV1");
        put(AssetEventCodec::metadataDelete, "AssetMetadataDeleteV1");
        put(AssetEventCodec::edit, "AssetEditV1");
        put(AssetEventCodec::editDelete, "AssetEditDeleteV1");
        put(AssetEventCodec::ocr, "AssetOcrV1");
        put(AssetEventCodec::ocrDelete, "AssetOcrDeleteV1");

        put(PeopleCodec::person, "PersonV1");
        put(PeopleCodec::personDelete, "PersonDeleteV1");
        put(PeopleCodec::faceV1, "AssetFaceV1");
        put(PeopleCodec::faceV2, "AssetFaceV2");
        put(PeopleCodec::faceDelete, "AssetFaceDeleteV1");

        put(GroupCodec::albumV1, "AlbumV1");
        put(GroupCodec::albumV2, "AlbumV2");
        put(GroupCodec::albumDelete, "AlbumDeleteV1");
        put(GroupCodec::albumUser, "AlbumUserV1", "AlbumUserBackfillV1");
        put(GroupCodec::albumUserDelete, "AlbumUserDeleteV1");
        put(GroupCodec::albumToAsset, "AlbumToAssetV1", "AlbumToAssetBackfillV1");
        put(GroupCodec::albumToAssetDelete, "AlbumToAssetDeleteV1");
        put(GroupCodec::stack, "StackV1", "PartnerStackV1", "PartnerStackBackfillV1");
        put(GroupCodec::stackDelete, "StackDeleteV1", "PartnerStackDeleteV1");
        put(GroupCodec::memory, "MemoryV1");
        put(GroupCodec::memoryDelete, "MemoryDeleteV1");
        put(GroupCodec::memoryToAsset, "MemoryToAssetV1");
        put(GroupCodec::memoryToAssetDelete, "MemoryToAssetDeleteV1");

        put((line, data) -> new ControlEvent.SyncAckV1(line), "SyncAckV1");
        put((line, data) -> new ControlEvent.SyncResetV1(line), "SyncResetV1");
        put((line, data) -> new ControlEvent.SyncCompleteV1(line), "SyncCompleteV1");
    }

    private SyncEventCodec() {}

    private static void put(Reader reader, String... types) {
        for (String type : types) {
            READERS.put(type, reader);
        }
    }

    /**
     * Reads a line.
     *
     * @param line the line
     * @return its event; {@link Unknown} for a type that has no record
     * @throws io.github.immichsdk.internal.json.JsonShapeException if its data lacks a required field, such as an ID
     */
    public static SyncEvent event(SyncLine line) {
        Reader reader = READERS.get(line.type());
        return reader == null ? new Unknown(line) : reader.read(line, JsonObject.of(line.data()));
    }

    /** {@return the types that have a record} */
    public static Set<String> types() {
        return Set.copyOf(READERS.keySet());
    }
}
