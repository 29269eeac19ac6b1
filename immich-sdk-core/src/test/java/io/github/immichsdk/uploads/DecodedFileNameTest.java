package io.github.immichsdk.uploads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecodedFileNameTest {

    @Test
    void aNameThatIsWhatItsBytesSayIsTaken() {
        assertThat(DecodedFileName.checked("Sjø.jpg", "Sj%C3%B8.jpg", "UTF-8")).isEqualTo("Sjø.jpg");
    }

    @Test
    void aNameInAnotherNormalFormIsTheSameName() {
        assertThat(DecodedFileName.checked("\u00e9.jpg", "e%CC%81.jpg", "UTF-8"))
                .isEqualTo("\u00e9.jpg");
    }

    @Test
    void aNameThatTheLocaleCannotHoldIsRefusedWithTheCure() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DecodedFileName.checked("Sj\uFFFD\uFFFD.jpg", "Sj%C3%B8.jpg", "ANSI_X3.4-1968"))
                .withMessageContaining("Sjø.jpg")
                .withMessageContaining("ANSI_X3.4-1968")
                .withMessageContaining("LC_ALL=C.UTF-8");
    }

    @Test
    void aNameThatTheLocaleTakesForAnotherIsRefusedWithTheCure() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DecodedFileName.checked("SjÃ¸.jpg", "Sj%C3%B8.jpg", "ISO-8859-1"))
                .withMessageContaining("LC_ALL=C.UTF-8");
    }

    @Test
    void aLatinNameOnALatinSystemIsTaken() {
        assertThat(DecodedFileName.checked("Sjø.jpg", "Sj%F8.jpg", "ISO-8859-1"))
                .isEqualTo("Sjø.jpg");
    }

    @Test
    void aNameThatIsNoTextIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DecodedFileName.checked("Sj\uFFFD.jpg", "Sj%F8.jpg", "UTF-8"))
                .withMessageContaining("rename the file");
    }

    @Test
    void aJvmWithoutALocaleRefusesWhatItCannotRead(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("Sjø.jpg"), "PICTURE");

        assertThat(inAnotherJvm(folder, "C")).contains("LC_ALL=C.UTF-8").contains("refused");
        assertThat(inAnotherJvm(folder, "C.UTF-8")).isEqualTo("7 bytes");
    }

    private static String inAnotherJvm(Path folder, String locale) throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        ProcessBuilder builder = new ProcessBuilder(
                java.toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Reader.class.getName(),
                folder.toString());
        builder.environment().put("LC_ALL", locale);
        Process process = builder.redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return out;
    }

    /** Looks at the one file of a folder, as an upload does. */
    public static final class Reader {

        private Reader() {}

        /** Prints the result. */
        public static void main(String... args) throws IOException {
            try (var files = Files.newDirectoryStream(Path.of(args[0]))) {
                System.out.println(UploadSource.of(files.iterator().next()).size() + " bytes");
            } catch (IllegalArgumentException e) {
                System.out.println("refused: " + e.getMessage());
            }
        }
    }
}
