package io.github.immichsdk.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PermissionsPageTest {

    private static final Path PAGE = Path.of(System.getProperty("immich.root"), "docs", "permissions.md");

    @Test
    void thePageOnPermissionsMatchesTheTableOfOperations() throws IOException {
        String expected = PermissionsPage.text();
        if (Boolean.getBoolean("immich.docs.write")) {
            Files.writeString(PAGE, expected);
        }

        assertThat(Files.readString(PAGE))
                .as(
                        "docs/permissions.md is out of date; write it anew with: mvn -pl tests/contract -am test"
                                + " -Dtest=PermissionsPageTest -Dsurefire.failIfNoSpecifiedTests=false -Dimmich.docs.write=true")
                .isEqualTo(expected);
    }
}
