package io.github.immichsdk.albums;

import static io.github.immichsdk.albums.AlbumJson.album;
import static io.github.immichsdk.albums.AlbumJson.asset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.StubTransport;
import io.github.immichsdk.TestClient;
import io.github.immichsdk.errors.ImmichNotFoundException;
import io.github.immichsdk.errors.ImmichStatusException;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class AlbumUpdateTest {

    private static final String GONE = "{\"message\":\"Not found or no album.delete access\"}";

    private static Albums albums(StubTransport stub) {
        return TestClient.over(stub).albums();
    }

    @Test
    void onlyWhatIsToChangeIsSent() {
        StubTransport stub = new StubTransport().json(AlbumJson.v3(1).toString());

        albums(stub).update(album(1), AlbumChange.none().name("Lofoten"));

        assertThat(stub.requests()).hasToString("[PATCH /api/albums/" + album(1) + " {\"albumName\":\"Lofoten\"}]");
    }

    @Test
    void allThatCanChangeIsSentUnderTheServersNames() {
        StubTransport stub = new StubTransport().json(AlbumJson.v3(1).toString());

        albums(stub)
                .update(
                        album(1),
                        AlbumChange.none()
                                .name("Lofoten")
                                .description("")
                                .order(AlbumOrder.ASC)
                                .thumbnail(asset(1))
                                .disableActivity());

        assertThat(stub.last().body())
                .isEqualTo(
                        "{\"albumName\":\"Lofoten\",\"description\":\"\",\"order\":\"asc\",\"albumThumbnailAssetId\":\""
                                + asset(1) + "\",\"isActivityEnabled\":false}");
    }

    @Test
    void activityCanBeTurnedOnToo() {
        StubTransport stub = new StubTransport().json(AlbumJson.v3(1).toString());

        albums(stub).update(album(1), AlbumChange.none().disableActivity().enableActivity());

        assertThat(stub.last().body()).isEqualTo("{\"isActivityEnabled\":true}");
    }

    @Test
    void theResultIsTheAlbumAsTheServerHasItNow() {
        StubTransport stub = new StubTransport()
                .json(AlbumJson.v3(1).named("From the server").toString());

        assertThat(albums(stub)
                        .update(album(1), AlbumChange.none().name("Asked for"))
                        .name())
                .isEqualTo("From the server");
    }

    @Test
    void aChangeOfNothingOnlyReads() {
        StubTransport stub = new StubTransport().json(AlbumJson.v3(1).toString());

        albums(stub).update(album(1), AlbumChange.none());

        assertThat(stub.lines()).containsExactly("GET /api/albums/" + album(1));
    }

    @Test
    void aChangeIsRetriedAfterALostResponse() {
        StubTransport stub = new StubTransport()
                .fail(new IOException("Connection reset"))
                .json(AlbumJson.v3(1).toString());

        albums(stub).update(album(1), AlbumChange.none().name("Lofoten"));

        assertThat(stub.bodies()).hasSize(2).containsOnly("{\"albumName\":\"Lofoten\"}");
    }

    @Test
    void aThumbnailFromElsewhereIsRefusedByTheServer() {
        StubTransport stub = new StubTransport().json(400, "{\"message\":\"Invalid album thumbnail\"}");

        assertThatThrownBy(
                        () -> albums(stub).update(album(1), AlbumChange.none().thumbnail(asset(1))))
                .isExactlyInstanceOf(ImmichStatusException.class)
                .hasMessageContaining("Invalid album thumbnail");
    }

    @Test
    void aMistypedThumbnailIsRefusedBeforeAnythingIsSent() {
        assertThatThrownBy(() -> AlbumChange.none().thumbnail("cover.jpg"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cover.jpg");
    }

    @Test
    void aChangeShowsWhatItChanges() {
        assertThat(AlbumChange.none().name("Lofoten")).hasToString("AlbumChange{albumName=Lofoten}");
    }

    @Test
    void deletingIsOneRequest() {
        StubTransport stub = new StubTransport().status(204);

        albums(stub).delete(album(1));

        assertThat(stub.lines()).containsExactly("DELETE /api/albums/" + album(1));
    }

    @Test
    void deletingWhatIsNotThereIsAnError() {
        StubTransport stub = new StubTransport().json(400, GONE);

        assertThatThrownBy(() -> albums(stub).delete(album(1))).isInstanceOf(ImmichNotFoundException.class);
    }

    @Test
    void notFoundAfterALostResponseMeansThatTheFirstRequestDeletedIt() {
        StubTransport stub =
                new StubTransport().fail(new IOException("Connection reset")).json(400, GONE);

        assertThatCode(() -> albums(stub).delete(album(1))).doesNotThrowAnyException();
        assertThat(stub.requests()).hasSize(2);
    }
}
