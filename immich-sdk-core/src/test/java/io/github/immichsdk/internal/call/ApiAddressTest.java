package io.github.immichsdk.internal.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.immichsdk.api.Operation;
import io.github.immichsdk.api.ResponseType;
import io.github.immichsdk.api.TestOperations;
import io.github.immichsdk.config.Credentials;
import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiAddressTest {

    private static final String ID = "6e3f0a58-4b1c-4e0e-9d43-0a51cf7c6d11";
    private static final Credentials KEY = Credentials.apiKey("key");
    private static final Operation FIXED = TestOperations.get("fixed", "/users/me");
    private static final Operation WITH_VALUES = TestOperations.get("withValues", "/albums/{id}/user/{user}");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:2283/api",
                "https://photos.example.org/api",
                "https://example.org/my/photos/api",
                "http://[::1]:2283/api",
                "http://immich_server:2283/api",
                "http://localhost:2283//double/api"
            })
    void aUrlHasAllThatTheSameTextParsedAsAWholeHas(String api) {
        ApiAddress address = new ApiAddress(URI.create(api));

        List<String> paths = List.of("/albums/" + ID + "/user/me", "/users/me", "/albums/" + ID + "/user/a%20b");
        List<URI> made = List.of(
                address.of(Call.to(WITH_VALUES).id("id", ID).path("user", "me"), KEY),
                address.of(Call.to(FIXED), KEY),
                address.of(Call.to(WITH_VALUES).path("user", "a b").id("id", ID), KEY));

        for (int i = 0; i < made.size(); i++) {
            URI whole = URI.create(api + paths.get(i));
            URI uri = made.get(i);
            assertThat(uri).isEqualTo(whole).hasToString(whole.toString());
            assertThat(uri.getHost()).isEqualTo(whole.getHost());
            assertThat(uri.getPort()).isEqualTo(whole.getPort());
            assertThat(uri.getRawAuthority()).isEqualTo(whole.getRawAuthority());
            assertThat(uri.getRawPath()).isEqualTo(whole.getRawPath());
        }
    }

    @Test
    void aQueryIsThatOfItsCallAlone() {
        ApiAddress address = new ApiAddress(URI.create("http://localhost/api"));

        assertThat(address.of(Call.to(FIXED).query("a", "b//c").query("d", "é"), KEY))
                .hasToString("http://localhost/api/users/me?a=b%2F%2Fc&d=%C3%A9");
        assertThat(address.of(Call.to(FIXED), KEY)).hasToString("http://localhost/api/users/me");
    }

    @Test
    void pathsThatResolvingWouldChangeStayAsTheyAre() {
        ApiAddress address = new ApiAddress(URI.create("http://localhost/api"));
        Operation raw = Operation.raw("GET", "/a", ResponseType.JSON);

        assertThat(List.of("/a/../b", "/a/./b", "//host/b", "/a//b", "/.hidden"))
                .allSatisfy(path -> assertThat(address.of(Call.to(raw).fixedPath(path), KEY))
                        .hasToString("http://localhost/api" + path));
    }

    @Test
    void eachOfManyOperationsHasItsOwnUrlHoweverOftenItIsRead() {
        ApiAddress address = new ApiAddress(URI.create("http://localhost/api"));
        List<Operation> operations = IntStream.range(0, 500)
                .mapToObj(i -> TestOperations.get("number" + i, "/numbers/" + i))
                .toList();

        IntStream.range(0, 1000)
                .forEach(i -> assertThat(address.of(Call.to(operations.get(i % 500)), KEY))
                        .hasToString("http://localhost/api/numbers/" + i % 500));
    }

    @Test
    void aMissingValueIsNamed() {
        ApiAddress address = new ApiAddress(URI.create("http://localhost/api"));

        assertThatIllegalStateException()
                .isThrownBy(() -> address.of(Call.to(WITH_VALUES).id("id", ID), KEY))
                .withMessage("withValues needs a value for {user}");
        assertThatIllegalStateException().isThrownBy(() -> address.of(Call.to(WITH_VALUES), KEY));
    }
}
