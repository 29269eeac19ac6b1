package io.github.immichsdk.internal.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlEncodingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://h:2283                    | http://h:2283/api",
                "http://h:2283/                   | http://h:2283/api",
                "http://h:2283//                  | http://h:2283/api",
                "http://h:2283/api                | http://h:2283/api",
                "http://h:2283/api/               | http://h:2283/api",
                "'  http://h:2283/api/ \n'        | http://h:2283/api",
                "https://photos.example.org       | https://photos.example.org/api",
                "HTTPS://Photos.Example.ORG/      | https://photos.example.org/api",
                "https://h/photos                 | https://h/photos/api",
                "https://h/photos/                | https://h/photos/api",
                "https://h/photos/api             | https://h/photos/api",
                "https://h/a/b/api/               | https://h/a/b/api",
                "https://h/Photos                 | https://h/Photos/api",
                "https://h/myapi                  | https://h/myapi/api",
                "http://192.168.1.5:2283          | http://192.168.1.5:2283/api",
                "http://[::1]:2283                | http://[::1]:2283/api",
                "http://[fd00::5]/immich          | http://[fd00::5]/immich/api",
                "https://h/f%20x                  | https://h/f%20x/api",
                "https://h/sjø                    | https://h/sj%C3%B8/api",
                "https://xn--80ak6aa92e.com       | https://xn--80ak6aa92e.com/api",
            })
    void anAddressIsTakenInAnyFormThatPeoplePaste(String pasted, String api) {
        assertThat(UrlEncoding.apiBase(pasted)).hasToString(api);
    }

    @Tag("trust-L4")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                      | it does not begin with http:// or https://",
                "photos.example.org      | it does not begin with http:// or https://",
                "nas:2283                | it does not begin with http:// or https://",
                "ftp://h                 | it does not begin with http:// or https://",
                "file:///etc/passwd      | it does not begin with http:// or https://",
                "http://                 | it names no host",
                "https://                | it names no host",
                "http://http://nas:2283  | it begins with http:// or https:// twice",
                "https://HTTPS://h/api   | it begins with http:// or https:// twice",
                "http:///api             | it names no host",
                "http://:2283            | it names no host",
                "http://a b              | Illegal character in authority",
                "https://immich_server   | network alias such as immich-server",
                "http://h:65536          | port is not between 1 and 65535",
                "http://h:0              | port is not between 1 and 65535",
                "http://h#top            | it has a query or a fragment",
            })
    void whatIsNoAddressIsRefusedWithTheReason(String pasted, String why) {
        assertThatThrownBy(() -> UrlEncoding.apiBase(pasted))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "server: expected an address such as https://photos.example.org, got '" + pasted)
                .hasMessageContaining(why);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://ann:s3cr3t@h",
                "http://ann:s3cr3t@h:x",
                "http://ann:s3cr3t@my_host",
                "ftp://ann:s3cr3t@h",
                "http://h?apiKey=s3cr3t",
                "http://h h?apiKey=s3cr3t",
                "ann:s3cr3t@h/?key=s3cr3t"
            })
    void noPasswordOrKeyOfAnAddressIsShown(String pasted) {
        assertThatThrownBy(() -> UrlEncoding.apiBase(pasted))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("server: expected")
                .hasMessageNotContaining("s3cr3t");
    }

    @ParameterizedTest
    @CsvSource({
        "http://h//api//, http://h/api",
        "http://h///photos//api/, http://h/photos/api",
        "http://h/./photos/../api, http://h/api",
        "http://immich_server:2283, http://immich_server:2283/api",
        "HTTP://Immich_Server, http://immich_server/api",
        "https://Photos.Example.org./, https://photos.example.org/api",
        "https://фото.example:8443/x, https://xn--n1aalg.example:8443/x/api",
        "http://[::1]:2283, http://[::1]:2283/api",
        "http://[FE80::1%25Eth0]:2283, http://[fe80::1%Eth0]:2283/api",
        "http://h:/, http://h/api"
    })
    @Tag("case-P6")
    @Tag("case-N3")
    void oddAddressesOfServersAreTaken(String pasted, String api) {
        assertThat(UrlEncoding.apiBase(pasted)).hasToString(api);
    }

    @Test
    void theServersOwnAddressHasNoApi() {
        assertThat(UrlEncoding.serverOf(URI.create("https://h/photos/api"))).hasToString("https://h/photos");
    }

    @ParameterizedTest
    @CsvSource({
        "http://h, http://h/x, true",
        "http://h, http://H:80/x, true",
        "https://h, https://h:443, true",
        "http://h, https://h, false",
        "http://h:1, http://h:2, false",
        "http://h, http://h.test, false",
        "http://h, http://x, false",
    })
    void anOriginIsSchemeHostAndPort(String a, String b, boolean same) {
        assertThat(UrlEncoding.sameOrigin(URI.create(a), URI.create(b))).isEqualTo(same);
    }

    @Test
    void textsNameHostAndPort() {
        assertThat(UrlEncoding.hostAndPort(URI.create("https://h/api"))).isEqualTo("h:443");
        assertThat(UrlEncoding.hostAndPort(URI.create("http://h/api"))).isEqualTo("h:80");
        assertThat(UrlEncoding.hostAndPort(URI.create("http://[::1]:9/api"))).isEqualTo("[::1]:9");
    }

    @Test
    void partsOfAnAddressAreEncoded() {
        assertThat(UrlEncoding.encodeSegment("a b/c?d+e%")).isEqualTo("a%20b%2Fc%3Fd%2Be%25");
        assertThat(UrlEncoding.encodeQuery("a b&c=d+ø")).isEqualTo("a+b%26c%3Dd%2B%C3%B8");
    }

    @Test
    void aRequestLineShowsNoQuery() {
        assertThat(UrlEncoding.shown("GET", URI.create("http://h/api/x?key=s3cr3t")))
                .isEqualTo("GET /api/x");
    }
}
