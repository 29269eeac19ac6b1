package io.github.immichsdk.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.assets.AssetChange;
import io.github.immichsdk.assets.AssetCopy;
import io.github.immichsdk.assets.CopyPart;
import io.github.immichsdk.errors.ImmichException;
import io.github.immichsdk.errors.ImmichUnsupportedException;
import io.github.immichsdk.search.AssetQuery;
import io.github.immichsdk.stacks.Stack;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new version of a picture takes over what belongs to the old one. */
class AssetCopyContractTest extends ContractTest {

    private static final String NOBODY = "5f2a1b4c-5d6e-4f70-8a9b-0c1d2e3f4a5b";

    @TempDir
    Path folder;

    private String old;
    private String better;
    private String beside;
    private String album;

    @BeforeEach
    void uploadAndDecorate() {
        old = Pictures.upload(immich, folder, Pictures.NOON);
        better = Pictures.upload(immich, folder, Pictures.NOON.plusSeconds(60));
        beside = Pictures.upload(immich, folder, Pictures.NOON.plusSeconds(120));
        immich.assets().update(old, AssetChange.none().favorite());
        album = immich.albums().create("Lofoten").id();
        immich.albums().addAssets(album, List.of(old));
        immich.stacks().create(List.of(old, beside));
    }

    private boolean supported() {
        return immich.supports(Operations.COPY_ASSET);
    }

    private List<String> inAlbum() {
        return immich.search().stream(AssetQuery.all().albums(album))
                .map(Asset::id)
                .toList();
    }

    private Stream<String> stackOfBetter() {
        return immich.stacks().list().stream()
                .map(Stack::assetIds)
                .filter(ids -> ids.contains(better))
                .flatMap(List::stream);
    }

    @Test
    @Tag("case-U9")
    void theNewVersionTakesOverAlbumsStackAndFavorite() {
        AssetCopy copy = AssetCopy.from(old).to(better);
        if (!supported()) {
            assertThatThrownBy(() -> immich.assets().copy(copy))
                    .isInstanceOf(ImmichUnsupportedException.class)
                    .hasMessageContaining("needs a server of 2.1.0 or newer");
            return;
        }

        immich.assets().copy(copy);
        immich.assets().copy(copy);

        assertThat(immich.assets().get(better).favorite()).isTrue();
        assertThat(inAlbum()).containsExactlyInAnyOrder(old, better);
        assertThat(stackOfBetter()).containsExactlyInAnyOrder(old, better, beside);
    }

    @Test
    @Tag("case-U9")
    void excludedPartsAreNotCopied() {
        if (!supported()) {
            return;
        }

        immich.assets().copy(AssetCopy.from(old).to(better).exclude(CopyPart.ALBUMS, CopyPart.STACK));

        assertThat(immich.assets().get(better).favorite()).isTrue();
        assertThat(inAlbum()).containsExactly(old);
        assertThat(stackOfBetter()).isEmpty();
    }

    @Test
    @Tag("case-U9")
    void anAssetThatIsNotThereIsRefusedAndNothingIsCopied() {
        assertThatThrownBy(() -> immich.assets().copy(AssetCopy.from(NOBODY).to(better)))
                .isInstanceOf(ImmichException.class);
        assertThat(immich.assets().get(better).favorite()).isFalse();
    }

    @Test
    @Tag("case-U9")
    void anAssetIsNotCopiedToItself() {
        assertThatThrownBy(() -> AssetCopy.from(old).to(old))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("another asset than the source");
    }
}
