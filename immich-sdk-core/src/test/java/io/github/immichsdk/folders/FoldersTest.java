package io.github.immichsdk.folders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.StubTransport;
import io.github.immichsdk.TestClient;
import org.junit.jupiter.api.Test;

class FoldersTest {

    private final StubTransport stub = new StubTransport();
    private final Folders folders = TestClient.over(stub).folders();

    @Test
    void aMissingPathIsRejectedSinceTheServerFailsWithoutOne() {
        assertThatThrownBy(() -> folders.assets("")).isInstanceOf(IllegalArgumentException.class);
        assertThat(stub.requests()).isEmpty();
    }

    @Test
    void aPathIsEncoded() {
        stub.json("[]");

        assertThat(folders.assets("/photos/Ünï & co")).isEmpty();
        assertThat(stub.lines()).containsExactly("GET /api/view/folder?path=%2Fphotos%2F%C3%9Cn%C3%AF+%26+co");
    }
}
