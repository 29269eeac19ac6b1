package io.github.immichsdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.admin.ImmichAdmin;
import io.github.immichsdk.albums.Album;
import io.github.immichsdk.albums.AlbumRole;
import io.github.immichsdk.albums.AlbumScope;
import io.github.immichsdk.albums.AlbumUser;
import io.github.immichsdk.albums.NewAlbum;
import io.github.immichsdk.api.ItemResults;
import io.github.immichsdk.assets.AssetChange;
import io.github.immichsdk.assets.AssetFile;
import io.github.immichsdk.assets.AssetFileQuery;
import io.github.immichsdk.assets.EditAction;
import io.github.immichsdk.assets.ImageEdit;
import io.github.immichsdk.downloads.HlsStream;
import io.github.immichsdk.downloads.HlsVariant;
import io.github.immichsdk.search.AssetListing;
import io.github.immichsdk.search.AssetQuery;
import io.github.immichsdk.search.AssetSelection;
import io.github.immichsdk.stacking.ExistingStacks;
import io.github.immichsdk.stacking.ImmichStacking;
import io.github.immichsdk.stacking.PrimaryRule;
import io.github.immichsdk.stacking.StackCriteria;
import io.github.immichsdk.stacks.Stack;
import io.github.immichsdk.testkit.FakeAsset;
import io.github.immichsdk.testkit.FakeImmich;
import io.github.immichsdk.testkit.FakeVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The Java code in the Javadoc of assets, albums and stacks, unless a page shows the same. */
class AssetsJavadocTest {

    private static final Instant NOON = Instant.parse("2026-07-01T12:00:00Z");

    private final FakeImmich server =
            FakeImmich.builder().version(FakeVersion.V3_2_2).start();
    private final ImmichClient immich =
            ImmichClient.builder().server(server.url()).apiKey(server.apiKey()).build();

    @AfterEach
    void close() {
        immich.close();
        server.close();
    }

    @Test
    void anAssetIsRatedAndMovedToTheTrash() {
        String id = server.seed().photo("pier.jpg", NOON).id();

        immich.assets().update(id, AssetChange.none().favorite().rating(5));
        immich.assets().trash(List.of(id));

        assertThat(immich.assets().get(id).favorite()).isTrue();
        assertThat(immich.assets().get(id).trashed()).isTrue();
    }

    @Test
    void aPictureIsCroppedAndRotated() {
        String id = server.seed().asset("pier.jpg", NOON).size(800, 600).add().id();

        immich.assets().edit(id, ImageEdit.none().crop(10, 10, 400, 300).rotate(90));

        assertThat(immich.assets().edits(id))
                .extracting(edit -> edit.action())
                .containsExactly(EditAction.CROP, EditAction.ROTATE);
    }

    @Test
    void theFilesOfAnAssetAreListed() {
        String assetId = server.seed().photo("pier.jpg", NOON).id();
        server.runJobs();

        String out = Printed.by(() -> {
            for (AssetFile file : immich.assets().files().list(AssetFileQuery.of(assetId))) {
                System.out.println(file.type() + " " + file.path());
            }
        });

        assertThat(out).contains("preview ", "thumbnail ");
    }

    @Test
    void aVideoIsTranscodedWhileItIsRead() throws IOException {
        String assetId = server.seed().asset("tide.mp4", NOON).add().id();
        ImmichAdmin.of(immich).config().update(config -> config.set("ffmpeg.realtime.enabled", true));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        try (HlsStream video = immich.downloads().hls(assetId)) {
            HlsVariant variant = video.variants().get(0);
            for (String name : video.segments(variant)) {
                try (InputStream in = video.segment(variant, name)) {
                    in.transferTo(out); // together, they are one MP4
                }
            }
        }

        assertThat(out.size()).isPositive();
    }

    @Test
    void aListingProvesThatItIsComplete() {
        server.seed().photos(1001, NOON::plusSeconds);

        String out = Printed.by(() -> {
            AssetListing listing = immich.search().listing(AssetQuery.all());
            listing.stream().forEach(asset -> System.out.println(asset.originalFileName()));
            System.out.println(listing.completeness()); // VERIFIED: the server counts 12031 too
        });

        assertThat(out.lines().toList()).hasSize(1002).last().isEqualTo("VERIFIED: the server counts 1001 too");
    }

    @Test
    void anAlbumIsFilled() {
        List<String> ids = List.of(server.seed().photo("pier.jpg", NOON).id());

        Album album = immich.albums().findOrCreate("Lofoten 2026");
        ItemResults results = immich.albums().addAssets(album.id(), ids);
        System.out.println(results); // 412 done, 3 unchanged
        results.failed().forEach(System.out::println); // each with its reason

        assertThat(results).hasToString("1 done");
        assertThat(immich.albums().get(album.id()).assetCount()).isEqualTo(1);
    }

    @Test
    void anAlbumIsCreatedWithAssetsAndUsers() {
        String userId = server.user2().id();
        List<String> ids = List.of(server.seed().photo("pier.jpg", NOON).id());

        NewAlbum lofoten = NewAlbum.of("Lofoten 2026")
                .description("Two weeks in June")
                .assets(ids)
                .user(userId, AlbumRole.EDITOR);
        Album album = immich.albums().create(lofoten).album();

        assertThat(immich.albums().list(AlbumScope.OWNED)).extracting(Album::id).containsExactly(album.id());
        assertThat(immich.albums().get(album.id()).users())
                .extracting(AlbumUser::role)
                .contains(AlbumRole.EDITOR);
    }

    @Test
    void aStackIsCreatedAndThoseOfOneAssetAreListed() {
        FakeAsset best = server.seed().photo("1.jpg", NOON);
        FakeAsset other = server.seed().photo("2.jpg", NOON);
        FakeAsset third = server.seed().photo("3.jpg", NOON);

        Stack stack = immich.stacks().create(best.id(), other.id(), third.id());
        assertThat(stack.primaryAssetId()).isEqualTo(best.id());

        String out = Printed.by(() -> {
            try (Stream<Stack> stacks = immich.stacks().stream()) {
                stacks.filter(one -> one.assets().size() > 2).forEach(one -> System.out.println(one.id()));
            }
        });
        assertThat(out.strip()).isEqualTo(stack.id());
    }

    @Test
    void criteriaAreChosenLimitedAndCombined() {
        StackCriteria all = StackCriteria.defaults(); // bursts, RAW + JPEG, edited versions
        StackCriteria filesOfOneShot = StackCriteria.rawAndJpeg().or(StackCriteria.editedVersions());
        StackCriteria bursts =
                StackCriteria.bursts().maxGap(Duration.ofSeconds(1)).maxSize(30);
        StackCriteria byName = StackCriteria.name(Pattern.compile("(PXL_\\d+_\\d+).*")) // the first group must be equal
                .primary(PrimaryRule.nameContains("cover", "edit"), PrimaryRule.rating());

        server.seed().photo("PXL_20260701_120000.jpg", NOON);
        server.seed().photo("PXL_20260701_120000.COVER.jpg", NOON);
        assertThat(List.of(all, filesOfOneShot, bursts))
                .allSatisfy(criteria -> assertThat(plan(criteria)).isNotNull());
        assertThat(plan(byName)).isEqualTo("PXL_20260701_120000.COVER.jpg");
    }

    private String plan(StackCriteria criteria) {
        return ImmichStacking.of(immich).plan(AssetSelection.all(), criteria, ExistingStacks.KEEP).changes().stream()
                .map(change -> change.primary().fileName())
                .findFirst()
                .orElse("");
    }
}
