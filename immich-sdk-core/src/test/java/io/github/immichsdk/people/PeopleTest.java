package io.github.immichsdk.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.StubTransport;
import io.github.immichsdk.TestClient;
import io.github.immichsdk.api.ItemOutcome;
import io.github.immichsdk.api.ItemResult;
import io.github.immichsdk.errors.ImmichDataException;
import io.github.immichsdk.errors.ImmichServerException;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeopleTest {

    private static final String ID = "6e3f0a58-4b1c-4e0e-9d43-0a51cf7c6d11";
    private static final String OTHER = "6e3f0a58-4b1c-4e0e-9d43-0a51cf7c6d12";
    private static final String THIRD = "6e3f0a58-4b1c-4e0e-9d43-0a51cf7c6d13";
    private static final String GONE = "{\"message\":\"Not found or no person.delete access\"}";

    private final StubTransport stub = new StubTransport();
    private final People people = TestClient.over(stub).people();
    private final Faces faces = TestClient.over(stub).faces();

    private static String person(String id, String name) {
        return "{\"id\":\"" + id + "\",\"name\":\"" + name + "\",\"birthDate\":null,\"thumbnailPath\":\"\","
                + "\"isHidden\":false,\"isFavorite\":true,\"updatedAt\":\"2026-01-02T03:04:05.678Z\"}";
    }

    private static String page(boolean more, int total, String... people) {
        return "{\"people\":[" + String.join(",", people) + "],\"hasNextPage\":" + more + ",\"total\":" + total
                + ",\"hidden\":1}";
    }

    @Test
    void aListReadsOnAfterAnEmptyPageUntilTheServerSaysItIsTheLast() {
        stub.json(page(true, 2500, person(ID, "Ann")))
                .json(page(true, 2500))
                .json(page(false, 2500, person(ID, "Ann"), person(OTHER, "Bob")));

        assertThat(people.list(PeopleQuery.all().includeHidden()))
                .extracting(Person::name)
                .containsExactly("Ann", "Bob");
        assertThat(stub.lines())
                .startsWith("GET /api/people?page=1&size=1000&withHidden=true")
                .last()
                .isEqualTo("GET /api/people?page=3&size=1000&withHidden=true");
    }

    @Test
    void aServerThatNeverSaysTheListEndsIsAnError() {
        stub.always("GET /api/people", page(true, 1500, person(ID, "Ann")));

        assertThatThrownBy(people::list).isInstanceOf(ImmichDataException.class).hasMessageContaining("hasNextPage");
        assertThat(stub.requests()).hasSize(3);
    }

    @Test
    void aChangeSendsOnlyItsFieldsAndAnEmptyOneOnlyReads() {
        stub.json(person(ID, "Ann")).json(person(ID, "Ann")).json(person(ID, "Ann"));
        PersonChange change = PersonChange.none()
                .name("Ann")
                .birthDate(LocalDate.of(1990, 1, 2))
                .hidden()
                .notFavorite()
                .removeColor()
                .featureFace(OTHER);

        people.update(ID, change);
        people.update(ID, PersonChange.none());
        people.update(ID, PersonChange.none().notHidden());

        assertThat(stub.requests().get(0).body())
                .isEqualTo("{\"name\":\"Ann\",\"birthDate\":\"1990-01-02\",\"isHidden\":true,\"isFavorite\":false,"
                        + "\"color\":null,\"featureFaceAssetId\":\"" + OTHER + "\"}");
        assertThat(stub.lines().get(1)).isEqualTo("GET /api/people/" + ID);
        assertThat(stub.last().body()).isEqualTo("{\"isHidden\":false}");
    }

    @Test
    void aColorIsSentWithItsHash() {
        stub.json(person(ID, "Ann"));

        people.update(ID, PersonChange.none().color("1e88e5"));

        assertThat(stub.bodies()).containsExactly("{\"color\":\"#1e88e5\"}");
    }

    @Test
    void aHiddenPersonIsCreatedAsHidden() {
        stub.json(201, person(ID, "Ann"));

        people.create(NewPerson.of("Ann").hidden());

        assertThat(stub.last().body()).contains("\"name\":\"Ann\"").contains("\"isHidden\":true");
    }

    @Test
    void peopleWhoAreGoneAfterALostResponseCountAsMerged() {
        stub.fail(new IOException("reset"))
                .json("[{\"id\":\"" + OTHER + "\",\"success\":false,\"error\":\"no_permission\"}]")
                .json("[{\"id\":\"" + OTHER + "\",\"success\":false,\"error\":\"no_permission\"}]");

        assertThat(people.merge(ID, List.of(OTHER)).done()).containsExactly(OTHER);
        assertThat(people.merge(ID, List.of(OTHER)).failed())
                .containsExactly(new ItemResult(OTHER, ItemOutcome.NO_PERMISSION));
        assertThatThrownBy(() -> people.merge(ID, List.of(OTHER, ID))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDeletionOfManySkipsThoseWhoAreGone() {
        stub.json(400, GONE)
                .json(person(ID, "Ann"))
                .json(400, GONE)
                .json(person(THIRD, "Cid"))
                .status(204);

        assertThat(people.deleteAll(List.of(ID, OTHER, THIRD)))
                .hasToString("2 done, 1 unchanged")
                .extracting(results -> results.unchanged())
                .isEqualTo(List.of(OTHER));
        assertThat(stub.last()).hasToString("DELETE /api/people {\"ids\":[\"" + ID + "\",\"" + THIRD + "\"]}");
    }

    @Test
    void anUpdateOfManyReportsAResultForEach() {
        stub.json("[{\"id\":\"" + ID + "\",\"success\":true},{\"id\":\"" + OTHER
                + "\",\"success\":false,\"error\":\"unknown\"}]");

        assertThat(people.updateAll(List.of(ID, OTHER), PersonChange.none().hidden()))
                .hasToString("1 done, 1 unknown");
        assertThat(stub.last().body())
                .isEqualTo("{\"people\":[{\"isHidden\":true,\"id\":\"" + ID + "\"},{\"isHidden\":true,\"id\":\"" + OTHER
                        + "\"}]}");
        assertThatThrownBy(() -> people.updateAll(List.of(ID), PersonChange.none()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCreateWhoseResponseIsLostIsNotRepeatedAndSaysHowToLook() {
        stub.json(500, "{\"message\":\"Failed to create person\"}")
                .json(500, "{\"message\":\"Failed to create face\"}");

        assertThatThrownBy(() -> people.create(NewPerson.of("Ann").color("fff").favorite()))
                .isInstanceOf(ImmichServerException.class)
                .hasMessageContaining("look with find");
        assertThatThrownBy(() ->
                        faces.add(NewFace.of(OTHER, ID).imageSize(640, 480).box(1, 2, 3, 4)))
                .isInstanceOf(ImmichServerException.class)
                .hasMessageContaining("list(assetId)");
        assertThat(stub.bodies())
                .containsExactly(
                        "{\"name\":\"Ann\",\"isHidden\":false,\"isFavorite\":true,\"color\":\"#fff\"}",
                        "{\"assetId\":\"" + OTHER + "\",\"personId\":\"" + ID
                                + "\",\"imageWidth\":640,\"imageHeight\":480,\"x\":1,\"y\":2,\"width\":3,\"height\":4}");
    }

    @ParameterizedTest
    @CsvSource({"0,0,0,10", "0,0,10,0", "-1,0,10,10", "0,-1,10,10", "631,0,10,10", "0,471,10,10", "2147483647,0,10,10"})
    void aBoxThatIsNotWithinThePictureIsRejectedBeforeTheRequest(int x, int y, int width, int height) {
        NewFace face = NewFace.of(OTHER, ID).imageSize(640, 480).box(x, y, width, height);

        assertThatThrownBy(() -> faces.add(face))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("within a picture");
        assertThat(stub.requests()).isEmpty();
    }

    @Test
    void aDeletionIsDoneIfTheRetryFindsNothing() {
        stub.fail(new IOException("reset"))
                .json(400, GONE)
                .fail(new IOException("reset"))
                .json(400, "{\"message\":\"Not found or no face.delete access\"}");

        people.delete(ID);
        faces.delete(OTHER);

        assertThat(stub.last()).hasToString("DELETE /api/faces/" + OTHER + " {\"force\":true}");
        assertThat(stub.remaining()).isZero();
    }

    @Test
    void facesAreMovedByAssetAndAnEmptyListSendsNothing() {
        stub.json("[]");

        faces.move(ID, OTHER, List.of(THIRD));
        faces.move(ID, OTHER, List.of());

        assertThat(stub.requests())
                .hasToString("[PUT /api/people/" + OTHER + "/reassign {\"data\":[{\"assetId\":\"" + THIRD
                        + "\",\"personId\":\"" + ID + "\"}]}]");
    }

    @Test
    void aPictureOfMoreThanSixteenMebibytesIsAnError() {
        stub.text(200, "image/jpeg", "x".repeat(16 * 1024 * 1024))
                .text(200, "image/jpeg", "x".repeat(16 * 1024 * 1024 + 1));

        assertThat(people.thumbnail(ID)).hasSize(16 * 1024 * 1024);
        assertThatThrownBy(() -> people.thumbnail(ID)).isInstanceOf(ImmichDataException.class);
    }

    @Test
    void aDryRunRemembersItsPeopleAndSendsNoWrite() {
        ImmichClient dry = TestClient.dryRun(stub);
        Person ann = dry.people().create(NewPerson.of("Ann").birthDate(LocalDate.of(1990, 1, 2)));
        stub.json(person(ID, "Bob")).json(page(false, 1, person(ID, "Bob"))).json(person(OTHER, "Cid"));

        dry.people().update(ID, PersonChange.none().name("Bobby"));
        assertThat(dry.people().get(ann.id()).birthDate()).isEqualTo(LocalDate.of(1990, 1, 2));
        assertThat(dry.people().list()).extracting(Person::name).containsExactlyInAnyOrder("Bobby", "Ann");
        assertThat(dry.people().merge(ID, List.of(ann.id())).done()).containsExactly(ann.id());
        dry.faces().assign(THIRD, OTHER);
        dry.people().deleteAll(List.of(ann.id()));

        assertThat(stub.lines()).noneMatch(line -> !line.startsWith("GET"));
        assertThat(dry.dryRunReport().writes()).hasSize(5);
    }
}
