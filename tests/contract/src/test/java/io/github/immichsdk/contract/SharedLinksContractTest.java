package io.github.immichsdk.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.api.ItemOutcome;
import io.github.immichsdk.api.ItemResult;
import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.errors.ImmichCredentialException;
import io.github.immichsdk.errors.ImmichException;
import io.github.immichsdk.errors.ImmichNotFoundException;
import io.github.immichsdk.errors.ImmichStatusException;
import io.github.immichsdk.errors.ImmichUnauthorizedException;
import io.github.immichsdk.sharedlinks.NewSharedLink;
import io.github.immichsdk.sharedlinks.SharedLink;
import io.github.immichsdk.sharedlinks.SharedLinkChange;
import io.github.immichsdk.sharedlinks.SharedLinkType;
import io.github.immichsdk.sharedlinks.SharedLinks;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedLinksContractTest extends ContractTest {

    private static final int LIMIT = 1_000_000;

    @TempDir
    Path folder;

    private SharedLinks links;

    @BeforeEach
    void open() {
        links = immich.sharedLinks();
    }

    private String upload(int second) {
        return Pictures.upload(immich, folder, Pictures.NOON.plusSeconds(second));
    }

    private String album(String... assets) {
        String id = immich.albums().create("Linked").id();
        immich.albums().addAssets(id, List.of(assets));
        return id;
    }

    private ImmichClient visitor(SharedLink link) {
        return ImmichClient.builder().sharedLink(links.url(link).toString()).build();
    }

    @Test
    void aLinkIsCreatedListedChangedAndDeleted() {
        String slug = "sea-" + UUID.randomUUID();
        String album = album(upload(0));
        Instant expiry = Instant.parse("2999-01-01T00:00:00Z");

        SharedLink link = links.create(NewSharedLink.ofAlbum(album)
                .description("Sea")
                .password("word")
                .slug(slug)
                .expiresAt(expiry));
        assertThat(link.additionalProperties()).isEmpty();
        assertThat(link.type()).isSameAs(SharedLinkType.ALBUM);
        assertThat(List.of(link.allowUpload(), link.allowDownload(), link.showMetadata()))
                .containsExactly(false, true, true);
        assertThat(link.expiresAt()).isEqualTo(expiry);
        assertThat(links.list()).extracting(SharedLink::id).containsExactly(link.id());
        assertThat(links.listByAlbum(album)).extracting(SharedLink::slug).containsExactly(slug);
        assertThat(links.listByAlbum(NOT_THERE)).isEmpty();
        assertThatThrownBy(() -> links.create(NewSharedLink.ofAlbum(album).slug(slug)))
                .isInstanceOf(ImmichStatusException.class);

        links.update(
                link.id(),
                SharedLinkChange.none().removePassword().removeExpiry().allowUpload());
        SharedLink changed = links.get(link.id());
        assertThat(changed.slug()).isEqualTo(slug);
        assertThat(changed.password()).isNull();
        assertThat(changed.expiresAt()).isNull();
        assertThat(changed.allowUpload()).isTrue();
        assertThat(changed.description()).isEqualTo("Sea");
        links.update(link.id(), SharedLinkChange.none().removeSlug().hideMetadata());
        SharedLink hidden = links.update(link.id(), SharedLinkChange.none());
        assertThat(hidden.slug()).isNull();
        assertThat(hidden.showMetadata() || hidden.allowDownload()).isFalse();

        links.delete(link.id());
        assertThatThrownBy(() -> links.delete(link.id())).isInstanceOf(ImmichNotFoundException.class);
        assertThat(links.list()).isEmpty();
    }

    @Test
    void assetsAreAddedAndRemovedWithAResultForEach() {
        String one = upload(0);
        String two = upload(1);
        SharedLink link = links.create(NewSharedLink.ofAssets(List.of(one, one)));

        assertThat(links.addAssets(link.id(), List.of(one, two, two, NOT_THERE)).items())
                .containsExactly(
                        new ItemResult(one, ItemOutcome.DUPLICATE),
                        new ItemResult(two, ItemOutcome.DONE),
                        new ItemResult(NOT_THERE, ItemOutcome.NO_PERMISSION));
        assertThat(links.removeAssets(link.id(), List.of(one, one, NOT_THERE))).hasToString("1 done, 1 unchanged");
        assertThat(links.get(link.id()).assets()).extracting(Asset::id).containsExactly(two);
        String ofAlbum = links.create(NewSharedLink.ofAlbum(album(one))).id();
        assertThatThrownBy(() -> links.addAssets(ofAlbum, List.of(two))).isInstanceOf(ImmichStatusException.class);
    }

    @Test
    void aVisitorSeesAndDownloadsWhatAnAlbumHolds() throws Exception {
        String inside = upload(0);
        String outside = upload(1);
        SharedLink link = links.create(NewSharedLink.ofAlbum(album(inside)).slug("sea-" + UUID.randomUUID()));

        try (ImmichClient visitor = visitor(links.get(link.id()))) {
            SharedLink mine = visitor.sharedLinks().mine();
            assertThat(mine.id()).isEqualTo(link.id());
            try (Stream<Asset> assets = visitor.sharedLinks().assets(mine)) {
                assertThat(assets).extracting(Asset::id).containsExactly(inside);
            }
            assertThat(visitor.downloads().original(inside).bytes(LIMIT))
                    .isEqualTo(immich.downloads().original(inside).bytes(LIMIT));
            assertThatThrownBy(() -> visitor.downloads().original(outside).bytes(LIMIT))
                    .isInstanceOf(ImmichNotFoundException.class);
            assertThatThrownBy(() -> visitor.albums().create("Mine")).isInstanceOf(ImmichCredentialException.class);
        }
    }

    @Test
    void aVisitorUploadsOnlyWhereTheLinkAllowsIt() {
        SharedLink link = links.create(NewSharedLink.ofAssets(List.of(upload(0))));

        try (ImmichClient visitor = visitor(link)) {
            assertThatThrownBy(() -> Pictures.upload(visitor, folder, Pictures.NOON.plusSeconds(7)))
                    .isInstanceOf(ImmichException.class);
            links.update(link.id(), SharedLinkChange.none().allowUpload());
            String uploaded = Pictures.upload(visitor, folder, Pictures.NOON.plusSeconds(8));

            assertThat(immich.assets().get(uploaded).ownerId()).isEqualTo(me.id());
        }
    }

    @Test
    void aPasswordOpensTheLinkAndNothingElseIsClosedWithoutIt() {
        String asset = upload(0);
        SharedLink link = links.create(NewSharedLink.ofAssets(List.of(asset)).password("word"));

        try (ImmichClient visitor = visitor(link)) {
            SharedLinks visiting = visitor.sharedLinks();
            assertThatThrownBy(visiting::mine).isInstanceOf(ImmichUnauthorizedException.class);
            assertThatThrownBy(() -> visiting.mine("wrong")).isInstanceOf(ImmichUnauthorizedException.class);
            assertThat(visiting.assets(visiting.mine("word")))
                    .extracting(Asset::id)
                    .containsExactly(asset);
            assertThat(visitor.downloads().original(asset).bytes(LIMIT)).isNotEmpty();
        }
        links.delete(link.id());
        try (ImmichClient late = visitor(link)) {
            assertThatThrownBy(() -> late.sharedLinks().mine("word")).isInstanceOf(ImmichUnauthorizedException.class);
        }
        assertThatThrownBy(links::mine)
                .isInstanceOf(ImmichCredentialException.class)
                .hasMessageContaining("sharedLink(url)");
    }

    @Test
    void whatIsMissingOrForbiddenSaysSo() {
        String asset = upload(0);
        isNotFoundAndForbidden(List.of(
                use -> use.sharedLinks().get(NOT_THERE),
                use -> use.sharedLinks().create(NewSharedLink.ofAlbum(NOT_THERE)),
                use -> use.sharedLinks().create(NewSharedLink.ofAssets(List.of(asset, NOT_THERE))),
                use -> use.sharedLinks()
                        .update(NOT_THERE, SharedLinkChange.none().removeSlug()),
                use -> use.sharedLinks()
                        .update(NOT_THERE, SharedLinkChange.none().allowUpload()),
                use -> use.sharedLinks().delete(NOT_THERE),
                use -> use.sharedLinks().addAssets(NOT_THERE, List.of(asset)),
                use -> use.sharedLinks().removeAssets(NOT_THERE, List.of(asset))));
        isForbidden(List.of(
                use -> use.sharedLinks().list(), use -> use.sharedLinks().listByAlbum(NOT_THERE)));
    }
}
