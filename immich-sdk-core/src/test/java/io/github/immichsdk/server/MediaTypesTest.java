package io.github.immichsdk.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.StubTransport;
import io.github.immichsdk.TestClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaTypesTest {

    private final StubTransport stub =
            new StubTransport().json("{\"image\":[\".jpg\",\".HEIC\"],\"video\":[\".mp4\"],\"sidecar\":[\".xmp\"]}");
    private final MediaTypes types = TestClient.over(stub).server().mediaTypes();

    @ParameterizedTest
    @ValueSource(
            strings = {"a.jpg", "A.JPG", "b.heic", "film.mp4", "a.b.jpg", "dir.x/a.jpg", "C:\\x\\a.jpg", "…/Sjø.jpg"})
    void aFileOfAKnownEndingIsSupported(String name) {
        assertThat(types.isSupported(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a.txt", "a", "", "a.", ".jpg", "dir/.jpg", "a.jpg/b", "a.jpg\\b", "jpg", "a.jpg ", "a.xmp"})
    void aFileOfNoKnownEndingIsNot(String name) {
        assertThat(types.isSupported(name)).isFalse();
    }

    @Test
    void aSidecarIsNoPictureButASidecar() {
        assertThat(types.isSidecar("a.jpg.XMP")).isTrue();
        assertThat(types.isSidecar("a.jpg")).isFalse();
    }

    @Test
    void theEndingsAreInLowerCaseAndInTheServersOrder() {
        assertThat(types.image()).containsExactly(".jpg", ".heic");
        assertThat(types.video()).containsExactly(".mp4");
        assertThat(types.sidecar()).containsExactly(".xmp");
        assertThat(stub.lines()).containsExactly("GET /api/server/media-types");
    }
}
