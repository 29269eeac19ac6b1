package io.github.immichsdk.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.albums.Album;
import io.github.immichsdk.albums.AlbumScope;
import io.github.immichsdk.people.PeopleQuery;
import io.github.immichsdk.people.Person;
import io.github.immichsdk.testkit.FakeAsset;
import io.github.immichsdk.testkit.FakeImmich;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples people and share, on a server with a person and an album. */
class SharingExamplesTest {

    private final FakeImmich server = FakeImmich.start();
    private final ImmichClient immich =
            ImmichClient.builder().server(server.url()).apiKey(server.apiKey()).build();

    @BeforeEach
    void fill() {
        FakeAsset pier = server.seed().photo("pier.jpg", Instant.parse("2026-07-01T12:00:00Z"));
        server.seed().person("Ann", pier);
        server.seed().album("July", pier);
    }

    @AfterEach
    void close() {
        immich.close();
        server.close();
    }

    @Test
    void peopleListsThePhotosOfAPersonAndRenamesAndHidesThem() {
        Run run = Run.on(server, "people", "ann", "--rename", "Anne", "--hide", "--yes");

        assertThat(run.out())
                .contains(
                        "Found 1 person.",
                        "Ann: 1 picture",
                        "pier.jpg",
                        "'Ann' is named 'Anne' now.",
                        "Hidden: 1 done.");
        assertThat(immich.people().list(PeopleQuery.all().includeHidden()))
                .extracting(Person::name, Person::hidden)
                .containsExactly(tuple("Anne", true));
    }

    @Test
    void nobodyIsRenamedIfTheNameFindsNobody() {
        Run run = Run.on(server, "people", "Bob", "--rename", "Anne", "--yes");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("expected one person named 'Bob', found 0");
    }

    @Test
    void shareCreatesALinkAndDeletesAllLinks() {
        Run shared = Run.on(server, "share", "July", "--slug", "july", "--allow-upload", "--yes");
        assertThat(shared.out()).contains("Album 'July' is shared: " + server.url() + "/s/july");
        assertThat(immich.sharedLinks().list())
                .allMatch(link -> link.allowUpload())
                .hasSize(1);

        Run stopped = Run.on(server, "share", "July", "--stop", "--yes");
        assertThat(stopped.out()).contains("Deleted for album 'July': 1 link.");
        assertThat(immich.sharedLinks().list()).isEmpty();
    }

    @Test
    void withoutYesNothingIsShared() {
        Run run = Run.on(server, "share", "July");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Would share album 'July'.").doesNotContain("is shared");
        assertThat(immich.sharedLinks().list()).isEmpty();
    }

    @Test
    void aMisspelledAlbumIsNeitherSharedNorCreatedAndTheClosestOneIsNamed() {
        for (String yes : List.of("--json", "--yes")) {
            Run run = Run.on(server, "share", "Juyl", yes);

            assertThat(run.exitCode()).isNotZero();
            assertThat(run.out() + run.err()).contains("Did you mean 'July'?").doesNotContain("Juyl");
        }
        assertThat(immich.albums().list(AlbumScope.ALL)).extracting(Album::name).containsExactly("July");
        assertThat(immich.sharedLinks().list()).isEmpty();
    }

    @Test
    @Tag("posix")
    void thePasswordOfALinkComesFromAFileAndIsNotPrinted(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "open sesame");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));

        Run shared = Run.on(server, "share", "July", "--password-file", file.toString(), "--yes");

        assertThat(shared.exitCode()).as(shared.err()).isZero();
        assertThat(shared.out() + shared.err()).doesNotContain("sesame");
        assertThat(immich.sharedLinks().list())
                .singleElement()
                .satisfies(link -> assertThat(link.password()).isEqualTo("open sesame"));
    }

    @Test
    void aDryRunOfADeletionSaysWhatItWouldDelete() {
        Run.on(server, "share", "July", "--yes");

        Run run = Run.on(server, "share", "July", "--stop");

        assertThat(run.out()).contains("Would delete for album 'July': 1 link.").doesNotContain("Deleted");
        assertThat(immich.sharedLinks().list()).hasSize(1);
    }

    @Test
    void aDryRunOfPeopleSaysWhatItWouldChange() {
        Run run = Run.on(server, "people", "ann", "--rename", "Anne", "--hide");

        assertThat(run.out())
                .contains("Would rename 'Ann' to 'Anne'.", "Would hide 1 person.")
                .doesNotContain("is named", "Hidden:");
    }

    @Test
    void aDryRunOfTheTrashSaysWhatItWouldDo() {
        Run run = Run.on(server, "trash", "--add", "pier");

        assertThat(run.out())
                .contains("Would put 1 picture into the trash.")
                .doesNotContain("1 picture put into the trash");
        Run.on(server, "trash", "--add", "pier", "--yes");
        assertThat(Run.on(server, "trash", "--restore", "pier").out()).contains("Would restore 1 picture.");
        assertThat(Run.on(server, "trash", "--empty").out()).contains("Would delete 1 picture for good.");
    }

    @Test
    void aDryRunOfAlbumsSaysWhatItWouldChange() {
        Run run = Run.on(server, "albums", "August", "--file-name", "pier", "--rename", "Autumn");

        assertThat(run.out())
                .contains(
                        "Would create album 'August'.",
                        "Would add to album 'August': 1 done.",
                        "Would rename album 'August' to 'Autumn'.")
                .doesNotContain("Added to", "is named");
    }

    @Test
    void aDryRunOfANewUserShowsNoPasswordThatDoesNotExist() {
        Run run = Run.on(server, "admin-users", "--create", "ann@example.org");

        assertThat(run.out()).contains("Would create ann@example.org.").doesNotContain("with the password");
    }
}
