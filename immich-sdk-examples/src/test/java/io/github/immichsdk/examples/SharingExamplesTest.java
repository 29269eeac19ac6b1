package io.github.immichsdk.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.people.PeopleQuery;
import io.github.immichsdk.people.Person;
import io.github.immichsdk.testkit.FakeAsset;
import io.github.immichsdk.testkit.FakeImmich;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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
    void shareMakesALinkAndDeletesAllLinks() {
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
        assertThat(immich.sharedLinks().list()).isEmpty();
    }
}
