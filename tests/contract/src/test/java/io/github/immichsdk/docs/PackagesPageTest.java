package io.github.immichsdk.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PackagesPageTest {

    private static final Path PAGE = Path.of(System.getProperty("immich.root"), "docs", "packages.md");

    @Test
    void thePageOnPackagesNamesEachPublicType() throws IOException {
        String expected = PackagesPage.text();
        if (Boolean.getBoolean("immich.docs.write")) {
            Files.writeString(PAGE, expected);
        }

        assertThat(expected).contains("`AssetFlag`", "`AssetEvent`", "`FakeImmich`", "`io.github.immichsdk.sessions`");
        assertThat(Files.readString(PAGE))
                .as("docs/packages.md is out of date; write it anew with: mvn -pl tests/contract -am test"
                        + " -Dtest=PackagesPageTest -Dsurefire.failIfNoSpecifiedTests=false -Dimmich.docs.write=true")
                .isEqualTo(expected);
    }
}
