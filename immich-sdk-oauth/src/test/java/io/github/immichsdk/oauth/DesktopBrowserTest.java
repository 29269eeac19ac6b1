package io.github.immichsdk.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DesktopBrowserTest {

    private static final String PAGE = "https://id.test/auth?a=b&c=$(d)";

    @TempDir
    Path folder;

    private static List<List<String>> commands(String system, Map<String, String> environment) {
        return new DesktopBrowser(system, environment).commands(PAGE);
    }

    @Test
    void eachSystemHasItsCommandAndTheAddressIsOneArgument() {
        assertThat(commands("Windows 11", Map.of()))
                .containsExactly(List.of("rundll32", "url.dll,FileProtocolHandler", PAGE));
        assertThat(commands("Mac OS X", Map.of())).containsExactly(List.of("open", PAGE));
        assertThat(commands("Darwin", Map.of())).containsExactly(List.of("open", PAGE));
        assertThat(commands("Linux", Map.of("DISPLAY", ":0"))).containsExactly(List.of("xdg-open", PAGE));
        assertThat(commands("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0")))
                .containsExactly(List.of("xdg-open", PAGE));
        assertThat(commands("Linux", Map.of("WSL_DISTRO_NAME", "Debian"))).containsExactly(List.of("wslview", PAGE));
    }

    @Test
    void whereNoDesktopIsThereIsNoCommand() {
        assertThat(commands("Linux", Map.of())).isEmpty();
        assertThat(new DesktopBrowser("Linux", Map.of()).open(URI.create("https://id.test/")))
                .isFalse();
    }

    @Test
    void theBrowserThatTheUserNamesComesFirst() {
        assertThat(commands("Linux", Map.of("BROWSER", "firefox:chromium", "DISPLAY", ":0")))
                .containsExactly(List.of("firefox", PAGE), List.of("xdg-open", PAGE));
    }

    @Test
    @Tag("posix")
    void aCommandThatWorksIsABrowser() throws Exception {
        Path saved = folder.resolve("saved");
        Path browser = script("printf '%s' \"$1\" > " + saved);

        boolean opened = new DesktopBrowser("Linux", Map.of("BROWSER", browser.toString()))
                .open(URI.create(PAGE.replace("$(d)", "d")));

        assertThat(opened).isTrue();
        assertThat(saved).hasContent("https://id.test/auth?a=b&c=d");
    }

    @Test
    @Tag("posix")
    void aCommandThatFailsIsNone() throws Exception {
        Path browser = script("exit 3");

        assertThat(new DesktopBrowser("Linux", Map.of("BROWSER", browser.toString()))
                        .open(URI.create("https://id.test/")))
                .isFalse();
    }

    @Test
    void aCommandThatIsNotThereIsNone() {
        Map<String, String> environment =
                Map.of("BROWSER", folder.resolve("none").toString());

        assertThat(new DesktopBrowser("Linux", environment).open(URI.create("https://id.test/")))
                .isFalse();
    }

    private Path script(String line) throws Exception {
        Path file = Files.writeString(folder.resolve("browser"), "#!/bin/sh\n" + line + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }
}
