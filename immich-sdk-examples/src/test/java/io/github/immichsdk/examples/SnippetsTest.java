package io.github.immichsdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.albums.AlbumScope;
import io.github.immichsdk.oauth.LoginWithBrowser;
import io.github.immichsdk.sessions.FileSessionStore;
import io.github.immichsdk.testkit.FakeImmich;
import io.github.immichsdk.testkit.ImmichServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** What README.md, and the Javadoc of the same classes, show does what it says. */
@ResourceLock(Resources.SYSTEM_OUT)
class SnippetsTest {

    private static final Instant NOON = Instant.parse("2026-07-04T12:00:00Z");

    @ImmichServer
    FakeImmich server;

    @Test
    void theFirstProgramFillsAnAlbumWithTheVariablesAlone() throws Exception {
        server.seed().photo("IMG_1.jpg", NOON);
        server.seed().photo("IMG_2.jpg", Instant.parse("2025-07-04T12:00:00Z"));
        ProcessBuilder program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Summer.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        program.environment().put("IMMICH_URL", server.url());
        program.environment().put("IMMICH_API_KEY", server.apiKey());

        Process started = program.start();
        String out = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(started.waitFor()).isZero();
        assertThat(out.lines().toList()).last().isEqualTo("1 done");
        try (ImmichClient immich = client()) {
            assertThat(immich.albums().list(AlbumScope.OWNED))
                    .singleElement()
                    .satisfies(album -> assertThat(album.name()).isEqualTo("Summer 2026"));
        }
    }

    @Test
    void aFolderIsUploaded(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a.jpg"), "a picture");
        Files.writeString(folder.resolve("b.jpg"), "another");
        try (ImmichClient immich = client()) {
            String out = Printed.by(() -> Snippets.upload(immich, folder, folder.resolve("journal")));

            assertThat(out).contains("2 of 2 items").contains("2 created, 0 duplicate, 0 restored, 0 failed");
        }
    }

    @Test
    void stacksAreCreatedAndUndone(@TempDir Path folder) {
        server.seed().photo("IMG_1.jpg", NOON);
        server.seed().photo("IMG_2.jpg", NOON.plusMillis(400));
        try (ImmichClient immich = client()) {
            String out = Printed.by(() -> Snippets.stacks(immich, folder.resolve("journal")));

            assertThat(out)
                    .startsWith("Stack plan: 1 CREATE")
                    .contains("IMG_1.jpg", "IMG_2.jpg", "quick succession", "primary: earliest");
            assertThat(immich.stacks().list()).isEmpty();
        }
    }

    @Test
    void theDryRunListsTheSkippedWrites() {
        String out = Printed.by(() -> Snippets.dryRun(server.url(), server.apiKey()));

        assertThat(out).contains("createAlbum  POST /albums  {\"albumName\":\"Never made\"");
    }

    @Test
    void whoHasLoggedInOnceIsGreetedWithoutABrowser(@TempDir Path folder) {
        Path file = folder.resolve("session.json");
        FileSessionStore.at(file)
                .save(LoginWithBrowser.of(server.url())
                        .browser(server.browserOf("ann")::open)
                        .messages(line -> {})
                        .run());

        String out = Printed.by(() -> Snippets.login(server.url(), file));

        assertThat(out.lines()).containsExactly("Hello OIDC ann");
    }

    @Test
    void failuresAreDistinguishedByType() {
        try (ImmichClient immich = client()) {
            String out = Printed.by(() -> Snippets.failures(immich, "00000000-0000-4000-8000-000000000000"));

            assertThat(out).startsWith("gone, or not yours: ");
        }
        try (ImmichClient narrow = ImmichClient.builder()
                .server(server.url())
                .apiKey(server.apiKey("album.read"))
                .build()) {
            String out = Printed.by(() -> Snippets.failures(narrow, "00000000-0000-4000-8000-000000000000"));

            assertThat(out).startsWith("the API key lacks a permission: ").contains("asset.read");
        }
    }

    private ImmichClient client() {
        return ImmichClient.builder()
                .server(server.url())
                .apiKey(server.apiKey())
                .build();
    }
}
