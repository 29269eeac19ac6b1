package io.github.immichsdk.examples.browse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.assets.AssetChange;
import io.github.immichsdk.config.RetryOptions;
import io.github.immichsdk.testkit.FakeAsset;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the pages show. */
class GalleryPagesTest extends GalleryTest {

    private static final String HOSTILE = "<img src=x onerror=alert(1)>\"'&\u202Egpj";

    @Test
    void theTimelineShowsTheNewestMonthByDayAndTheOthersInTheSideList() throws IOException {
        FakeAsset first = server.seed().photo("a.jpg", NOON);
        FakeAsset second = server.seed().photo("b.jpg", NOON.plusSeconds(3 * 86_400));
        FakeAsset old = server.seed().photo("c.jpg", Instant.parse("2025-12-24T12:00:00Z"));

        Visitor.Response page = visitor.get("/");

        assertThat(page.all("href=\"/timeline/([^\"]+)\"")).containsExactly("2026-07", "2025-12");
        assertThat(page.all("<h2>([A-Z][a-z]+, \\d+ [A-Z][a-z]+)</h2>"))
                .containsExactly("Tuesday, 7 July", "Saturday, 4 July");
        assertThat(page.all("href=\"/pictures/([^\"]+)\"")).containsExactly(second.id(), first.id());
        assertThat(visitor.get("/timeline/2025-12").all("href=\"/pictures/([^\"]+)\""))
                .containsExactly(old.id());
    }

    @Test
    void picturesAreLoadedWhenTheyAreSeenAndHaveWordsForThoseWhoDoNotSeeThem() throws IOException {
        server.seed().asset("a.jpg", NOON).at(59.913, 10.746).add();

        Visitor.Response page = visitor.get("/");

        assertThat(page.all("(<img src=\"/thumbnails/[^>]+>)"))
                .singleElement()
                .asString()
                .contains("loading=\"lazy\"", "alt=\"Picture of 4 Jul 2026, ", ", Oslo\"", "width=\"", "height=\"");
    }

    @Test
    void aMonthOfManyPicturesHasPages() throws IOException {
        server.seed().photos(601, i -> NOON.plusSeconds(i));

        assertThat(visitor.get("/timeline/2026-07").all("href=\"/pictures/([^\"]+)\""))
                .hasSize(600);
        assertThat(visitor.get("/timeline/2026-07").body()).contains("Page 1 of 2", "?page=2");
        assertThat(visitor.get("/timeline/2026-07?page=2").all("href=\"/pictures/([^\"]+)\""))
                .hasSize(1);
    }

    @Test
    void aStackIsOnePictureOfTheTimelineWithItsSize() throws IOException {
        FakeAsset cover = server.seed().photo("a.jpg", NOON);
        FakeAsset other = server.seed().photo("b.jpg", NOON.plusSeconds(1));
        server.seed().stack(cover, other);

        Visitor.Response timeline = visitor.get("/");
        Visitor.Response picture = visitor.get("/pictures/" + cover.id());

        assertThat(timeline.all("href=\"/pictures/([^\"]+)\"")).containsExactly(cover.id());
        assertThat(timeline.body()).contains("Stack of 2");
        assertThat(picture.all("src=\"/thumbnails/([^\"]+)\"")).containsExactly(cover.id(), other.id());
    }

    @Test
    void anAlbumShowsItsPicturesAndThePictureItsAlbums() throws IOException {
        FakeAsset in = server.seed().photo("in.jpg", NOON);
        server.seed().photo("out.jpg", NOON);
        String album = server.seed().album("July", in);

        assertThat(visitor.get("/albums").body()).contains("July", "1 picture", "/albums/" + album);
        assertThat(visitor.get("/albums/" + album).all("href=\"/pictures/([^\"]+)\""))
                .containsExactly(in.id());
        assertThat(visitor.get("/pictures/" + in.id()).all("href=\"/albums/([^\"]+)\""))
                .containsExactly(album);
    }

    @Test
    void aPictureShowsItsDetailsAndItsNeighbors() throws IOException {
        FakeAsset older = server.seed().photo("older.jpg", NOON);
        FakeAsset asset = server.seed()
                .asset("IMG_1.jpg", NOON.plusSeconds(60))
                .camera("Example", "Example One")
                .size(4000, 3000)
                .rating(4)
                .description("Seen from the boat")
                .add();
        FakeAsset newer = server.seed().photo("newer.jpg", NOON.plusSeconds(120));

        Visitor.Response page = visitor.get("/pictures/" + asset.id());

        assertThat(page.body())
                .contains(
                        "<h1>IMG_1.jpg", "4000 × 3000", "<dd>Example One</dd>", "★★★★", "Seen from the boat", "2 of 3");
        assertThat(page.all("href=\"/pictures/([^\"]+)\" rel=\"prev\"")).containsExactly(newer.id());
        assertThat(page.all("href=\"/pictures/([^\"]+)\" rel=\"next\"")).containsExactly(older.id());
    }

