package io.github.immichsdk.tags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.StubTransport;
import io.github.immichsdk.TestClient;
import io.github.immichsdk.errors.ImmichDataException;
import io.github.immichsdk.errors.ImmichServerException;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TagsTest {

    private static final String ID = "6e3f0a58-4b1c-4e0e-9d43-0a51cf7c6d11";
    private static final String OTHER = "6e3f0a58-4b1c-4e0e-9d43-0a51cf7c6d12";
    private static final String TAG = """
            {"id":"%s","name":"2026","value":"Trips/2026","createdAt":"2026-01-02T03:04:05.678Z",\
            "updatedAt":"2026-01-02T03:04:06.000Z"}""".formatted(ID);

    private final StubTransport stub = new StubTransport();
    private final Tags tags = TestClient.over(stub).tags();

    @Test
    void aCreateWhoseResponseIsLostIsNotRepeatedAndSaysHowToFindTheTag() {
        stub.json(500, "{\"message\":\"Internal server error\"}");

        assertThatThrownBy(() -> tags.create(NewTag.of("2026").parent(ID).color("1e88e5")))
                .isInstanceOf(ImmichServerException.class)
                .hasMessageContaining("findOrCreate");
        assertThat(stub.requests())
                .hasToString("[POST /api/tags {\"name\":\"2026\",\"parentId\":\"" + ID + "\",\"color\":\"#1e88e5\"}]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Trips/2026", "/"})
    void aNameThatIsEmptyOrAPathIsRejectedBeforeTheRequest(String name) {
        assertThatThrownBy(() -> NewTag.of(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("findOrCreate");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "#", "red", "#12345", "1234567", "#1e88e5ff0", "##fff", "١٢٣"})
    void aTextThatIsNoColorIsRejectedBeforeTheRequest(String color) {
        assertThatThrownBy(() -> TagChange.none().color(color))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("hex digits");
        assertThatThrownBy(() -> NewTag.of("A").color(color)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void pathsAreSentOnceAsTheServerStoresThemAndMatchedByPath() {
        stub.json(500, "{}")
                .json("[" + TAG + "," + TAG.replace("Trips/2026", " A / c").replace(ID, OTHER) + "]");

        assertThat(tags.findOrCreate(List.of(" A / c", "/Trips//2026/", "Trips/2026")))
                .extracting(Tag::id)
                .containsExactly(OTHER, ID);
        assertThat(stub.bodies()).hasSize(2).containsOnly("{\"tags\":[\" A / c\",\"Trips/2026\"]}");
    }

    @Test
    void aPathWithoutANameIsRejectedBeforeTheSearch() {
        assertThatThrownBy(() -> tags.find("//"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected names such as Trips/2026");
        assertThat(stub.requests()).isEmpty();
    }

    @Test
    void aPathThatTheResponseDoesNotContainIsAnError() {
        stub.json("[]");

        assertThatThrownBy(() -> tags.findOrCreate("Trips/2026"))
                .isInstanceOf(ImmichDataException.class)
                .hasMessageContaining("expected the tags [Trips/2026]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "//"})
    void aPathWithoutANameIsRejectedBeforeTheRequest(String path) {
        assertThatThrownBy(() -> tags.findOrCreate(path)).isInstanceOf(IllegalArgumentException.class);
        assertThat(stub.requests()).isEmpty();
    }

    @Test
    void aDeleteWhoseResponseIsLostSucceedsWhenTheRetryFindsNothing() {
        stub.fail(new IOException("reset")).json(400, "{\"message\":\"Not found or no tag.delete access\"}");

        tags.delete(ID);

        assertThat(stub.lines()).containsExactly("DELETE /api/tags/" + ID, "DELETE /api/tags/" + ID);
    }

    @Test
    void whatALostRequestChangedIsNoFailureOfTheRetry() {
        stub.json(500, "{\"message\":\"Failed to tag assets\"}")
                .json("[{\"id\":\"" + OTHER + "\",\"success\":false,\"error\":\"duplicate\"}]")
                .fail(new IOException("reset"))
                .json("[{\"id\":\"" + OTHER + "\",\"success\":false,\"error\":\"not_found\"}]");

        assertThat(tags.assign(ID, List.of(OTHER))).hasToString("0 done, 1 unchanged");
        assertThat(tags.unassign(ID, List.of(OTHER)).complete()).isTrue();
    }

    @Test
    void emptyListsSendNothing() {
        assertThat(tags.assign(ID, List.of()).items()).isEmpty();
        assertThat(tags.findOrCreate(List.of())).isEmpty();
        assertThat(tags.assignAll(List.of(), List.of(ID))).isZero();
        assertThat(tags.assignAll(List.of(ID), List.of())).isZero();
        assertThat(stub.requests()).isEmpty();
    }

    @Test
    void aDryRunRemembersItsTagsAndSendsNoWrite() {
        ImmichClient dry = TestClient.dryRun(stub);
        Tags pretended = dry.tags();
        Tag trips = pretended.create(NewTag.of("Trips"));
        Tag year = pretended.create(NewTag.of("2027").parent(trips.id()));
        assertThat(year.value()).isEqualTo("Trips/2027");
        assertThat(pretended.findOrCreate("Trips/2027")).isEqualTo(year);
        stub.json(TAG).json("[" + TAG + "]");
        pretended.update(ID, TagChange.none().color("fff"));
        assertThat(pretended.get(ID).color()).isEqualTo("#fff");
        assertThat(pretended.assign(ID, List.of(OTHER)).done()).containsExactly(OTHER);
        assertThat(pretended.assignAll(List.of(ID, trips.id()), List.of(ID, OTHER)))
                .isEqualTo(4);
        pretended.delete(year.id());

        assertThat(pretended.list()).extracting(Tag::value).containsExactlyInAnyOrder("Trips", "Trips/2026");
        assertThat(stub.lines()).containsExactly("GET /api/tags/" + ID, "GET /api/tags");
        assertThat(dry.dryRunReport().writes()).hasSize(7);
    }
}
