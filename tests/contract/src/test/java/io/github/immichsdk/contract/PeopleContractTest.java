package io.github.immichsdk.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.api.ItemOutcome;
import io.github.immichsdk.api.ItemResult;
import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.errors.ImmichNotFoundException;
import io.github.immichsdk.errors.ImmichStatusException;
import io.github.immichsdk.people.Face;
import io.github.immichsdk.people.Faces;
import io.github.immichsdk.people.NewFace;
import io.github.immichsdk.people.NewPerson;
import io.github.immichsdk.people.People;
import io.github.immichsdk.people.PeopleQuery;
import io.github.immichsdk.people.Person;
import io.github.immichsdk.people.PersonChange;
import io.github.immichsdk.search.AssetQuery;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeopleContractTest extends ContractTest {

    @TempDir
    Path folder;

    private People people;
    private Faces faces;

    @BeforeEach
    void open() {
        people = immich.people();
        faces = immich.faces();
    }

    private String upload(int second) {
        return Pictures.upload(immich, folder, Pictures.NOON.plusSeconds(second));
    }

    private Person shownOn(String name, String... assets) {
        Person person = people.create(NewPerson.of(name));
        for (String asset : assets) {
            faces.add(NewFace.of(asset, person.id()).imageSize(256, 320).box(10, 20, 50, 60));
        }
        return person;
    }

    @Test
    void aPersonIsCreatedChangedAndDeleted() {
        Person ann = people.create(NewPerson.of("Ann")
                .birthDate(LocalDate.of(1990, 1, 2))
                .color("#aabbcc")
                .favorite());
        assertThat(ann.additionalProperties()).isEmpty();
        assertThat(people.get(ann.id())).isEqualTo(ann);

        Person bob = people.update(
                ann.id(),
                PersonChange.none()
                        .name("Bob")
                        .removeBirthDate()
                        .removeColor()
                        .hidden()
                        .notFavorite());
        assertThat(List.of(bob.name(), bob.hidden(), bob.favorite())).containsExactly("Bob", true, false);
        assertThat(bob.birthDate()).isNull();
        assertThat(bob.color()).isNull();
        assertThat(people.update(ann.id(), PersonChange.none())).isEqualTo(bob);
        assertThatThrownBy(() -> people.update(ann.id(), PersonChange.none().birthDate(LocalDate.of(2999, 1, 1))))
                .isInstanceOf(ImmichStatusException.class)
                .hasMessageContaining("future");

        people.delete(ann.id());
        assertThatThrownBy(() -> people.delete(ann.id())).isInstanceOf(ImmichNotFoundException.class);
    }

    @Test
    void theListHasFavoritesFirstAndHiddenPeopleOnRequest() {
        String asset = upload(0);
        String bob = shownOn("Bob", asset).id();
        String ann = shownOn("Ann", asset).id();
        String cid = shownOn("Cid", asset).id();
        String faceless = people.create(NewPerson.of("Anna")).id();
        people.update(cid, PersonChange.none().favorite());
        people.update(bob, PersonChange.none().hidden());

        assertThat(people.list()).extracting(Person::id).containsExactly(cid, ann);
        assertThat(people.list(PeopleQuery.all().includeHidden().closestToAsset(asset)))
                .extracting(Person::id)
                .containsExactlyInAnyOrder(cid, ann, bob);
        assertThat(people.find("aNN")).extracting(Person::id).containsExactlyInAnyOrder(ann, faceless);
        assertThat(people.find("bob")).extracting(Person::hidden).containsExactly(true);
        assertThatThrownBy(() -> people.list(PeopleQuery.all().closestToPerson(NOT_THERE)))
                .isInstanceOf(ImmichNotFoundException.class);
    }

    @Test
    void theAssetsOfAPersonAreFoundAndCounted() {
        String one = upload(0);
        String two = upload(1);
        Person ann = shownOn("Ann", one, two);
        upload(2);

        assertThat(people.assetCount(ann.id())).isEqualTo(2);
        try (Stream<Asset> found = immich.search().stream(AssetQuery.all().people(ann.id()))) {
            assertThat(found).extracting(Asset::id).containsExactlyInAnyOrder(one, two);
        }
        assertThat(people.update(ann.id(), PersonChange.none().featureFace(two)).id())
                .isEqualTo(ann.id());
    }

    @Test
    void facesAreAssignedMovedHiddenAndDeleted() {
        String asset = upload(0);
        Person ann = shownOn("Ann", asset, asset);
        Person bob = shownOn("Bob");
        List<Face> both = faces.list(asset);
        assertThat(both).hasSize(2).allSatisfy(face -> {
            assertThat(face.additionalProperties()).isEmpty();
            assertThat(face.boundingBoxX2()).isEqualTo(60);
            assertThat(face.person()).isNotNull();
        });

        assertThat(faces.assign(both.get(0).id(), bob.id()).id()).isEqualTo(bob.id());
        assertThat(faces.assign(both.get(0).id(), bob.id()).id()).isEqualTo(bob.id());
        assertThat(people.assetCount(bob.id())).isEqualTo(1);
        faces.move(bob.id(), ann.id(), List.of(asset, NOT_THERE));
        assertThat(people.assetCount(bob.id())).isZero();

        faces.hide(both.get(0).id());
        faces.hide(both.get(0).id());
        faces.delete(both.get(1).id());
        assertThat(faces.list(asset)).isEmpty();
        assertThatThrownBy(() -> faces.delete(both.get(1).id())).isInstanceOf(ImmichNotFoundException.class);
    }

    @Test
    void mergedPeopleGiveTheirFacesAndAreGone() {
        Person ann = shownOn("Ann", upload(0));
        Person twin = shownOn("Anne", upload(1));

        assertThat(people.merge(ann.id(), List.of(twin.id(), NOT_THERE)).items())
                .containsExactly(
                        new ItemResult(twin.id(), ItemOutcome.DONE),
                        new ItemResult(NOT_THERE, ItemOutcome.NO_PERMISSION));
        assertThat(people.assetCount(ann.id())).isEqualTo(2);
        assertThat(people.get(ann.id()).name()).isEqualTo("Ann");
        assertThatThrownBy(() -> people.get(twin.id())).isInstanceOf(ImmichNotFoundException.class);
        assertThat(people.merge(ann.id(), List.of(twin.id())).failed())
                .containsExactly(new ItemResult(twin.id(), ItemOutcome.NO_PERMISSION));
    }

    @Test
    void manyPeopleAreChangedAndDeletedWithAResultForEach() {
        String asset = upload(0);
        String ann = shownOn("Ann", asset).id();
        String bob = shownOn("Bob", asset).id();

        assertThat(people.updateAll(
                        List.of(ann, bob, NOT_THERE), PersonChange.none().favorite()))
                .hasToString("2 done, 1 unknown");
        assertThat(people.list()).extracting(Person::favorite).containsExactly(true, true);

        assertThat(people.deleteAll(List.of(ann, NOT_THERE, bob))).hasToString("2 done, 1 unchanged");
        assertThat(people.deleteAll(List.of(ann, bob))).hasToString("0 done, 2 unchanged");
        assertThat(people.list()).isEmpty();
        assertThat(faces.list(asset)).extracting(Face::person).containsExactly(null, null);
    }

    @Test
    void whatIsMissingOrForbiddenSaysSo() {
        String asset = upload(0);
        Person ann = shownOn("Ann", asset);
        NewFace face = NewFace.of(asset, NOT_THERE).imageSize(640, 480).box(1, 2, 3, 4);

        isNotFoundAndForbidden(List.of(
                use -> use.people().get(NOT_THERE),
                use -> use.people().update(NOT_THERE, PersonChange.none().favorite()),
                use -> use.people().delete(NOT_THERE),
                use -> use.people().assetCount(NOT_THERE),
                use -> use.people().thumbnail(NOT_THERE),
                use -> use.people().merge(NOT_THERE, List.of(ann.id())),
                use -> use.faces().list(NOT_THERE),
                use -> use.faces().add(face),
                use -> use.faces().assign(NOT_THERE, ann.id()),
                use -> use.faces().move(ann.id(), NOT_THERE, List.of(asset)),
                use -> use.faces().delete(NOT_THERE)));
        isForbidden(List.of(
                use -> use.people().list(),
                use -> use.people().find("Ann"),
                use -> use.people().create(NewPerson.of("Bob")),
                use -> use.people()
                        .updateAll(List.of(ann.id()), PersonChange.none().favorite()),
                use -> use.people().deleteAll(List.of(ann.id()))));
    }
}
