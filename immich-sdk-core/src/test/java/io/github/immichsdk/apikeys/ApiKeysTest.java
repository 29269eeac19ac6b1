package io.github.immichsdk.apikeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.StubTransport;
import io.github.immichsdk.TestClient;
import io.github.immichsdk.TestTime;
import io.github.immichsdk.api.Permission;
import io.github.immichsdk.config.Credentials;
import io.github.immichsdk.errors.ImmichCredentialException;
import io.github.immichsdk.errors.ImmichForbiddenException;
import io.github.immichsdk.errors.ImmichNotFoundException;
import io.github.immichsdk.errors.ImmichStatusException;
import io.github.immichsdk.errors.ImmichTransportException;
import io.github.immichsdk.errors.ImmichUnsupportedException;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ApiKeysTest {

    private static final String ID = "6e3f0a58-4b1c-4e0e-9d43-0a51cf7c6d11";
    private static final String KEY =
            "{\"id\":\"" + ID + "\",\"name\":\"nas\",\"createdAt\":\"2026-01-02T03:04:05.678Z\","
                    + "\"updatedAt\":\"2026-01-02T03:04:06.000Z\",\"permissions\":[\"asset.read\",\"new.thing\"]}";
    private static final String CREATED = "{\"secret\":\"s3cr3t\",\"apiKey\":" + KEY + "}";

    private final StubTransport stub = new StubTransport();
    private final ApiKeys keys = TestClient.over(stub).apiKeys();

    @Test
    void aKeyHasItsPermissions() {
        stub.json(KEY);

        ApiKey key = keys.me();

        assertThat(key.id()).isEqualTo(ID);
        assertThat(key.name()).isEqualTo("nas");
        assertThat(key.createdAt()).isEqualTo(Instant.parse("2026-01-02T03:04:05.678Z"));
        assertThat(key.permissions()).containsExactly(Permission.ASSET_READ, Permission.of("new.thing"));
        assertThat(key.additionalProperties()).isEmpty();
        assertThat(stub.lines()).containsExactly("GET /api/api-keys/me");
    }

    @Test
    void aKeyGrantsWhatItHasAndNothingElse() {
        stub.json(KEY);

        ApiKey key = keys.me();

        assertThat(key.grants(Permission.ASSET_READ)).isTrue();
        assertThat(key.grants(Permission.ASSET_DELETE)).isFalse();
    }

    @Test
    void aKeyOfAllGrantsEverything() {
        stub.json(KEY.replace("asset.read", "all"));

        assertThat(keys.me().grants(Permission.of("thing.of.tomorrow"))).isTrue();
    }

    @Test
    void aSessionHasNoKeyOfItsOwnAndNothingIsSent() {
        ImmichClient session = TestClient.builder(stub, new TestTime())
                .credentials(Credentials.accessToken("tok"))
                .build();

        assertThatThrownBy(() -> session.apiKeys().me())
                .isInstanceOf(ImmichCredentialException.class)
                .hasMessageContaining("refuses sessions; it needs an API key");
        assertThat(stub.requests()).isEmpty();
    }

    @Test
    void allKeysAreListed() {
        stub.json("[" + KEY + "," + KEY.replace("nas", "phone") + "]");

        assertThat(keys.list()).extracting(ApiKey::name).containsExactly("nas", "phone");
        assertThat(stub.lines()).containsExactly("GET /api/api-keys");
    }

    @Test
    void oneKeyIsReadByItsIdInLowerCase() {
        stub.json(KEY);

        keys.get(ID.toUpperCase(java.util.Locale.ROOT));

        assertThat(stub.lines()).containsExactly("GET /api/api-keys/" + ID);
    }

    @Test
    void anUnknownKeyIsNotFound() {
        stub.json(400, "{\"message\":\"API Key not found\"}");

        assertThatThrownBy(() -> keys.get(ID)).isInstanceOf(ImmichNotFoundException.class);
    }

    @Test
    void aNewKeyComesWithItsSecretWhichNoTextShows() {
        stub.json(201, CREATED);

        NewApiKey created = keys.create("nas", Permission.ASSET_READ, Permission.ALBUM_READ);

        assertThat(created.secret()).isEqualTo("s3cr3t");
        assertThat(created.key().id()).isEqualTo(ID);
        assertThat(created.toString()).contains(ID).doesNotContain("s3cr3t");
        assertThat(stub.requests())
                .extracting(Object::toString)
                .containsExactly(
                        "POST /api/api-keys {\"name\":\"nas\",\"permissions\":[\"asset.read\",\"album.read\"]}");
    }

    @Test
    void theRepeatedFieldsOf32AreRead() {
        stub.json(201, CREATED.substring(0, CREATED.length() - 1) + "," + KEY.substring(1));

        assertThat(keys.create("nas", Permission.ASSET_READ).key().name()).isEqualTo("nas");
    }

    @Test
    void aLostResponseNeverCreatesASecondKey() {
        stub.fail(new IOException("reset"));

        assertThatThrownBy(() -> keys.create("nas", Permission.ALL)).isInstanceOf(ImmichTransportException.class);
        assertThat(stub.requests()).hasSize(1);
    }

    @Test
    void permissionsNamedTwiceAreSentOnce() {
        stub.json(201, CREATED);

        keys.create("nas", Permission.ASSET_READ, Permission.ASSET_READ);

        assertThat(stub.last().body()).contains("[\"asset.read\"]");
    }

    @Test
    void aKeyWithoutPermissionsIsRefusedBeforeTheRequest() {
        assertThatThrownBy(() -> keys.create("nas", List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("permissions: expected at least one");
        assertThat(stub.requests()).isEmpty();
    }

    @Test
    void permissionsThatAllServersHaveCostNoQuestionForTheVersion() {
        stub.json(201, CREATED);

        keys.create("nas", Permission.ASSET_READ);

        assertThat(stub.versionQuestions()).isZero();
    }

    @Test
    void aPermissionThatAnOldServerLacksIsRefusedBeforeTheRequestByName() {
        stub.version("1.144.1");

        assertThatThrownBy(
                        () -> keys.create("nas", Permission.ASSET_READ, Permission.ASSET_COPY, Permission.FOLDER_READ))
                .isInstanceOf(ImmichUnsupportedException.class)
                .hasMessageContaining("1.144.1 does not know the permission asset.copy, folder.read: leave it out");
        assertThat(stub.requests()).isEmpty();
    }

    @Test
    void aPermissionThatTheServerHasIsSent() {
        stub.version("2.7.5").json(201, CREATED);

        keys.create("nas", Permission.ASSET_COPY, Permission.of("asset.replace"));

        assertThat(stub.last().body()).contains("asset.copy", "asset.replace");
    }

    @Test
    void aPermissionThatTheSdkDoesNotKnowIsCheckedByTheServer() {
        stub.json(201, CREATED);

        keys.create("nas", Permission.of("thing.of.tomorrow"));

        assertThat(stub.last().body()).contains("thing.of.tomorrow");
        assertThat(stub.versionQuestions()).isZero();
    }

    @Test
    void aKeyThatGivesMoreThanItHasIsRefusedInTheServersWords() {
        stub.json(400, "{\"message\":\"Cannot grant permissions you do not have\"}");

        assertThatThrownBy(() -> keys.create("nas", Permission.ALL))
                .isInstanceOf(ImmichStatusException.class)
                .isNotInstanceOf(ImmichNotFoundException.class)
                .hasMessageContaining("Cannot grant permissions you do not have");
    }

    @Test
    void onlyWhatChangesIsSent() {
        stub.json(KEY).json(KEY);

        keys.update(ID, ApiKeyChange.none().name("new"));
        keys.update(ID, ApiKeyChange.none().permissions(Permission.ALL));

        assertThat(stub.requests())
                .extracting(Object::toString)
                .containsExactly(
                        "PUT /api/api-keys/" + ID + " {\"name\":\"new\"}",
                        "PUT /api/api-keys/" + ID + " {\"permissions\":[\"all\"]}");
    }

    @Test
    void aChangeOfNothingOnlyReads() {
        stub.json(KEY);

        assertThat(keys.update(ID, ApiKeyChange.none()).name()).isEqualTo("nas");
        assertThat(stub.lines()).containsExactly("GET /api/api-keys/" + ID);
    }

    @Test
    void aChangeToNoPermissionIsRefused() {
        assertThatThrownBy(() -> ApiKeyChange.none().permissions(Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aChangeToAPermissionThatTheServerLacksIsRefused() {
        stub.version("3.0.3");

        assertThatThrownBy(() -> keys.update(ID, ApiKeyChange.none().permissions(Permission.of("apiKey.rotate"))))
                .isInstanceOf(ImmichUnsupportedException.class)
                .hasMessageContaining("apiKey.rotate");
        assertThat(stub.requests()).isEmpty();
    }

    @Test
    void aDeletedKeyIsGone() {
        stub.status(204);

        keys.delete(ID);

        assertThat(stub.lines()).containsExactly("DELETE /api/api-keys/" + ID);
    }

    @Test
    void aDeleteWhoseResponseWasLostIsDoneWhenTheKeyIsGone() {
        stub.fail(new IOException("reset")).json(400, "{\"message\":\"API Key not found\"}");

        keys.delete(ID);

        assertThat(stub.requests()).hasSize(2);
    }

    @Test
    void aDryRunCreatesAKeyThatCanBeReadAndChangedAndDeleted() {
        ImmichClient dry = TestClient.dryRun(stub);

        NewApiKey made = dry.apiKeys().create("nas", Permission.ASSET_READ);
        ApiKey changed =
                dry.apiKeys().update(made.key().id(), ApiKeyChange.none().name("other"));

        assertThat(changed.name()).isEqualTo("other");
        assertThat(changed.permissions()).containsExactly(Permission.ASSET_READ);
        assertThat(dry.apiKeys().get(made.key().id())).isEqualTo(changed);
        dry.apiKeys().delete(made.key().id());
        assertThat(stub.requests()).isEmpty();
        assertThat(dry.dryRunReport().writes())
                .extracting(write -> write.operation())
                .containsExactly("createApiKey", "updateApiKey", "deleteApiKey");
    }

    @Test
    void aDryRunShowsAChangeOfARealKeyAsItWouldBe() {
        stub.json(KEY);
        ImmichClient dry = TestClient.dryRun(stub);

        ApiKey changed = dry.apiKeys().update(ID, ApiKeyChange.none().name("other"));

        assertThat(changed.name()).isEqualTo("other");
        assertThat(dry.apiKeys().get(ID).name()).isEqualTo("other");
        assertThat(stub.lines()).containsExactly("GET /api/api-keys/" + ID);
    }

    private static final String OLD = "1f2a1b4c-5d6e-4f70-8a9b-0c1d2e3f4a5b";

    private static String old() {
        return KEY.replace(ID, OLD);
    }

    @Test
    void a32ServerRotatesAKeyInOneRequest() {
        stub.version("3.2.2").json(201, CREATED.replace("{\"secret\"", "{\"id\":\"" + ID + "\",\"secret\""));

        NewApiKey rotated = keys.rotate(ID);

        assertThat(rotated.secret()).isEqualTo("s3cr3t");
        assertThat(stub.lines()).containsExactly("POST /api/api-keys/" + ID + "/rotate");
    }

    @Test
    void aRotationWhoseResponseIsLostIsNotRepeatedAndSaysWhatToDo() {
        stub.version("3.2.2").fail(new IOException("reset"));

        assertThatThrownBy(() -> keys.rotate(ID)).hasMessageContaining("create a new key");
        assertThat(stub.lines()).hasSize(1);
    }

    @Test
    void anOlderServerCreatesTheNewKeyBeforeItDeletesTheOldOne() {
        stub.json(old()).json(201, CREATED).status(204);

        NewApiKey rotated = keys.rotate(OLD);

        assertThat(rotated.key().id()).isEqualTo(ID);
        assertThat(stub.requests())
                .hasToString("[GET /api/api-keys/" + OLD + ", POST /api/api-keys"
                        + " {\"name\":\"nas\",\"permissions\":[\"asset.read\",\"new.thing\"]}, DELETE /api/api-keys/"
                        + OLD
                        + "]");
    }

    @Test
    void theOldKeyStaysIfTheNewOneIsRefused() {
        stub.json(old()).json(400, "{\"message\":\"Cannot grant permissions you do not have\"}");

        assertThatThrownBy(() -> keys.rotate(OLD)).isExactlyInstanceOf(ImmichStatusException.class);
        assertThat(stub.lines()).noneMatch(line -> line.startsWith("DELETE"));
    }

    @Test
    void theNewKeyReachesTheCallerIfTheOldOneIsNotDeleted() {
        stub.json(old()).json(201, CREATED).json(403, "{\"message\":\"Missing required permission: apiKey.delete\"}");

        assertThatThrownBy(() -> keys.rotate(OLD))
                .isInstanceOfSatisfying(
                        ImmichKeyRotationException.class,
                        failure -> assertThat(failure.newKey().secret()).isEqualTo("s3cr3t"))
                .hasCauseInstanceOf(ImmichForbiddenException.class)
                .hasMessageContaining(OLD)
                .hasMessageContaining(ID)
                .hasMessageNotContaining("s3cr3t");
    }

    @Test
    void theNewKeyReachesTheCallerIfNobodyKnowsWhetherTheOldOneIsDeleted() {
        stub.json(old()).json(201, CREATED);
        for (int i = 0; i < 4; i++) {
            stub.fail(new IOException("reset"));
        }

        assertThatThrownBy(() -> keys.rotate(OLD))
                .isInstanceOfSatisfying(
                        ImmichKeyRotationException.class,
                        failure -> assertThat(failure.newKey().secret()).isEqualTo("s3cr3t"));
    }

    @Test
    void aKeyThatReplacesItselfIsRefusedAfterALostResponseAndTheRotationIsDone() {
        stub.json(old())
                .json(201, CREATED)
                .fail(new IOException("reset"))
                .json(401, "{\"message\":\"Invalid API key\"}");

        assertThat(keys.rotate(OLD).secret()).isEqualTo("s3cr3t");
    }

    @Test
    void aDryRunRotatesNothing() {
        for (String version : List.of("3.0.3", "3.2.2")) {
            StubTransport one = new StubTransport(version).json(old());

            assertThat(TestClient.dryRun(one).apiKeys().rotate(OLD).key().name())
                    .isEqualTo("nas");
            assertThat(one.lines()).containsExactly("GET /api/api-keys/" + OLD);
        }
    }
}
