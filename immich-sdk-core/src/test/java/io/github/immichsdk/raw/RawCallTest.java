package io.github.immichsdk.raw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.StubTransport;
import io.github.immichsdk.TestClient;
import io.github.immichsdk.errors.ImmichDataException;
import org.junit.jupiter.api.Test;

class RawCallTest {

    private final StubTransport stub = new StubTransport();
    private final RawCall things = TestClient.over(stub).raw().get("/things");

    @Test
    void aResponseOfMoreThanMaxBytesIsRefusedAndOneOfMaxBytesIsRead() {
        stub.text(200, "text/plain", "abc").text(200, "text/plain", "abcd");

        assertThat(things.asBytes(3)).asString().isEqualTo("abc");
        assertThatThrownBy(() -> things.asBytes(3))
                .isInstanceOf(ImmichDataException.class)
                .hasMessageContaining("longer than 3 bytes");
    }

    @Test
    void aNegativeMaxBytesIsRefusedBeforeTheRequest() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> things.asBytes(-1))
                .withMessage("maxBytes: expected 0 or more, got -1");
        assertThat(stub.requests()).isEmpty();
    }
}
