package io.github.immichsdk.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.api.Feature;
import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.assets.AssetChange;
import io.github.immichsdk.assets.AssetType;
import io.github.immichsdk.assets.ImageEdit;
import io.github.immichsdk.assets.Visibility;
import io.github.immichsdk.downloads.Download;
import io.github.immichsdk.errors.ImmichUnsupportedException;
import io.github.immichsdk.search.AssetListing;
import io.github.immichsdk.search.AssetQuery;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures as they were edited on the server, and pictures of several ratings. */
class EditedAndRatedContractTest extends ContractTest {

    @TempDir
    Path folder;

    private String wide() throws IOException {
        Path file = folder.resolve("wide.jpg");
        ImageIO.write(new BufferedImage(640, 400, BufferedImage.TYPE_INT_RGB), "jpeg", file.toFile());
        return immich.uploads().upload(file).id();
    }

    private static String size(byte[] picture) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
        return image.getWidth() + "x" + image.getHeight();
    }

    private static String size(Download download) throws IOException {
        return size(download.bytes(10_000_000));
    }

    @Test
    @Tag("case-D1")
    void theEditedFormOfARotatedPictureIsTurned() throws IOException {
        String id = wide();
        if (!immich.supports(Feature.EDITED_FILES)) {
            assertThatThrownBy(() -> immich.downloads().preview(id).edited().bytes(10))
                    .isInstanceOf(ImmichUnsupportedException.class)
                    .hasMessageContaining("the edited form of a picture needs a server of 2.5.0 or newer");
            return;
        }
        immich.assets().edit(id, ImageEdit.none().rotate(90));

        assertThat(size(immich.downloads().preview(id))).isEqualTo("640x400");
        assertThat(size(immich.downloads().preview(id).edited())).isEqualTo("400x640");
        assertThat(size(immich.downloads().fullsize(id).edited())).isEqualTo("400x640");
        assertThat(size(immich.downloads().original(id).edited())).isEqualTo("400x640");
        assertThat(size(immich.downloads().original(id))).isEqualTo("640x400");
    }

    @Test
    @Tag("case-D1")
    void theEditedOriginalIsSavedUnderTheNameOfWhatItIs() throws IOException {
        if (!immich.supports(Feature.EDITED_FILES)) {
            return;
        }
        String id = wide();
        immich.assets().edit(id, ImageEdit.none().rotate(270));

        Path saved = immich.downloads()
                .original(id)
                .edited()
                .into(folder.resolve("down"))
                .path();

        assertThat(saved).hasFileName("wide.jpeg");
        assertThat(size(Files.readAllBytes(saved))).isEqualTo("400x640");
    }

    @Test
    @Tag("case-D1")
    void aVideoHasNoEditedForm() {
        assertThatThrownBy(() -> immich.downloads()
                        .video("5f2a1b4c-5d6e-4f70-8a9b-0c1d2e3f4a5b")
                        .edited())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("never a video");
    }

    @Test
    @Tag("case-C7")
    void picturesOfSeveralRatingsComeInOneQueryInOrderEachOnce() {
        List<String> wanted = new ArrayList<>();
        List<String> unrated = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String id = Pictures.upload(immich, folder, Pictures.NOON.plusSeconds(i / 2));
            int stars = i % 6;
            if (stars == 0) {
                unrated.add(id);
            } else {
                immich.assets().update(id, AssetChange.none().rating(stars));
            }
            if (i % 4 == 3) {
                immich.assets().update(id, AssetChange.none().visibility(Visibility.ARCHIVE));
            }
            if (stars >= 4) {
                wanted.add(id);
            }
        }
        AssetQuery query = AssetQuery.all()
                .visibility(Visibility.TIMELINE, Visibility.ARCHIVE)
                .pageSize(2);

        AssetListing listing = immich.search().listing(query.minRating(4));
        List<Asset> found = listing.stream().toList();

        assertThat(found).extracting(Asset::id).containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(found).extracting(Asset::fileCreatedAt).isSortedAccordingTo(Collections.reverseOrder());
        assertThat(immich.search().stream(query.rating(4, 5, 4)).map(Asset::id))
                .containsExactlyElementsOf(found.stream().map(Asset::id).toList());
        assertThat(immich.search().count(query.rating(5, 4))).isEqualTo(wanted.size());
        if (immich.supports(Feature.SEARCH_FOR_UNSET_RATING)) {
            List<String> all = new ArrayList<>(wanted);
            all.addAll(unrated);
            assertThat(immich.search().stream(query.minRating(4).orUnrated()).map(Asset::id))
                    .containsExactlyInAnyOrderElementsOf(all);
        } else {
            assertThatThrownBy(() -> immich.search().stream(query.minRating(4).orUnrated())
                            .toList())
                    .isInstanceOf(ImmichUnsupportedException.class);
        }
    }

    @Test
    @Tag("case-C7")
    void onePageTakesOneRating() {
        assertThatThrownBy(() -> immich.search().page(AssetQuery.all().rating(4, 5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("takes one rating");
    }

    @Test
    @Tag("case-C1")
    void aKnownWordOfTheServerIsItsConstant() {
        Asset asset = immich.assets().get(Pictures.upload(immich, folder, Pictures.NOON));

        assertThat(asset.type() == AssetType.IMAGE).isTrue();
        assertThat(asset.visibility() == Visibility.TIMELINE).isTrue();
    }
}