    @Test
    void noTextOfTheServerIsMarkup() throws IOException {
        FakeAsset first = server.seed()
                .asset(HOSTILE + "_1.jpg", NOON)
                .description(HOSTILE)
                .add();
        FakeAsset second = server.seed().photo(HOSTILE + "_2.jpg", NOON.plusMillis(300));
        String album = server.seed().album(HOSTILE, first);
        server.seed().duplicates(first, second);
        String plan = visitor.post("/stacks", visitor.token(), "by", "bursts").header("Location");

        for (String path :
                List.of("/", "/albums", "/albums/" + album, "/pictures/" + first.id(), plan, "/duplicates")) {
            Visitor.Response page = visitor.get(path);

            assertThat(page.status()).as(path).isEqualTo(200);
            assertThat(page.body()).as(path).doesNotContain("<img src=x", "\u202E");
        }
        for (String path : List.of("/albums", "/pictures/" + first.id(), plan, "/duplicates")) {
            assertThat(visitor.get(path).body())
                    .as(path)
                    .contains("&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;");
        }
    }

    @Test
    void noResponseHasTheApiKey() throws IOException {
        FakeAsset asset = server.seed().photo("a.jpg", NOON);
        String key = server.apiKey();
        String plan = visitor.post("/stacks", visitor.token(), "by", "bursts").header("Location");
        server.faults()
                .on("getAllAlbums")
                .always()
                .respond(400)
                .body("application/json", "{\"message\":\"" + key + "\"}");

        for (String path : List.of(
                "/",
                "/albums",
                "/pictures/" + asset.id(),
                "/thumbnails/" + asset.id(),
                "/stacks",
                plan,
                "/duplicates",
                "/none",
                "/style.css")) {
            Visitor.Response response = visitor.get(path);

            assertThat(response.body()).as(path).doesNotContain(key);
            assertThat(response.headers().toString()).as(path).doesNotContain(key);
        }
    }

    @Test
    void aFailureOfTheServerIsAPageThatSaysWhy() throws IOException {
        String key = server.apiKey("asset.read", "user.read");
        try (ImmichClient limited =
                        ImmichClient.builder().server(server.url()).apiKey(key).build();
                Gallery other = Gallery.start(limited, 0)) {
            Visitor.Response page = new Visitor(other.address()).get("/albums");

            assertThat(page.status()).isEqualTo(502);
            assertThat(page.body()).contains("The server could not do this", "album.read");
        }
    }

    @Test
    void aPictureIsPassedOnAsItIs() throws IOException {
        byte[] picture = jpeg(300_000);
        FakeAsset asset = server.seed().asset("a.jpg", NOON).bytes(picture).add();

        Visitor.Response response = visitor.get("/thumbnails/" + asset.id());

        assertThat(response.bytes()).isEqualTo(picture);
        assertThat(response.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(response.header("complete")).isEqualTo("yes");
    }

    @Test
    void aPictureThatBreaksOffDoesNotLookComplete() throws IOException {
        FakeAsset asset =
                server.seed().asset("a.jpg", NOON).bytes(jpeg(300_000)).add();
        server.faults().on("viewAsset").always().cutBodyAfter(50_000);
        try (ImmichClient once = ImmichClient.builder()
                        .server(server.url())
                        .apiKey(server.apiKey())
                        .retry(RetryOptions.none())
                        .build();
                Gallery other = Gallery.start(once, 0)) {
            Visitor.Response response = new Visitor(other.address()).get("/thumbnails/" + asset.id());

            assertThat(response.bytes()).hasSizeLessThan(300_000);
            assertThat(response.header("complete")).isEmpty();
        }
    }

    @Test
    void whatIsNoPictureIsNotPassedOn() throws IOException {
        FakeAsset asset = server.seed()
                .asset("a.jpg", NOON)
                .bytes("<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8))
                .add();

        Visitor.Response response = visitor.get("/thumbnails/" + asset.id());

        assertThat(response.status()).isEqualTo(502);
        assertThat(response.body()).doesNotContain("script");
    }

    @Test
    void aFavoriteIsMarked() throws IOException {
        FakeAsset asset = server.seed().photo("a.jpg", NOON);
        immich.assets().update(asset.id(), AssetChange.none().favorite());

        assertThat(visitor.get("/").body()).contains("aria-label=\"Favorite\"");
    }

    @Test
    void anEmptyLibraryHasPagesToo() throws IOException {
        assertThat(visitor.get("/").body()).contains("No pictures yet");
        assertThat(visitor.get("/albums").body()).contains("No albums yet");
        assertThat(visitor.get("/duplicates").body()).contains("no pictures that look the same");
        assertThat(visitor.submit("/stacks", visitor.token(), "by", "bursts").body())
                .contains("No pictures belong together");
    }

    private static byte[] jpeg(int size) {
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) (i * 31);
        }
        bytes[0] = (byte) 0xFF;
        bytes[1] = (byte) 0xD8;
        bytes[2] = (byte) 0xFF;
        return bytes;
    }
}
