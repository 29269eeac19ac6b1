package io.github.immichsdk.downloads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamePatternTest {

    private static final String ID = "6e3f0a58-4b1c-4e0e-9d43-0a51cf7c6d11";

    private static NamePattern.Values values(String fileName) {
        return new NamePattern.Values(ID, fileName, "IMAGE", LocalDateTime.parse("2024-05-01T23:59:00"), "Day 1/2");
    }

    @ParameterizedTest
    @CsvSource({
        "{name},pier.jpg",
        "{year}/{month}/{name},2024/05/pier.jpg",
        "{year}-{month}-{day} {name},2024-05-01 pier.jpg",
        "{album}/{type}/{id},Day 1_2/image/6e3f0a58-4b1c-4e0e-9d43-0a51cf7c6d11.jpg",
        "{id}_{name},6e3f0a58-4b1c-4e0e-9d43-0a51cf7c6d11_pier.jpg"
    })
    void namesAreFilledIn(String pattern, String expected) {
        assertThat(NamePattern.of(pattern).path(values("pier.jpg"))).isEqualTo(expected);
    }

    @Test
    void foldersHaveTheSameNamesWhateverTheLanguageOfTheMachine() {
        Locale before = Locale.getDefault(Locale.Category.FORMAT);
        Locale.setDefault(Locale.Category.FORMAT, Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try {
            assertThat(String.format("%d", 5)).isEqualTo("\u0665");
            assertThat(NamePattern.of("{year}/{month}/{day}/{name}").path(values("pier.jpg")))
                    .isEqualTo("2024/05/01/pier.jpg");
        } finally {
            Locale.setDefault(Locale.Category.FORMAT, before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "../../x.jpg", "/etc/passwd", "a/b/c.jpg", "", "$1\\.jpg"})
    void noValueAddsAFolderOrLeadsOut(String hostile) {
        String path = NamePattern.of("{year}/{name}").path(values(hostile));

        assertThat(path.split("/")).hasSize(2);
        assertThat(SafeName.within(Path.of("down").toAbsolutePath(), path)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{year}",
                "{name}/x",
                "../{name}",
                "/{name}",
                "{year}//{name}",
                "{nmae}",
                "{name",
                "name}{name}",
                "a:b/{name}",
                "{id}.part",
                ""
            })
    void patternsThatAreNoNameEverywhereAreRefusedAtOnce(String pattern) {
        assertThatThrownBy(() -> NamePattern.of(pattern))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("namePattern: expected a pattern such as");
    }

    @Test
    void theAlbumIsForJobsOfAlbums() {
        assertThatThrownBy(() -> BackupJob.of(Path.of("x")).namePattern("{album}/{name}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("{album}");
        assertThat(DownloadJob.ofAlbum(ID)
                        .namePattern("{album}/{name}")
                        .options()
                        .namePattern
                        .asksForAlbum())
                .isTrue();
    }
}
