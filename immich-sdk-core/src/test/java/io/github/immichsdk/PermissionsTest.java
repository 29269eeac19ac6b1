package io.github.immichsdk;

import static io.github.immichsdk.api.Permission.ALBUM_CREATE;
import static io.github.immichsdk.api.Permission.API_KEY_READ;
import static io.github.immichsdk.api.Permission.DUPLICATE_DELETE;
import static io.github.immichsdk.api.Permission.DUPLICATE_READ;
import static io.github.immichsdk.api.Permission.USER_READ;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.api.CredentialKind;
import io.github.immichsdk.api.Operation;
import io.github.immichsdk.api.Operations;
import io.github.immichsdk.api.Permission;
import io.github.immichsdk.api.TestOperations;
import io.github.immichsdk.config.Credentials;
import io.github.immichsdk.duplicates.Resolution;
import io.github.immichsdk.errors.ImmichForbiddenException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PermissionsTest {

    private static final String ID = "6e3f0a58-4b1c-4e0e-9d43-0a51cf7c6d11";
    private static final String KEY_ROUTE = "GET /api/api-keys/me";
    private static final String USER_ROUTE = "GET /api/users/me";

    private final StubTransport stub = new StubTransport();
    private final ImmichClient immich = TestClient.over(stub);

    private void keyHas(String... permissions) {
        stub.always(
                KEY_ROUTE,
                "{\"id\":\"" + ID + "\",\"name\":\"k\",\"createdAt\":\"2026-01-02T03:04:05.678Z\","
                        + "\"updatedAt\":\"2026-01-02T03:04:05.678Z\",\"permissions\":"
                        + Stream.of(permissions).collect(Collectors.joining("\",\"", "[\"", "\"]")) + "}");
    }

    private void userIsAdministrator(boolean administrator) {
        stub.always(
                USER_ROUTE,
                "{\"id\":\"" + ID + "\",\"name\":\"Ann\",\"email\":\"a@x.test\",\"isAdmin\":" + administrator
                        + ",\"createdAt\":\"2026-01-02T03:04:05.678Z\",\"updatedAt\":\"2026-01-02T03:04:05.678Z\"}");
    }

    private ImmichClient with(Credentials credentials) {
        return TestClient.builder(stub, new TestTime()).credentials(credentials).build();
    }

    @Test
    void allThatIsMissingIsNamedAtOnceByOneRequest() {
        keyHas("user.read", "album.read");

        PermissionCheck check = immich.permissions()
                .check(
                        Operations.GET_MY_USER,
                        Operations.CREATE_ALBUM,
                        Operations.GET_ASSET_DUPLICATES,
                        Operations.DELETE_DUPLICATE,
                        Operations.DELETE_DUPLICATES);

        assertThat(check.granted()).isFalse();
        assertThat(check.needed()).containsExactly(USER_READ, ALBUM_CREATE, DUPLICATE_READ, DUPLICATE_DELETE);
        assertThat(check.missing()).containsExactly(ALBUM_CREATE, DUPLICATE_READ, DUPLICATE_DELETE);
        assertThat(check).hasToString("not granted; the API key lacks album.create, duplicate.read, duplicate.delete");
        assertThat(stub.lines()).containsExactly(KEY_ROUTE);
        assertThat(stub.versionQuestions()).isZero();
    }

    @Test
    void aKeyThatHasThemAllIsGranted() {
        keyHas("album.create", "user.read");

        PermissionCheck check = immich.permissions().check(Operations.GET_MY_USER, Operations.CREATE_ALBUM);

        assertThat(check.granted()).isTrue();
        assertThat(check).hasToString("granted: 2 operations");
    }

    @Test
    void aKeyOfAllIsGrantedEverythingThatTakesKeys() {
        keyHas("all");
        userIsAdministrator(true);

        PermissionCheck check = immich.permissions()
                .check(Operations.all().stream()
                        .filter(operation -> operation.credentials().contains(CredentialKind.API_KEY))
                        .toList());

        assertThat(check.operations()).hasSizeGreaterThan(20);
        assertThat(check.missing()).isEmpty();
        assertThat(check.granted()).isTrue();
    }

    @Test
    void publicOperationsNeedNothingAndNoRequest() {
        assertThat(immich.permissions().check(Operations.PING_SERVER).granted()).isTrue();
        assertThat(stub.requests()).isEmpty();
    }

    @Test
    void aCheckOfNoOperationIsGranted() {
        assertThat(immich.permissions().check().granted()).isTrue();
        assertThat(stub.requests()).isEmpty();
    }

    @Test
    void aSessionHasAllRightsOfItsUser() {
        PermissionCheck check = with(Credentials.accessToken("tok"))
                .permissions()
                .check(Operations.CREATE_ALBUM, Operations.DELETE_DUPLICATES);

        assertThat(check.granted()).isTrue();
        assertThat(check.needed()).containsExactly(ALBUM_CREATE, DUPLICATE_DELETE);
        assertThat(stub.requests()).isEmpty();
    }

    @Test
    void whatAnotherCredentialIsNeededForIsNamed() {
        PermissionCheck check =
                with(Credentials.accessToken("tok")).permissions().check(Operations.GET_MY_API_KEY);

        assertThat(check.granted()).isFalse();
        assertThat(check.refused()).containsExactly(Operations.GET_MY_API_KEY);
        assertThat(check).hasToString("not granted; another kind of credential is needed for GET /api-keys/me");
    }

    @Test
    void withoutCredentialOnlyWhatIsPublicIsGranted() {
        PermissionCheck check = with(Credentials.none())
                .permissions()
                .check(Operations.PING_SERVER, Operations.GET_MY_USER, Operations.GET_SERVER_STATISTICS);

        assertThat(check.refused()).containsExactly(Operations.GET_MY_USER, Operations.GET_SERVER_STATISTICS);
        assertThat(stub.requests()).isEmpty();
    }

    @Test
    void whatIsForAdministratorsIsComparedWithTheUser() {
        keyHas("all");
        userIsAdministrator(false);

        PermissionCheck check = immich.permissions().check(Operations.GET_SERVER_STATISTICS);

        assertThat(check.missing()).isEmpty();
        assertThat(check.administratorsOnly()).containsExactly(Operations.GET_SERVER_STATISTICS);
        assertThat(check).hasToString("not granted; only an administrator may call GET /server/statistics");
    }

    @Test
    void anAdministratorsSessionMayCallWhatIsForAdministrators() {
        userIsAdministrator(true);

        assertThat(with(Credentials.accessToken("tok"))
                        .permissions()
                        .check(Operations.GET_SERVER_STATISTICS)
                        .granted())
                .isTrue();
    }

    @Test
    void whereTheUserMayNotBeReadAnAdministratorsCallIsUndecided() {
        keyHas("server.statistics");
        stub.json(403, "{\"message\":\"Missing required permission: user.read\"}");

        PermissionCheck check = immich.permissions().check(Operations.GET_SERVER_STATISTICS);

        assertThat(check.missing()).isEmpty();
        assertThat(check.undecided()).containsExactly(Operations.GET_SERVER_STATISTICS);
        assertThat(check.granted()).isFalse();
    }

    @Test
    void whatAnOldServerHasNoPermissionForNeedsAll() {
        stub.version("1.144.1");
        keyHas("folder.read");
        Operation folders = TestOperations.row("x GET /view/folder folder.read key,session - 1.144.0 - reads json -");

        assertThat(immich.permissions().check(folders).missing()).containsExactly(Permission.ALL);
    }

    @Test
    void aTaskIsFollowedWithoutItsWrites() {
        keyHas("duplicate.read", "apiKey.read");
        stub.always("GET /api/duplicates", "[]").always("GET /api/api-keys", "[]");

        PermissionCheck check = immich.permissions().checkTask(client -> {
            client.duplicates().list();
            client.duplicates().resolve(List.of(new Resolution(ID, List.of(ID), List.of())));
            client.apiKeys().create("x", Permission.ALL);
            client.apiKeys().list();
        });

        assertThat(check.operations())
                .extracting(Operation::id)
                .containsExactly(
                        "getAssetDuplicates", "resolveDuplicates", "getServerVersion", "createApiKey", "getApiKeys");
        assertThat(check.missing()).containsExactly(DUPLICATE_DELETE, Permission.API_KEY_CREATE);
        assertThat(check.stoppedBy()).isNull();
        assertThat(stub.lines()).containsExactly("GET /api/duplicates", "GET /api/api-keys", KEY_ROUTE);
    }

    @Test
    void aTaskThatMayNotReadIsFollowedUntilThereAndSaysSo() {
        keyHas("user.read");
        stub.json(403, "{\"message\":\"Missing required permission: duplicate.read\"}");

        PermissionCheck check = immich.permissions().checkTask(client -> {
            client.duplicates().list();
            client.apiKeys().list();
        });

        assertThat(check.missing()).containsExactly(DUPLICATE_READ).doesNotContain(API_KEY_READ);
        assertThat(check.stoppedBy()).isInstanceOf(ImmichForbiddenException.class);
        assertThat(check.granted()).isFalse();
        assertThat(check)
                .hasToString("not granted; the API key lacks duplicate.read;"
                        + " there may be more, since the task could not be followed beyond getAssetDuplicates");
    }

    @Test
    void rawCallsOfATaskAreUndecided() {
        stub.json("{}");

        PermissionCheck check = immich.permissions()
                .checkTask(client -> client.raw().get("/tags").asMap());

        assertThat(check.undecided()).extracting(Operation::toString).containsExactly("GET /tags");
        assertThat(check.granted()).isFalse();
    }

    @Test
    void whatATaskThrowsItselfReachesTheCaller() {
        assertThatThrownBy(() -> immich.permissions().checkTask(client -> {
                    throw new IllegalStateException("mine");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("mine");
    }

    @Test
    void theClientItselfIsNotADryRunAfterwards() {
        stub.json("{}").status(204);
        immich.permissions().checkTask(client -> client.raw().get("/tags").asMap());

        immich.duplicates().forget(ID);

        assertThat(stub.last().line()).isEqualTo("DELETE /api/duplicates/" + ID);
    }
}
