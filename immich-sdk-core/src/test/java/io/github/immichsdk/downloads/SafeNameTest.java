package io.github.immichsdk.downloads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeNameTest {

    private static final Path FOLDER = Path.of("photos").toAbsolutePath();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "IMG_0001.jpg",
                "Søndagstur på Fjellet.jpg",
                "日本の海.heic",
                "Москва 2024.png",
                "القاهرة.mov",
                "नमस्ते दुनिया.jpg",
                "👩‍👩‍👧‍👦 family 🚢.jpg",
                "it's 100% [fine] & more; really.jpg",
                ".hidden.jpg",
                "...three dots in front.jpg",
                "no extension"
            })
    void harmlessNamesStayInEveryScript(String name) {
        assertThat(SafeName.of(name)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "..|._",
                ".|_",
                "...|.._",
                "../../etc/passwd|.._.._etc_passwd",
                "/etc/passwd|_etc_passwd",
                "C:\\Windows\\win.ini|C__Windows_win.ini",
                "a\"b<c>d?e*f.jpg|a_b_c_d_e_f.jpg",
                "CON|_CON",
                "nul.jpg|_nul.jpg",
                "com1.tar.gz|_com1.tar.gz",
                "dot at the end.|dot at the end_",
                "a.jpg.part|a.jpg.part_",
                "a.jpg.PART.INFO|a.jpg.PART.INFO_"
            })
    void namesThatAreNoneBecomeSome(String name, String expected) {
        assertThat(SafeName.of(name)).isEqualTo(expected);
    }

    @Test
    void whatCannotBeSeenOrTurnsATextAroundIsReplaced() {
        assertThat(SafeName.of("a\u0000b\nc\u202Egpj.exe")).isEqualTo("a_b_c_gpj.exe");
        assertThat(SafeName.of("half \uD83D pair.jpg")).isEqualTo("half _ pair.jpg");
        assertThat(SafeName.of("")).isEqualTo("_");
    }

    @Test
    void longNamesAreCutByBytesBetweenCharactersAndKeepTheirExtension() {
        String safe = SafeName.of("🚢".repeat(200) + ".jpeg");

        assertThat(safe).endsWith("🚢.jpeg");
        assertThat(safe.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(SafeName.MOST - 3, SafeName.MOST);
        assertThat(SafeName.with(safe, "~6e3f0a58").getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThanOrEqualTo(SafeName.MOST);
        assertThat(SafeName.of("x".repeat(300))).hasSize(SafeName.MOST);
        assertThat(SafeName.of("x".repeat(SafeName.MOST - 1) + " " + "x".repeat(50)))
                .endsWith("x_");
        assertThat(SafeName.of("a." + "x".repeat(300))).hasSize(SafeName.MOST);
    }

    @Test
    void aLongNameIsNeitherADeviceNorAPartialFileNorAListOnceItIsCut() {
        assertThat(SafeName.of("CON" + " ".repeat(300) + "x.jpg"))
                .startsWith("_CON ")
                .endsWith(".jpg");
        assertThat(SafeName.of("nul." + "x".repeat(300))).startsWith("_nul.");
        for (String own : new String[] {".part", ".PART.INFO"}) {
            String safe = SafeName.of("x".repeat(SafeName.MOST - own.length()) + own + "y".repeat(100));

            assertThat(safe).hasSize(SafeName.MOST).endsWith("_").doesNotMatch("(?i).*\\.part(\\.info)?");
        }
    }

    @Test
    void namesThatDifferInCapitalSharpSOrInCharactersWithoutAShapeFoldToTheSame() {
        assertThat(SafeName.folded("STRA\u1E9EE.jpg")).isEqualTo(SafeName.folded("straße.jpg"));
        assertThat(SafeName.folded("a\u200D\uFEFF.jpg")).isEqualTo(SafeName.folded("A.jpg"));
        assertThat(SafeName.folded("\u0130.jpg")).isEqualTo(SafeName.folded("i\u0307.jpg"));
        assertThat(SafeName.folded("\u03A3\u03A3.jpg")).isEqualTo(SafeName.folded("\u03C3\u03C2.jpg"));
    }

    @Test
    void namesThatSomeFileSystemsTakeForTheSameFoldToTheSame() {
        assertThat(SafeName.folded("Caf\u00E9.JPG")).isEqualTo(SafeName.folded("cafe\u0301.jpg"));
        assertThat(SafeName.folded("straße.jpg")).isEqualTo(SafeName.folded("STRASSE.JPG"));
        assertThat(SafeName.folded("a.jpg")).isNotEqualTo(SafeName.folded("b.jpg"));
    }

    @Test
    void noPathLeadsOutOfTheFolder() {
        assertThat(SafeName.within(FOLDER, "2024/05/a.jpg"))
                .isEqualTo(FOLDER.resolve("2024").resolve("05").resolve("a.jpg"));
        for (String out : new String[] {"../a.jpg", "2024/../../a.jpg", "/etc/passwd", ".", ""}) {
            assertThatThrownBy(() -> SafeName.within(FOLDER, out))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("leads out of");
        }
    }

    @Test
    void aNameThatThisJavaCannotWriteIsRefusedWithTheCure() {
        assertThatThrownBy(() -> SafeName.within(FOLDER, "a\u0000b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("LC_ALL=C.UTF-8");
    }

    @Test
    @Tag("trust-L2")
    @Tag("case-L2")
    void aNameOfMillionsOfCharactersIsCutInOnePass() {
        String name = "å😀".repeat(2_000_000);

        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            assertThat(SafeName.of(name + ".jpg")).isEqualTo("å😀".repeat(37) + "å.jpg");
            assertThat(SafeName.of("a." + name)).hasSizeLessThanOrEqualTo(SafeName.MOST);
            assertThat(SafeName.of(" ".repeat(2_000_000) + "x")).hasSize(SafeName.MOST);
            assertThat(SafeName.with(name, "~1")).endsWith("~1");
        });
    }
}
