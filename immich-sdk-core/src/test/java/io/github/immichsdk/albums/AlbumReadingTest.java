package io.github.immichsdk.albums;

import static io.github.immichsdk.albums.AlbumJson.FRIEND;
import static io.github.immichsdk.albums.AlbumJson.ME;
import static io.github.immichsdk.albums.AlbumJson.STRANGER;
import static io.github.immichsdk.albums.AlbumJson.asset;
import static io.github.immichsdk.albums.AlbumJson.member;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.StubTransport;
import io.github.immichsdk.TestClient;
import io.github.immichsdk.errors.ImmichDataException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AlbumReadingTest {

    private static Album read(String version, Object json) {
        return TestClient.over(new StubTransport(version).json(json.toString()))
                .albums()
                .get(AlbumJson.album(1));
    }

    private static Album read(Object json) {
        return read("3.0.3", json);
    }

    @Test
    void everyFieldIsRead() {
        Album album = read("""
                {"id":"a1b00000-0000-4000-8000-000000000001","albumName":"Lofoten","description":"Fjords",
                "albumThumbnailAssetId":"%s","createdAt":"2026-06-01T00:00:01.000Z","updatedAt":"2026-06-02T00:00:00.000Z",
                "albumUsers":[%s,%s],"shared":true,"hasSharedLink":true,"assetCount":3,"isActivityEnabled":true,"order":"asc",
                "startDate":"2026-01-01T00:00:00.000Z","endDate":"2026-02-01T00:00:00.000Z",
                "lastModifiedAssetTimestamp":"2026-03-01T00:00:00.000Z",
                "contributorCounts":[{"userId":"%s","assetCount":2},{"userId":"%s","assetCount":1}]}
                """.formatted(asset(1), member(ME, "owner"), member(FRIEND, "editor"), ME, FRIEND));

        assertThat(album.id()).isEqualTo(AlbumJson.album(1));
        assertThat(album.name()).isEqualTo("Lofoten");
        assertThat(album.description()).isEqualTo("Fjords");
        assertThat(album.ownerId()).isEqualTo(ME);
        assertThat(album.owner()).isNotNull().extracting("email").isEqualTo("kari@immich.test");
        assertThat(album.users()).hasSize(1);
        assertThat(album.users().get(0).user().id()).isEqualTo(FRIEND);
        assertThat(album.users().get(0).role()).isEqualTo(AlbumRole.EDITOR);
        assertThat(album.thumbnailAssetId()).isEqualTo(asset(1));
        assertThat(album.createdAt()).isEqualTo(Instant.parse("2026-06-01T00:00:01Z"));
        assertThat(album.updatedAt()).isEqualTo(Instant.parse("2026-06-02T00:00:00Z"));
        assertThat(album.startDate()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(album.endDate()).isEqualTo(Instant.parse("2026-02-01T00:00:00Z"));
        assertThat(album.lastModifiedAssetTimestamp()).isEqualTo(Instant.parse("2026-03-01T00:00:00Z"));
        assertThat(album.assetCount()).isEqualTo(3);
        assertThat(album.shared()).isTrue();
        assertThat(album.hasSharedLink()).isTrue();
        assertThat(album.activityEnabled()).isTrue();
        assertThat(album.order()).isEqualTo(AlbumOrder.ASC);
        assertThat(album.contributorCounts())
                .containsExactly(new ContributorCount(ME, 2, Map.of()), new ContributorCount(FRIEND, 1, Map.of()));
        assertThat(album.additionalProperties()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("io.github.immichsdk.albums.AlbumJson#allVersions")
    void ownerAndUsersAreTheSameOnAllVersions(String version) {
        Album album = read(version, AlbumJson.of(version, 1).ownedBy(FRIEND).with(member(ME, "viewer")));

        assertThat(album.ownerId()).isEqualTo(FRIEND);
        assertThat(album.owner()).isNotNull().extracting("id").isEqualTo(FRIEND);
        assertThat(album.users()).extracting(one -> one.user().id()).containsExactly(ME);
        assertThat(album.additionalProperties()).isEmpty();
    }

    @Test
    void theOwnerIsFoundByTheRoleWhereverTheEntryStands() {
        String json = AlbumJson.v3(1)
                .toString()
                .replace(member(ME, "owner"), member(FRIEND, "viewer") + "," + member(ME, "owner"));

        Album album = read(json);

        assertThat(album.ownerId()).isEqualTo(ME);
        assertThat(album.users()).extracting(one -> one.user().id()).containsExactly(FRIEND);
    }

    @Test
    void aSecondOwnerStaysAmongTheUsers() {
        Album album = read(AlbumJson.v3(1).with(member(FRIEND, "owner")));

        assertThat(album.ownerId()).isEqualTo(ME);
        assertThat(album.users()).extracting(AlbumUser::role).containsExactly(AlbumRole.OWNER);
    }

    @Test
    void aResponseWithoutAnOwnerIsReadAllTheSame() {
        Album album = read(AlbumJson.v3(1).toString().replace(member(ME, "owner"), ""));

        assertThat(album.ownerId()).isEmpty();
        assertThat(album.owner()).isNull();
    }

    @Test
    void aRoleOfANewerServerIsKept() {
        Album album = read(AlbumJson.v3(1).with(member(STRANGER, "curator")));

        assertThat(album.users().get(0).role())
                .isEqualTo(AlbumRole.of("curator"))
                .hasToString("curator");
    }

    @Test
    void fieldsOfANewerServerAreKept() {
        assertThat(read(AlbumJson.v3(1).and("\"mood\":\"calm\"")).additionalProperties())
                .isEqualTo(Map.of("mood", "calm"));
    }

    @Test
    void theDatesOfTheResponseToAChangeAreRead() {
        Album album = read(AlbumJson.v3(1).and("\"startDate\":\"2024-02-04T10:02:00+00:00\""));

        assertThat(album.startDate()).isEqualTo(Instant.parse("2024-02-04T10:02:00Z"));
    }

    @Test
    void whatAnEmptyAlbumLacksIsNull() {
        Album album = read(AlbumJson.v3(1));

        assertThat(album.thumbnailAssetId()).isNull();
        assertThat(album.startDate()).isNull();
        assertThat(album.endDate()).isNull();
        assertThat(album.lastModifiedAssetTimestamp()).isNull();
        assertThat(album.contributorCounts()).isEmpty();
    }

    @Test
    void assetsThatOldServersPutInAreNoUnknownField() {
        assertThat(read("2.7.5", AlbumJson.of("2.7.5", 1).and("\"assets\":[]")).additionalProperties())
                .isEmpty();
    }

    @Test
    void aMissingCountIsAnErrorThatNamesIt() {
        String json = AlbumJson.v3(1).toString().replace("\"assetCount\":0,", "");

        assertThatThrownBy(() -> read(json))
                .isInstanceOfSatisfying(
                        ImmichDataException.class, e -> assertThat(e.path()).isEqualTo("$.assetCount"));
    }
}
