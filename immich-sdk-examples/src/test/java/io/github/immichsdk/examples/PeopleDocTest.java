package io.github.immichsdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.api.ItemResults;
import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.people.Face;
import io.github.immichsdk.people.NewFace;
import io.github.immichsdk.people.NewPerson;
import io.github.immichsdk.people.PeopleQuery;
import io.github.immichsdk.people.Person;
import io.github.immichsdk.people.PersonChange;
import io.github.immichsdk.search.AssetQuery;
import io.github.immichsdk.testkit.FakeAsset;
import io.github.immichsdk.testkit.FakeImmich;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The code in docs/people.md does what the page says. */
class PeopleDocTest {

    @Test
    void peopleAreFoundChangedAndMergedAndTheirFacesCorrected() {
        try (FakeImmich server = FakeImmich.start();
                ImmichClient immich = ImmichClient.builder()
                        .server(server.url())
                        .apiKey(server.apiKey())
                        .build()) {
            FakeAsset pier = server.seed().photo("pier.jpg", Instant.parse("2026-07-01T12:00:00Z"));
            String assetId = pier.id();
            server.seed().person("Ann", pier);
            Person twin = immich.people().get(server.seed().person("Anna", pier));
            Person bob = immich.people().create(NewPerson.of("Bob"));
            List<String> strangers = List.of(bob.id());

            Person ann = immich.people().find("Ann").get(0);
            System.out.println(immich.people().assetCount(ann.id())); // 412
            try (Stream<Asset> found = immich.search().stream(AssetQuery.all().people(ann.id()))) {
                found.forEach(asset -> System.out.println(asset.originalFileName()));
            }

            List<Person> shown = immich.people().list();
            List<Person> all = immich.people().list(PeopleQuery.all().includeHidden());
            assertThat(shown).isEqualTo(all).hasSize(2);

            immich.people().update(ann.id(), PersonChange.none().name("Anne").birthDate(LocalDate.of(1990, 1, 2)));
            ItemResults hidden =
                    immich.people().updateAll(strangers, PersonChange.none().hidden());
            ItemResults merged = immich.people().merge(ann.id(), List.of(twin.id()));
            assertThat(hidden).hasToString("1 done");
            assertThat(merged).hasToString("1 done");

            for (Face face : immich.faces().list(assetId)) {
                if (face.person() == null) {
                    immich.faces().assign(face.id(), ann.id());
                }
            }
            immich.faces().move(bob.id(), ann.id(), List.of(assetId)); // these are photos of Ann, not of Bob
            immich.faces()
                    .add(NewFace.of(assetId, bob.id()).imageSize(4000, 3000).box(100, 200, 500, 600));
            assertThat(immich.faces().list(assetId))
                    .extracting(
                            face -> face.person() == null ? "" : face.person().name())
                    .containsExactlyInAnyOrder("Anne", "Anne", "Bob");
        }
    }
}
