package io.github.immichsdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.albums.AlbumScope;
import io.github.immichsdk.search.AssetQuery;
import io.github.immichsdk.testkit.FakeImmich;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class UploadTest {

    @TempDir
    Path folder;

    @TempDir
    Path state;

    @BeforeEach
    void makePictures() throws IOException {
        Files.createDirectory(folder.resolve("below"));
        Files.writeString(folder.resolve("a.jpg"), "picture a");
        Files.writeString(folder.resolve("b.jpg"), "picture b");
        Files.writeString(folder.resolve("below").resolve("c.jpg"), "picture c");
    }

    @Test
    void aFolderIsUploadedIntoAnAlbumAndTheSecondTimeAllAreDuplicates() throws IOException {
        try (FakeImmich server = FakeImmich.start()) {
            Run first = upload(server, "--recursive", "--album", "July", "--yes", "--json");
            Run again = upload(server, "--recursive", "--album", "July", "--yes", "--json");

            assertThat(first.exitCode()).as(first.all()).isZero();
            assertThat(counts(first.json())).isEqualTo("3 0 0 0");
            assertThat(counts(again.json())).isEqualTo("0 3 0 0");
            try (ImmichClient immich = client(server)) {
                assertThat(immich.albums().list(AlbumScope.OWNED))
                        .singleElement()
                        .satisfies(album -> {
                            assertThat(album.name()).isEqualTo("July");
                            assertThat(album.assetCount()).isEqualTo(3);
                        });
            }
        }
        assertThat(journals()).isEmpty();
    }

    @Test
    @Tag("case-U6")
    void aGoogleTakeoutIsUploadedWithItsAlbumsAndWhatLacksASidecarIsListed() throws IOException {
        Files.writeString(
                folder.resolve("below/c.jpg.supplemental-metadata.json"),
                "{\"title\":\"c.jpg\",\"favorited\":true,\"photoTakenTime\":{\"timestamp\":\"1745847000\"}}");
        Files.writeString(folder.resolve("below/metadata.json"), "{\"title\":\"July\"}");
        try (FakeImmich server = FakeImmich.start()) {
            Run run = upload(server, "--google-takeout", "--yes", "--json");

            assertThat(run.exitCode()).as(run.all()).isZero();
            assertThat(counts(run.json())).isEqualTo("3 0 0 0");
            assertThat(run.json().path("withoutSidecar")).hasSize(2);
            try (ImmichClient immich = client(server)) {
                assertThat(immich.albums().list(AlbumScope.OWNED))
                        .singleElement()
                        .satisfies(album -> {
                            assertThat(album.name()).isEqualTo("July");
                            assertThat(album.assetCount()).isEqualTo(1);
                        });
                assertThat(immich.search().stream(AssetQuery.all()).filter(asset -> asset.favorite()))
                        .singleElement()
                        .satisfies(asset ->
                                assertThat(asset.fileCreatedAt()).isEqualTo(Instant.parse("2025-04-28T13:30:00Z")));
            }
        }
    }

    @Test
    void withoutYesNothingIsSentAndTheCountsAreThoseOfTheRealThing() {
        try (FakeImmich server = FakeImmich.start()) {
            Run held = upload(server, "--json");
            Run dry = upload(server, "--json", "--yes", "--dry-run");

            assertThat(counts(held.json())).isEqualTo("2 0 0 0");
            assertThat(counts(dry.json())).isEqualTo("2 0 0 0");
            assertThat(held.json().path("dryRun").asBoolean()).isTrue();
            try (ImmichClient immich = client(server)) {
                assertThat(immich.search().stream(AssetQuery.all())).isEmpty();
            }
        }
    }

    @Test
    void aFileThatFailsMakesTheExitCodeOneAndKeepsTheJournal() throws IOException {
        try (FakeImmich server = FakeImmich.builder().injectFaults().start()) {
            server.faults().on("uploadAsset").bodyTooLarge();

            Run run = upload(server, "--yes");

            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.out()).contains("1 created, 0 duplicate, 0 restored, 1 failed");
            assertThat(run.err()).contains("413").contains("proxy");
            assertThat(journals()).hasSize(1);

            Run again = upload(server, "--yes", "--json");

            assertThat(counts(again.json())).isEqualTo("1 0 0 0");
            assertThat(again.json().path("earlier").asInt()).isEqualTo(1);
            assertThat(again.exitCode()).isZero();
            assertThat(journals()).isEmpty();
        }
    }

    @Test
    void whatLiesInTheTrashIsRestored() {
        try (FakeImmich server = FakeImmich.start();
                ImmichClient immich = client(server)) {
            String id = immich.uploads().upload(folder.resolve("a.jpg")).id();
            immich.assets().trash(List.of(id));

            assertThat(counts(upload(server, "--yes", "--json").json())).isEqualTo("1 0 1 0");
        }
    }

    @Test
    void itRunsOnTheFakeWithTheOption() {
        Run run = Run.of("upload", folder.toString(), "--json", "--fake");

        assertThat(run.exitCode()).isZero();
        assertThat(counts(run.json())).isEqualTo("2 0 0 0");
    }

    @Test
    @Tag("case-C3")
    void whatIsSkippedIsListedWithItsReason() throws IOException {
        Files.writeString(folder.resolve("notes.txt"), "notes");

        Run run = Run.of("upload", folder.toString(), "--fake");
        JsonNode json = Run.of("upload", folder.toString(), "--json", "--fake").json();

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("skipped " + folder.resolve("notes.txt") + ": the server does not accept files of this type")
                .contains("skipped " + folder.resolve("below") + ": a directory, and the job is not recursive");
        assertThat(json.path("skipped").asInt()).isEqualTo(2);
        assertThat(json.path("skippedFiles").get(1).path("path").asString())
                .isEqualTo(folder.resolve("notes.txt").toString());
        assertThat(json.path("skippedFiles").get(1).path("type").asString()).isEqualTo("unsupported_type");
    }

    @Test
    void aFolderWithoutPicturesIsNoTakeout() throws IOException {
        Path empty = Files.createDirectory(state.resolve("empty"));

        Run run = Run.of("upload", "--google-takeout", empty.toString(), "--fake", "--json");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.json().path("error").path("message").asString())
                .isEqualTo("PATH: expected the folders of an extracted Takeout, found no picture or video in them");
    }

    @Test
    void aPathThatIsNotThereIsAnError() {
        Run run = Run.of("upload", folder.resolve("gone").toString(), "--fake");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("PATH: expected a file or a folder that exists, found none");
    }

    @Test
    void oneOfSeveralPathsThatIsNotThereIsNamedByItsPosition() {
        Run run = Run.of("upload", folder.toString(), folder.resolve("gone").toString(), "--fake");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("error: PATH 2: expected a file or a folder that exists, found none");
    }

    @Test
    void aDryRunOfManyFilesListsTheFirstRequestsAndCountsTheOthers() throws IOException {
        for (int i = 0; i < 25; i++) {
            Files.writeString(folder.resolve("many-" + i + ".jpg"), "picture " + i);
        }
        try (FakeImmich server = FakeImmich.start()) {
            Run run = upload(server);
            Run json = upload(server, "--json");

            assertThat(run.out().lines().filter(line -> line.startsWith("  uploadAsset")))
                    .hasSize(20);
            int all = json.json().path("skippedWrites").size();
            assertThat(all).isGreaterThan(25);
            assertThat(run.out()).endsWith("  and %d more requests%n".formatted(all - 20));
        }
    }

    private Run upload(FakeImmich server, String... more) {
        String[] all = Stream.concat(
                        Stream.of("upload", folder.toString(), "--state-dir", state.toString()), Stream.of(more))
                .toArray(String[]::new);
        return Run.on(server, all);
    }

    private static ImmichClient client(FakeImmich server) {
        return ImmichClient.builder()
                .server(server.url())
                .apiKey(server.apiKey())
                .build();
    }

    private List<Path> journals() throws IOException {
        try (Stream<Path> all = Files.list(state)) {
            return all.toList();
        }
    }

    private static String counts(JsonNode json) {
        return json.path("created").asInt() + " " + json.path("duplicate").asInt() + " "
                + json.path("restored").asInt() + " " + json.path("failed").asInt();
    }
}
