package io.github.immichsdk.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.api.CredentialKind;
import io.github.immichsdk.transport.Headers;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTest {

    static Stream<Arguments> kinds() {
        return Stream.of(
                kind("apiKey", Credentials::apiKey, CredentialKind.API_KEY, "x-api-key", ""),
                kind("accessToken", Credentials::accessToken, CredentialKind.SESSION, "Authorization", "Bearer "),
                kind("sharedLinkKey", Credentials::sharedLinkKey, CredentialKind.SHARED_LINK, "x-immich-share-key", ""),
                kind(
                        "sharedLinkSlug",
                        Credentials::sharedLinkSlug,
                        CredentialKind.SHARED_LINK,
                        "x-immich-share-slug",
                        ""));
    }

    private static Arguments kind(
            String option, Function<String, Credentials> make, CredentialKind kind, String header, String scheme) {
        return Arguments.of(option, make, kind, header, scheme);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void eachKindHasItsHeader(
            String option, Function<String, Credentials> make, CredentialKind kind, String header, String scheme) {
        Credentials credentials = make.apply("s3cr3t");

        assertThat(credentials.kind()).isEqualTo(kind);
        assertThat(credentials.addTo(Headers.none()).all(header)).isEqualTo(List.of(scheme + "s3cr3t"));
        assertThat(credentials.addTo(Headers.none()).names()).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void noKindShowsItsSecret(String option, Function<String, Credentials> make, CredentialKind kind) {
        assertThat(make.apply("s3cr3t").toString()).contains(kind.toString()).doesNotContain("s3cr3t");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    @Tag("case-C8")
    void aMissingSecretIsRefusedByTheOptionsNameAndWithItsOrigin(String option, Function<String, Credentials> make) {
        assertThatThrownBy(() -> make.apply("  \n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(option + ": expected ")
                .hasMessageContaining("got a blank text");
        assertThatThrownBy(() -> make.apply(null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(option + ": expected ")
                .hasMessageContaining("got null");
    }

    @Test
    @Tag("case-C8")
    void aMissingApiKeySaysWhereOneComesFrom() {
        assertThatThrownBy(() -> Credentials.apiKey(null)).hasMessageContaining("Account Settings > API Keys");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer s3cr3tKey", "'s3cr3tKey'", "s3cr3tKey\"", "x-api-key: s3cr3tKey", "s3cr3t\nKey"})
    @Tag("case-C8")
    void aKeyPastedWithMoreThanTheKeyIsExplainedWithoutShowingIt(String pasted) {
        assertThatThrownBy(() -> Credentials.apiKey(pasted))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("apiKey: ")
                .hasMessageNotContaining("s3cr3t");
    }

    @Test
    void blanksAroundAPastedKeyAreDropped() {
        assertThat(Credentials.apiKey(" \tkey\r\n").addTo(Headers.none()).first("x-api-key"))
                .isEqualTo("key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "line\nbreak", "schlüssel", "nul\u0000"})
    void whatCannotBeAHeadersValueIsRefusedWithoutShowingIt(String key) {
        assertThatThrownBy(() -> Credentials.apiKey(key))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("apiKey: expected printable ASCII without blanks")
                .hasMessageNotContaining(key.substring(0, 3));
    }

    @Test
    void noCredentialAddsNothing() {
        assertThat(Credentials.none().kind()).isEqualTo(CredentialKind.NONE);
        assertThat(Credentials.none().addTo(Headers.none()).names()).isEmpty();
        assertThat(Credentials.none()).hasToString("no credential");
    }

    @Test
    void anAccessTokenMakesWayWhereAProxyWantsTheAuthorization() {
        Headers headers = Credentials.accessToken("tok").addTo(Headers.none().with("authorization", "Basic abc"));

        assertThat(headers.first("Authorization")).isEqualTo("Basic abc");
        assertThat(headers.first("x-immich-user-token")).isEqualTo("tok");
    }

    @Test
    void theSecretIsTakenOutOfTexts() {
        assertThat(Credentials.apiKey("s3cr3t").redact("you sent s3cr3t, s3cr3t!"))
                .isEqualTo("you sent ***, ***!");
        assertThat(Credentials.none().redact("nothing to hide")).isEqualTo("nothing to hide");
    }
}
