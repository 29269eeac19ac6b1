package io.github.immichsdk.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.errors.ImmichNotFoundException;
import io.github.immichsdk.errors.ImmichServerException;
import io.github.immichsdk.partners.Partner;
import io.github.immichsdk.search.AssetQuery;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartnersContractTest extends ContractTest {

    @TempDir
    Path folder;

    private List<String> found() {
        try (Stream<Asset> assets = immich.search().stream(AssetQuery.all())) {
            return assets.map(Asset::id).toList();
        }
    }

    @Test
    void aPartnerSeesTheLibraryOnceItIsShared() {
        try (ContractUser ann = server.newUser()) {
            String asset = Pictures.upload(ann.client(), folder, Pictures.NOON);
            Partner shared = ann.client().partners().share(me.id());
            assertThat(shared.id()).isEqualTo(me.id());
            assertThat(shared.additionalProperties()).isEmpty();
            assertThat(ann.client().partners().share(me.id())).isEqualTo(shared);
            assertThat(ann.client().partners().sharedByMe()).containsExactly(shared);
            assertThat(ann.client().partners().sharedWithMe()).isEmpty();

            assertThat(immich.partners().sharedWithMe())
                    .extracting(Partner::id, Partner::inTimeline)
                    .containsExactly(tuple(ann.id(), false));
            assertThat(immich.assets().get(asset).ownerId()).isEqualTo(ann.id());
            assertThat(found()).isEmpty();
            assertThat(immich.partners().showInTimeline(ann.id()).inTimeline()).isTrue();
            assertThat(immich.partners().showInTimeline(ann.id()).inTimeline()).isTrue();
            assertThat(found()).containsExactly(asset);
            assertThat(immich.partners().hideFromTimeline(ann.id()).inTimeline())
                    .isFalse();

            ann.client().partners().stopSharing(me.id());
            assertThatThrownBy(() -> ann.client().partners().stopSharing(me.id()))
                    .isInstanceOf(ImmichNotFoundException.class);
            assertThatThrownBy(() -> immich.assets().get(asset)).isInstanceOf(ImmichNotFoundException.class);
        }
    }

    @Test
    void whatIsMissingOrForbiddenSaysSo() {
        isNotFoundAndForbidden(List.of(
                use -> use.partners().stopSharing(NOT_THERE),
                use -> use.partners().showInTimeline(NOT_THERE)));
        isForbidden(List.of(
                use -> use.partners().sharedByMe(),
                use -> use.partners().sharedWithMe(),
                use -> use.partners().share(me.id())));
        assertThatThrownBy(() -> immich.partners().share(NOT_THERE)).isInstanceOf(ImmichServerException.class);
    }
}
