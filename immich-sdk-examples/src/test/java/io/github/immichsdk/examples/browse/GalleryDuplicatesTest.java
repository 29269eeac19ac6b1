package io.github.immichsdk.examples.browse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.testkit.FakeAsset;
import io.github.immichsdk.testkit.FakeImmich;
import io.github.immichsdk.testkit.FakeVersion;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Duplicates side by side, and keeping one of them. */
class GalleryDuplicatesTest extends GalleryTest {

    private FakeAsset large;
    private FakeAsset small;
    private String group;

    @BeforeEach
    void fill() {
        large = server.seed()
                .asset("large.jpg", NOON)
                .size(4000, 3000)
                .zeros(2_400_000)
                .add();
        small = server.seed()
                .asset("small.jpg", NOON.plusSeconds(60))
                .size(800, 600)
                .zeros(90_000)
                .favorite()
                .add();
        server.seed().album("July", large);
        group = server.seed().duplicates(large, small);
        server.clearRequests();
    }

    private Visitor.Response keep(FakeAsset kept, FakeAsset... shown) throws IOException {
        String[] fields = new String[2 + 2 * shown.length];
        fields[0] = "keep";
        fields[1] = kept.id();
        for (int i = 0; i < shown.length; i++) {
            fields[2 + 2 * i] = "shown";
            fields[3 + 2 * i] = shown[i].id();
        }
        return visitor.submit("/duplicates/" + group + "/keep", visitor.token(), fields);
    }

    private List<String> trashed() {
        try (var trash = immich.trash().stream()) {
            return trash.map(Asset::id).toList();
        }
    }

    @Test
    void theyStandSideBySideWithWhatDiffers() throws IOException {
        Visitor.Response page = visitor.get("/duplicates");

        assertThat(page.all("<tr class=\"differs\"><th scope=\"row\">([^ ]+(?: [a-z]+)?) <span"))
                .containsExactlyInAnyOrder("File name", "File size", "Resolution", "Taken", "Albums", "Favorite");
        assertThat(page.body())
                .contains(
                        "2.4 MB",
                        "90 kB",
                        "4000 × 3000",
                        "800 × 600",
                        "<td>July</td>",
                        "♥ yes",
                        "Suggested by the server")
                .contains("1 group of pictures");
        assertThat(page.all("(Keep this one)")).hasSize(2);
    }

    @Test
    void theOneThatIsKeptStaysAndTheOtherIsInTheTrash() throws IOException {
        Visitor.Response page = keep(small, small, large);

        assertThat(page.body()).contains("Kept small.jpg; the other is in the trash", "Restore from the trash");
        assertThat(trashed()).containsExactly(large.id());
        assertThat(immich.assets().get(small.id()).trashed()).isFalse();
        assertThat(immich.duplicates().list()).isEmpty();
    }

    @Test
    void theKeptOneTakesOverTheAlbums() throws IOException {
        keep(small, small, large);

        assertThat(immich.albums().listByAsset(small.id()))
                .extracting(album -> album.name())
                .containsExactly("July");
    }

    @Test
    void theOtherCanBeRestored() throws IOException {
        Visitor.Response page = keep(small, small, large);
        String restore = page.all("action=\"(/duplicates/kept/[^\"]+)\"").get(0);

        Visitor.Response restored = visitor.submit(restore, visitor.token());

        assertThat(restored.body()).contains("1 picture restored");
        assertThat(trashed()).isEmpty();
        assertThat(visitor.post(restore, visitor.token()).status()).isEqualTo(404);
    }

    @Test
    void aGroupThatGrewSinceItWasShownIsNotResolved() throws IOException {
        FakeAsset third = server.seed().photo("third.jpg", NOON);
        group = server.seed().duplicates(large, small, third);

        Visitor.Response page = keep(small, small, large);

        assertThat(page.status()).isEqualTo(409);
        assertThat(page.body()).contains("have changed since you saw them", "So nothing was changed");
        assertThat(trashed()).isEmpty();
    }

    @Test
    void aGroupThatIsGoneOrAPictureOfAnotherOneIsRefused() throws IOException {
        FakeAsset other = server.seed().photo("other.jpg", NOON);

        assertThat(keep(other, small, large).status()).isEqualTo(409);
        assertThat(keep(other, other).status()).isEqualTo(409);
        immich.duplicates().forget(group);
        assertThat(keep(small, small, large).status()).isEqualTo(409);
        assertThat(trashed()).isEmpty();
    }

    @Test
    void withoutATrashNothingIsDeleted() throws IOException {
        server.faults().on("getServerFeatures").respond(200).body("application/json", "{\"trash\":false}");
        server.faults().on("getServerFeatures").respond(200).body("application/json", "{\"trash\":false}");

        Visitor.Response page = visitor.get("/duplicates");
        Visitor.Response refused = keep(small, small, large);

        assertThat(page.body()).contains("The trash of this server is disabled").doesNotContain("/keep\"");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(immich.duplicates().list()).hasSize(1);
    }

    @Test
    void withoutYesNothingIsSent() throws IOException {
        try (ImmichClient dry = dryRun();
                Gallery preview = Gallery.start(dry, 0)) {
            Visitor looking = new Visitor(preview.address());
            Visitor.Response page = looking.get("/duplicates");
            server.clearRequests();

            Visitor.Response refused = looking.post(
                    "/duplicates/" + group + "/keep",
                    looking.token(),
                    "keep",
                    small.id(),
                    "shown",
                    small.id(),
                    "shown",
                    large.id());

            assertThat(page.all("(<button class=\"main\"[^>]*>)Keep"))
                    .hasSize(2)
                    .allSatisfy(button -> assertThat(button).contains(" disabled "));
            assertThat(refused.status()).isEqualTo(403);
        }
        assertThat(writes()).isEmpty();
    }

    @Test
    void onAServerThatCannotResolveTheOthersAreTrashedAndTheGroupIsDismissed() throws IOException {
        try (FakeImmich old = FakeImmich.builder().version(FakeVersion.V1_144_1).start();
                ImmichClient client = ImmichClient.builder()
                        .server(old.url())
                        .apiKey(old.apiKey())
                        .build();
                Gallery one = Gallery.start(client, 0)) {
            FakeAsset a = old.seed().photo("a.jpg", NOON);
            FakeAsset b = old.seed().photo("b.jpg", NOON);
            String pair = old.seed().duplicates(a, b);
            Visitor looking = new Visitor(one.address());

            Visitor.Response page = looking.submit(
                    "/duplicates/" + pair + "/keep", looking.token(), "keep", a.id(), "shown", a.id(), "shown", b.id());

            assertThat(page.body()).contains("Kept a.jpg");
            assertThat(client.assets().get(b.id()).trashed()).isTrue();
            assertThat(client.duplicates().list()).isEmpty();
        }
    }
}
