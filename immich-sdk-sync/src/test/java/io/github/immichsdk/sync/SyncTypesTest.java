package io.github.immichsdk.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.api.ServerVersion;
import io.github.immichsdk.errors.ImmichUnsupportedException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SyncTypesTest {

    private static final ServerVersion V1 = ServerVersion.of("1.144.1");
    private static final ServerVersion V2_5 = ServerVersion.of("2.5.0");
    private static final ServerVersion V2 = ServerVersion.of("2.7.5");
    private static final ServerVersion V3 = ServerVersion.of("3.0.3");

    @ParameterizedTest
    @CsvSource({
        "ASSETS,         AssetsV1,        AssetsV1,        AssetsV2",
        "PARTNER_ASSETS, PartnerAssetsV1, PartnerAssetsV1, PartnerAssetsV2",
        "ALBUM_ASSETS,   AlbumAssetsV1,   AlbumAssetsV1,   AlbumAssetsV2",
        "ALBUMS,         AlbumsV1,        AlbumsV1,        AlbumsV2",
        "ASSET_FACES,    AssetFacesV1,    AssetFacesV2,    AssetFacesV2",
        "ASSET_EDITS,    ,                AssetEditsV1,    AssetEditsV1",
        "ASSET_OCR,      ,                ,                AssetOcrV1",
        "STACKS,         StacksV1,        StacksV1,        StacksV1",
    })
    void aKindHasTheNameThatTheServersVersionTakes(SyncKind kind, String one, String two, String three) {
        assertThat(kind.nameIn(V1)).isEqualTo(one);
        assertThat(kind.nameIn(V2)).isEqualTo(two);
        assertThat(kind.nameIn(V3)).isEqualTo(three);
    }

    @Test
    void facesAndEditsChangedInTwoPointSix() {
        assertThat(SyncKind.ASSET_FACES.nameIn(V2_5)).isEqualTo("AssetFacesV1");
        assertThat(SyncKind.ASSET_EDITS.existsIn(V2_5)).isFalse();
        assertThat(SyncKind.ASSET_EDITS.existsIn(ServerVersion.of("2.6.0"))).isTrue();
    }

    @Test
    void anUnknownNewerServerCountsAsTheNewestKnown() {
        assertThat(SyncKind.ASSETS.nameIn(ServerVersion.of("7.0.0"))).isEqualTo("AssetsV2");
    }

    @Test
    void allIsWhatTheServerHas() {
        assertThat(SyncTypes.all().namesFor(V1)).hasSize(20).contains("AssetsV1", "AssetFacesV1");
        assertThat(SyncTypes.all().namesFor(V2)).hasSize(21).contains("AssetsV1", "AssetFacesV2", "AssetEditsV1");
        assertThat(SyncTypes.all().namesFor(V3)).hasSize(22).contains("AssetsV2", "AlbumsV2", "AssetOcrV1");
    }

    @ParameterizedTest
    @EnumSource(SyncKind.class)
    void noTypeIsRequestedFromVersion3ByANameThatItRefuses(SyncKind kind) {
        assertThat(kind.nameIn(V3)).isNotIn("AssetsV1", "PartnerAssetsV1", "AlbumAssetsV1", "AssetFacesV1");
    }

    @Test
    void kindsComeInTheOrderOfTheServer() {
        assertThat(SyncTypes.of(SyncKind.ALBUMS, SyncKind.ASSETS, SyncKind.USERS)
                        .namesFor(V3))
                .containsExactly("UsersV1", "AssetsV2", "AlbumsV2");
    }

    @Test
    void aKindThatTheServerDoesNotHaveIsRefusedWithTheVersionItNeeds() {
        assertThatThrownBy(() -> SyncTypes.of(SyncKind.ASSET_OCR).namesFor(V2))
                .isInstanceOf(ImmichUnsupportedException.class)
                .hasMessageContaining("ASSET_OCR")
                .hasMessageContaining("2.7.5")
                .hasMessageContaining("3.0.0");
    }

    @Test
    void aKindThatTheServerDoesNotHaveCanBeSkipped() {
        assertThat(SyncTypes.of(SyncKind.ASSET_OCR, SyncKind.ASSETS)
                        .onlySupported()
                        .namesFor(V2))
                .containsExactly("AssetsV1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AssetsV1", "PartnerAssetsV1", "AlbumAssetsV1", "AssetFacesV1"})
    void aNameThatThreeRefusesInMidStreamIsRefusedBeforeTheRequest(String name) {
        assertThatThrownBy(() -> SyncTypes.named("UsersV1", name).namesFor(V3))
                .isInstanceOf(ImmichUnsupportedException.class)
                .hasMessageContaining(name)
                .hasMessageContaining("request " + name.replace("V1", "V2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"AssetsV2", "AlbumsV2", "AssetOcrV1", "NoSuchV1", "AssetV1", "assetsV1"})
    void aNameThatTwoDoesNotKnowIsRefusedBeforeTheRequest(String name) {
        assertThatThrownBy(() -> SyncTypes.named(name).namesFor(V2))
                .isInstanceOf(ImmichUnsupportedException.class)
                .hasMessageContaining(name);
    }

    @Test
    void namesThatAServerTakesAreSentAsTheyAre() {
        assertThat(SyncTypes.named("UsersV1", "AlbumsV1", "AssetsV2", "UsersV1").namesFor(V3))
                .containsExactly("UsersV1", "AlbumsV1", "AssetsV2");
        assertThat(SyncTypes.named("AssetFacesV1", "AssetFacesV2").namesFor(V2))
                .containsExactly("AssetFacesV1", "AssetFacesV2");
    }

    @Test
    void aServerNewerThanThisSdkMayKnowMoreNames() {
        assertThat(SyncTypes.named("TagsV1").namesFor(ServerVersion.of("3.4.0")))
                .containsExactly("TagsV1");
    }

    @Test
    void noTypesAreAnError() {
        assertThatThrownBy(() -> SyncTypes.of(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SyncTypes.named()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SyncTypes.named("")).isInstanceOf(IllegalArgumentException.class);
    }
}
