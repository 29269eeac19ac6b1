package io.github.immichsdk.albums;

import static io.github.immichsdk.albums.AlbumJson.FRIEND;
import static io.github.immichsdk.albums.AlbumJson.ME;
import static io.github.immichsdk.albums.AlbumJson.STRANGER;
import static io.github.immichsdk.albums.AlbumJson.album;
import static io.github.immichsdk.albums.AlbumJson.member;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.StubTransport;
import io.github.immichsdk.TestClient;
import io.github.immichsdk.errors.ImmichNotFoundException;
import io.github.immichsdk.errors.ImmichStatusException;
import io.github.immichsdk.errors.ImmichTransportException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AlbumUsersTest {

    private static final String USERS = "/api/albums/" + album(1) + "/users";
    private static final String FRIENDS_ENTRY = "/api/albums/" + album(1) + "/user/" + FRIEND;

    private static Albums albums(StubTransport stub) {
        return TestClient.over(stub).albums();
    }

    private static String shared(String version) {
        return AlbumJson.of(version, 1).with(member(FRIEND, "viewer")).toString();
    }

    @Test
    void from3OnUsersAreAddedInOneRequest() {
        StubTransport stub = new StubTransport().json(shared("3.0.3"));

        Album album = albums(stub).addUsers(album(1), Map.of(FRIEND, AlbumRole.VIEWER));

        assertThat(album.users()).hasSize(1);
        assertThat(stub.requests())
                .hasToString(
                        "[PUT " + USERS + " {\"albumUsers\":[{\"userId\":\"" + FRIEND + "\",\"role\":\"viewer\"}]}]");
    }

    @ParameterizedTest
    @MethodSource("io.github.immichsdk.albums.AlbumJson#before3")
    void before3ThoseWhoAreInAndTheOwnerArePassedOver(String version) {
        StubTransport stub = new StubTransport(version).json(shared(version)).json(shared(version));
        Map<String, AlbumRole> users = new LinkedHashMap<>();
        users.put(FRIEND, AlbumRole.EDITOR);
        users.put(ME, AlbumRole.EDITOR);
        users.put(STRANGER, AlbumRole.VIEWER);

        albums(stub).addUsers(album(1), users);

        assertThat(stub.last())
                .hasToString(
                        "PUT " + USERS + " {\"albumUsers\":[{\"userId\":\"" + STRANGER + "\",\"role\":\"viewer\"}]}");
    }

    @ParameterizedTest
    @MethodSource("io.github.immichsdk.albums.AlbumJson#before3")
    void before3AUserWhoIsInAlreadyIsNoErrorAndKeepsTheRole(String version) {
        StubTransport stub = new StubTransport(version).json(shared(version));

        Album album = albums(stub).addUsers(album(1), Map.of(FRIEND, AlbumRole.EDITOR));

        assertThat(album.users().get(0).role()).isEqualTo(AlbumRole.VIEWER);
        assertThat(stub.lines()).containsExactly("GET /api/albums/" + album(1) + "?withoutAssets=true");
    }

    @Test
    void addingNobodyOnlyReads() {
        StubTransport stub = new StubTransport().json(shared("3.0.3"));

        albums(stub).addUsers(album(1), Map.of());

        assertThat(stub.lines()).containsExactly("GET /api/albums/" + album(1));
    }

    @Test
    void addingIsNeverRetriedAfterALostResponse() {
        StubTransport stub = new StubTransport().fail(new IOException("Connection reset"));

        assertThatThrownBy(() -> albums(stub).addUsers(album(1), Map.of(FRIEND, AlbumRole.VIEWER)))
                .isInstanceOf(ImmichTransportException.class);
        assertThat(stub.requests()).hasSize(1);
    }

    @Test
    void nobodyCanBeMadeOwner() {
        StubTransport stub = new StubTransport();

        assertThatThrownBy(() -> albums(stub).addUsers(album(1), Map.of(FRIEND, AlbumRole.OWNER)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> albums(stub).changeRole(album(1), FRIEND, AlbumRole.OWNER))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(stub.requests()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("io.github.immichsdk.albums.AlbumJson#allVersions")
    void aRoleIsChangedOnAllVersionsInTheSameWay(String version) {
        StubTransport stub = new StubTransport(version).json(shared(version)).status(204);

        albums(stub).changeRole(album(1), FRIEND, AlbumRole.EDITOR);

        assertThat(stub.last()).hasToString("PUT " + FRIENDS_ENTRY + " {\"role\":\"editor\"}");
    }

    @ParameterizedTest
    @MethodSource("io.github.immichsdk.albums.AlbumJson#allVersions")
    void theRoleOfSomeoneWhoIsNotInIsNotFoundOnAllVersions(String version) {
        StubTransport stub = new StubTransport(version).json(shared(version));

        assertThatThrownBy(() -> albums(stub).changeRole(album(1), STRANGER, AlbumRole.EDITOR))
                .isInstanceOf(ImmichNotFoundException.class)
                .hasMessageContaining("addUsers");
        assertThat(stub.requests()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("io.github.immichsdk.albums.AlbumJson#allVersions")
    void theRoleOfTheOwnerStaysAsItIsOnAllVersions(String version) {
        StubTransport stub = new StubTransport(version).json(shared(version));

        assertThatThrownBy(() -> albums(stub).changeRole(album(1), ME, AlbumRole.VIEWER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("owns the album");
        assertThat(stub.requests()).hasSize(1);
    }

    @Test
    void aUserIsRemovedByOneRequest() {
        StubTransport stub = new StubTransport().status(204);

        albums(stub).removeUser(album(1), FRIEND);

        assertThat(stub.lines()).containsExactly("DELETE " + FRIENDS_ENTRY);
    }

    @Test
    void removingSomeoneWhoIsNotInIsNotFound() {
        StubTransport stub = new StubTransport().json(400, "{\"message\":\"Album not shared with user\"}");

        assertThatThrownBy(() -> albums(stub).removeUser(album(1), FRIEND)).isInstanceOf(ImmichNotFoundException.class);
    }

    @Test
    void aRemovalWhoseResponseWasLostIsDoneIfTheUserIsNotInAnyMore() {
        StubTransport stub = new StubTransport()
                .fail(new IOException("Connection reset"))
                .json(400, "{\"message\":\"Album not shared with user\"}");

        assertThatCode(() -> albums(stub).removeUser(album(1), FRIEND)).doesNotThrowAnyException();
    }

    @Test
    void theOwnerCannotBeRemoved() {
        StubTransport stub = new StubTransport().json(400, "{\"message\":\"Cannot remove album owner\"}");

        assertThatThrownBy(() -> albums(stub).removeUser(album(1), ME))
                .isExactlyInstanceOf(ImmichStatusException.class)
                .hasMessageContaining("Cannot remove album owner");
    }

    @Test
    void leavingIsOneRequestAboutMe() {
        StubTransport stub = new StubTransport().status(204);

        albums(stub).leave(album(1));

        assertThat(stub.lines()).containsExactly("DELETE /api/albums/" + album(1) + "/user/me");
    }
}
