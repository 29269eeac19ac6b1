package io.github.immichsdk.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.PermissionCheck;
import io.github.immichsdk.api.Operations;
import io.github.immichsdk.api.Permission;
import io.github.immichsdk.apikeys.ApiKey;
import io.github.immichsdk.apikeys.ApiKeyChange;
import io.github.immichsdk.apikeys.NewApiKey;
import io.github.immichsdk.errors.ImmichCredentialException;
import io.github.immichsdk.errors.ImmichNotFoundException;
import io.github.immichsdk.errors.ImmichUnauthorizedException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApiKeysContractTest extends ContractTest {

    @Test
    void aNewKeyOpensWhatItMayAndIsListedWithoutItsSecret() {
        NewApiKey made = immich.apiKeys().create("frame", Permission.of("album.read"), Permission.of("apiKey.read"));

        try (ImmichClient frame = client(made.secret())) {
            ApiKey own = frame.apiKeys().me();
            assertThat(own.id()).isEqualTo(made.key().id());
            assertThat(own.name()).isEqualTo("frame");
            assertThat(own.grants(Permission.of("album.read"))).isTrue();
            assertThat(own.grants(Permission.of("asset.read"))).isFalse();
        }
        assertThat(immich.apiKeys().list())
                .extracting(ApiKey::id)
                .contains(made.key().id());
        assertThat(immich.apiKeys().list().toString()).doesNotContain(made.secret());
        assertThat(immich.apiKeys().get(made.key().id()).permissions())
                .isEqualTo(made.key().permissions());
    }

    @Test
    void aKeyChangesItsNameAndWhatItMay() {
        ApiKey key =
                immich.apiKeys().create("frame", Permission.of("album.read")).key();

        ApiKey renamed = immich.apiKeys().update(key.id(), ApiKeyChange.none().name("wall"));
        ApiKey widened =
                immich.apiKeys().update(key.id(), ApiKeyChange.none().permissions(Permission.of("asset.read")));

        assertThat(renamed.name()).isEqualTo("wall");
        assertThat(renamed.permissions()).containsExactly(Permission.of("album.read"));
        assertThat(widened.name()).isEqualTo("wall");
        assertThat(widened.permissions()).containsExactly(Permission.of("asset.read"));
    }

    @Test
    void aDeletedKeyOpensNothing() {
        NewApiKey made = immich.apiKeys().create("frame", Permission.ALL);

        immich.apiKeys().delete(made.key().id());

        assertThatThrownBy(() -> immich.apiKeys().get(made.key().id())).isInstanceOf(ImmichNotFoundException.class);
        try (ImmichClient frame = client(made.secret())) {
            assertThatThrownBy(() -> frame.users().me()).isInstanceOf(ImmichUnauthorizedException.class);
        }
    }

    @Test
    void aSessionHasNoKeyOfItsOwn() {
        try (ImmichClient session = ImmichClient.builder().session(me.session()).build()) {
            assertThatThrownBy(() -> session.apiKeys().me()).isInstanceOf(ImmichCredentialException.class);
        }
    }

    @Test
    void allPermissionsThatAreMissingAreNamedBeforeTheWork() {
        try (ImmichClient frame = client(me.apiKey("album.read", "apiKey.read"))) {
            PermissionCheck check = frame.permissions()
                    .check(Operations.GET_ALL_ALBUMS, Operations.CREATE_ALBUM, Operations.ADD_ASSETS_TO_ALBUM);

            assertThat(check.granted()).isFalse();
            assertThat(check.missing())
                    .containsExactlyInAnyOrder(Permission.of("album.create"), Permission.of("albumAsset.create"));
        }
    }

    private ImmichClient client(String secret) {
        return ImmichClient.builder().server(server.url()).apiKey(secret).build();
    }

    @Test
    void aRotatedKeyOpensWithItsNewSecretOnly() {
        NewApiKey old = immich.apiKeys().create("frame", Permission.of("album.read"), Permission.of("apiKey.read"));

        NewApiKey fresh = immich.apiKeys().rotate(old.key().id());

        assertThat(fresh.key().name()).isEqualTo("frame");
        assertThat(fresh.key().permissions()).isEqualTo(old.key().permissions());
        assertThat(immich.apiKeys().list())
                .filteredOn(key -> key.name().equals("frame"))
                .hasSize(1);
        try (ImmichClient before = client(old.secret());
                ImmichClient after = client(fresh.secret())) {
            assertThat(after.apiKeys().me().id()).isEqualTo(fresh.key().id());
            assertThatThrownBy(() -> before.apiKeys().me()).isInstanceOf(ImmichUnauthorizedException.class);
        }
        isNotFoundAndForbidden(List.of(client -> client.apiKeys().rotate(NOT_THERE)));
    }

    @Test
    void aKeyRotatesItself() {
        NewApiKey own = immich.apiKeys().create("own", Permission.ALL);

        try (ImmichClient self = client(own.secret())) {
            NewApiKey fresh = self.apiKeys().rotate(own.key().id());
            try (ImmichClient after = client(fresh.secret())) {
                assertThat(after.apiKeys().list())
                        .filteredOn(key -> key.name().equals("own"))
                        .hasSize(1);
            }
        }
    }
}
