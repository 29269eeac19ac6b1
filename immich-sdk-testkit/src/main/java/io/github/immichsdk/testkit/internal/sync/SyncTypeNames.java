package io.github.immichsdk.testkit.internal.sync;

import io.github.immichsdk.testkit.FakeVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The types that can be requested and sent, by version, in the order in which each version lists them. */
public final class SyncTypeNames {

    private static final List<String> REQUESTS = List.of(
            "AlbumsV1",
            "AlbumsV2",
            "AlbumUsersV1",
            "AlbumToAssetsV1",
            "AlbumAssetsV1",
            "AlbumAssetsV2",
            "AlbumAssetExifsV1",
            "AssetsV1",
            "AssetsV2",
            "AssetExifsV1",
            "AssetEditsV1",
            "AssetMetadataV1",
            "AssetOcrV1",
            "AuthUsersV1",
            "MemoriesV1",
            "MemoryToAssetsV1",
            "PartnersV1",
            "PartnerAssetsV1",
            "PartnerAssetsV2",
            "PartnerAssetExifsV1",
            "PartnerStacksV1",
            "StacksV1",
            "UsersV1",
            "PeopleV1",
            "AssetFacesV1",
            "AssetFacesV2",
            "UserMetadataV1");
    private static final List<String> EVENTS = List.of(
            "AuthUserV1",
            "UserV1",
            "UserDeleteV1",
            "AssetV1",
            "AssetV2",
            "AssetDeleteV1",
            "AssetExifV1",
            "AssetEditV1",
            "AssetEditDeleteV1",
            "AssetMetadataV1",
            "AssetMetadataDeleteV1",
            "AssetOcrV1",
            "AssetOcrDeleteV1",
            "PartnerV1",
            "PartnerDeleteV1",
            "PartnerAssetV1",
            "PartnerAssetV2",
            "PartnerAssetBackfillV1",
            "PartnerAssetBackfillV2",
            "PartnerAssetDeleteV1",
            "PartnerAssetExifV1",
            "PartnerAssetExifBackfillV1",
            "PartnerStackBackfillV1",
            "PartnerStackDeleteV1",
            "PartnerStackV1",
            "AlbumV1",
            "AlbumV2",
            "AlbumDeleteV1",
            "AlbumUserV1",
            "AlbumUserBackfillV1",
            "AlbumUserDeleteV1",
            "AlbumAssetCreateV1",
            "AlbumAssetCreateV2",
            "AlbumAssetUpdateV1",
            "AlbumAssetUpdateV2",
            "AlbumAssetBackfillV1",
            "AlbumAssetBackfillV2",
            "AlbumAssetExifCreateV1",
            "AlbumAssetExifUpdateV1",
            "AlbumAssetExifBackfillV1",
            "AlbumToAssetV1",
            "AlbumToAssetDeleteV1",
            "AlbumToAssetBackfillV1",
            "MemoryV1",
            "MemoryDeleteV1",
            "MemoryToAssetV1",
            "MemoryToAssetDeleteV1",
            "StackV1",
            "StackDeleteV1",
            "PersonV1",
            "PersonDeleteV1",
            "AssetFaceV1",
            "AssetFaceV2",
            "AssetFaceDeleteV1",
            "UserMetadataV1",
            "UserMetadataDeleteV1",
            "SyncAckV1",
            "SyncResetV1",
            "SyncCompleteV1");
    private static final Set<String> SINCE_2 =
            Set.of("AssetEditsV1", "AssetFacesV2", "AssetEditV1", "AssetEditDeleteV1", "AssetFaceV2");
    private static final Set<String> SINCE_3 = Set.of("AssetOcrV1", "AssetOcrDeleteV1");
    private static final Set<String> REFUSED_BY_3 =
            Set.of("AssetsV1", "PartnerAssetsV1", "AlbumAssetsV1", "AssetFacesV1");

    private SyncTypeNames() {}

    /** {@return the types that a version accepts in requests} */
    public static List<String> requests(FakeVersion version) {
        return knownTo(version, REQUESTS);
    }

    /** {@return the types that a version sends} */
    public static List<String> events(FakeVersion version) {
        return knownTo(version, EVENTS);
    }

    /** {@return whether version 3 knows the word and yet refuses it} */
    static boolean refused(String request) {
        return REFUSED_BY_3.contains(request);
    }

    private static List<String> knownTo(FakeVersion version, List<String> words) {
        List<String> known = new ArrayList<>();
        for (String word : words) {
            boolean two = SINCE_2.contains(word);
            boolean three = !two && (SINCE_3.contains(word) || word.endsWith("V2"));
            if (version.isAtLeast(three ? FakeVersion.V3_0_3 : two ? FakeVersion.V2_7_5 : FakeVersion.V1_144_1)) {
                known.add(word);
            }
        }
        return List.copyOf(known);
    }
}
