package io.github.immichsdk.sharedlinks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.StubTransport;
import io.github.immichsdk.TestClient;
import io.github.immichsdk.errors.ImmichDataException;
import io.github.immichsdk.errors.ImmichServerException;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SharedLinksTest {

    private static final String ID = "6e3f0a58-4b1c-4e0e-9d43-0a51cf7c6d11";
    private static final String OTHER = "6e3f0a58-4b1c-4e0e-9d43-0a51cf7c6d12";
    private static final String SECRET = "s3cret-word";

    private final StubTransport stub = new StubTransport();
    private final SharedLinks links = TestClient.over(stub).sharedLinks();

    private static String link(String slug) {
        return """
                {"id":"%s","key":"kEy-of-link","type":"INDIVIDUAL","slug":%s,"description":null,"password":"%s","userId":"%s",
                "createdAt":"2026-01-02T03:04:05.678Z","expiresAt":null,"assets":[],"allowUpload":true,"allowDownload":true,
                "showMetadata":true}""".formatted(ID, slug, SECRET, OTHER);
    }

    private ImmichClient visitor(String url) {
        return ImmichClient.builder().sharedLink(url).transport(stub).build();
    }

    @Test
    void uploadsAreForbiddenUnlessAllowed() {
        stub.json(link("null")).json(link("null"));

        links.create(NewSharedLink.ofAssets(List.of(OTHER, ID, OTHER)));
        links.create(NewSharedLink.ofAlbum(ID)
                .password(SECRET)
                .slug("sea")
                .expiresAt(Instant.parse("2026-08-01T00:00:00Z"))
                .allowUpload()
                .hideMetadata());

        assertThat(stub.bodies())
                .containsExactly(
                        "{\"type\":\"INDIVIDUAL\",\"assetIds\":[\"" + OTHER + "\",\"" + ID
                                + "\"],\"allowUpload\":false,\"allowDownload\":true,\"showMetadata\":true}",
                        "{\"type\":\"ALBUM\",\"albumId\":\"" + ID + "\",\"password\":\"" + SECRET
                                + "\",\"slug\":\"sea\",\"expiresAt\":\"2026-08-01T00:00:00.000Z\",\"allowUpload\":true,"
                                + "\"allowDownload\":false,\"showMetadata\":false}");
    }

    @Test
    void aChangeKeepsTheSlugThatServersOtherwiseRemove() {
        stub.json(link("\"sea\"")).json(link("\"sea\"")).json(link("null")).json(link("null"));

        links.update(ID, SharedLinkChange.none().removePassword());
        links.update(
                ID,
                SharedLinkChange.none()
                        .removeSlug()
                        .removeExpiry()
                        .removeDescription()
                        .forbidUpload());
        links.update(ID, SharedLinkChange.none());

        assertThat(stub.lines())
                .containsExactly(
                        "GET /api/shared-links/" + ID,
                        "PATCH /api/shared-links/" + ID,
                        "PATCH /api/shared-links/" + ID,
                        "GET /api/shared-links/" + ID);
        assertThat(stub.requests().get(1).body()).isEqualTo("{\"password\":null,\"slug\":\"sea\"}");
        assertThat(stub.requests().get(2).body())
                .isEqualTo("{\"description\":null,\"slug\":null,\"expiresAt\":null,\"allowUpload\":false}");
    }

    @Test
    void noTextShowsAPasswordOrAKey() {
        NewSharedLink created = NewSharedLink.ofAlbum(ID).password(SECRET);
        SharedLinkChange change = SharedLinkChange.none().password(SECRET);
        ImmichClient dry = TestClient.dryRun(stub);
        stub.json(link("\"sea\"")).json(link("\"sea\""));
        dry.sharedLinks().create(created);
        dry.sharedLinks().update(ID, change);

        assertThat(dry.dryRunReport().toString())
                .contains("\"password\":\"***\"")
                .doesNotContain(SECRET);
        assertThat(created + " " + change).doesNotContain(SECRET);
    }

    @Test
    void anUnreadableLinkIsNotQuoted() {
        stub.json(link("null").replace("\"assets\":[]", "\"assets\":7"));

        assertThatThrownBy(() -> links.get(ID))
                .isInstanceOf(ImmichDataException.class)
                .hasMessageNotContainingAny(SECRET, "kEy-of-link");
    }

    @Test
    void aCreateWhoseResponseIsLostIsNotRepeatedAndSaysHowToLook() {
        stub.json(500, "{\"message\":\"Failed to create shared link\"}");

        assertThatThrownBy(() -> links.create(NewSharedLink.ofAlbum(ID)))
                .isInstanceOf(ImmichServerException.class)
                .hasMessageContaining("look with list()");
        assertThat(stub.requests()).hasSize(1);
    }

    @Test
    void theTextOfALinkCountsAssetsOnlyWhereTheLinkHasThem() {
        stub.json(link("null").replace("INDIVIDUAL", "ALBUM")).json(link("null"));

        assertThat(links.get(ID).toString()).contains("ALBUM").doesNotContain("assets");
        assertThat(links.get(ID).toString()).contains("INDIVIDUAL, 0 assets");
    }

    @Test
    void repeatedAssetsAreSentOnceAndWhatALostRequestChangedIsNoFailure() {
        stub.json(500, "{\"message\":\"Failed to add shared link assets\"}")
                .json("[{\"assetId\":\"" + OTHER + "\",\"success\":false,\"error\":\"duplicate\"}]")
                .fail(new IOException("reset"))
                .json("[{\"assetId\":\"" + OTHER + "\",\"success\":false,\"error\":\"not_found\"}]");

        assertThat(links.addAssets(ID, List.of(OTHER, OTHER))).hasToString("0 done, 1 unchanged");
        assertThat(links.removeAssets(ID, List.of(OTHER, OTHER)).complete()).isTrue();
        assertThat(links.removeAssets(ID, List.of()).items()).isEmpty();
        assertThat(stub.bodies()).hasSize(4).containsOnly("{\"assetIds\":[\"" + OTHER + "\"]}");
    }

    @Test
    void aLinkThatIsGoneWhenTheDeletionIsRetriedIsDeleted() {
        stub.fail(new IOException("reset")).json(400, "{\"message\":\"Shared link not found\"}");

        links.delete(ID);

        assertThat(stub.remaining()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "https://photos.test/share/kEy_-1, x-immich-share-key, kEy_-1, https://photos.test/api/shared-links/me",
        "https://photos.test/sub/share/kEy/photos/1?x=1#y, x-immich-share-key, kEy, https://photos.test/sub/api/shared-links/me",
        "https://photos.test/s/sea-2026/, x-immich-share-slug, sea-2026, https://photos.test/api/shared-links/me",
        "https://photos.test/share/s/s/sea, x-immich-share-slug, sea, https://photos.test/share/s/api/shared-links/me"
    })
    void aVisitorIsBuiltFromTheUrlOfALink(String url, String header, String value, String asked) {
        stub.json(link("null"));
        visitor(url).sharedLinks().mine();

        assertThat(stub.last().header(header)).isEqualTo(value);
        assertThat(stub.last().request().uri()).hasToString(asked);
    }

    @Test
    void aSlugThatNoHeaderCanHoldIsSentInTheQuery() {
        stub.json(link("null"));
        visitor("https://photos.test/s/%C3%9Cn%C3%AF%20%2F%3F%26+")
                .sharedLinks()
                .mine();

        assertThat(stub.last().line()).isEqualTo("GET /api/shared-links/me?slug=%C3%9Cn%C3%AF+%2F%3F%26%2B");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://photos.test",
                "https://photos.test/share/",
                "https://photos.test/albums/1",
                "/share/x"
            })
    void aTextThatIsNoUrlOfALinkIsRejected(String url) {
        assertThatThrownBy(() -> ImmichClient.builder().sharedLink(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("/share/KEY");
    }

    @Test
    void thePasswordOfAVisitorIsSentAsTheVersionWantsIt() {
        stub.json(201, link("null")).json(link("null"));
        visitor("https://photos.test/share/kEy").sharedLinks().mine(SECRET);
        stub.version("1.144.1");
        visitor("https://photos.test/share/kEy").sharedLinks().mine(SECRET);

        assertThat(stub.requests().get(0))
                .hasToString("POST /api/shared-links/login {\"password\":\"" + SECRET + "\"}");
        assertThat(stub.last().line()).isEqualTo("GET /api/shared-links/me?password=" + SECRET);
    }

    @ParameterizedTest
    @CsvSource({
        "null, http://photos.test:2283/share/kEy-of-link",
        "'\"Ünï /?\"', http://photos.test:2283/s/%C3%9Cn%C3%AF%20%2F%3F"
    })
    void aLinkHasAUrl(String slug, String url) {
        stub.json(link(slug));

        assertThat(links.url(links.get(ID))).hasToString(url);
    }
}
