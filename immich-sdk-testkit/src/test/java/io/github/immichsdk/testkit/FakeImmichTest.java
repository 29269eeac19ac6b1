package io.github.immichsdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FakeImmichTest {
    private static final Instant DAY = Instant.parse("2024-05-01T10:00:00Z");

    @Test
    void emulatesTheNewestVersionByDefault() {
        try (FakeImmich immich = FakeImmich.start()) {
            assertThat(Asker.with(immich).get("/server/version").map())
                    .containsEntry("major", 3)
                    .containsEntry("minor", 0)
                    .containsEntry("patch", 3);
        }
    }

    @Test
    void hasAnAdministratorAndAPlainUser() {
        try (FakeImmich immich = FakeImmich.start()) {
            Map<String, Object> admin = Asker.of(immich).get("/users/me").map();
            Map<String, Object> other = Asker.with(
                            immich, "x-api-key", immich.user2().apiKey())
                    .get("/users/me")
                    .map();
            assertThat(admin).containsEntry("id", immich.admin().id()).containsEntry("isAdmin", true);
            assertThat(other).containsEntry("id", immich.user2().id()).containsEntry("isAdmin", false);
        }
    }

    @Test
    void theSameSeedGivesTheSameIds() {
        assertThat(firstIds(7)).isEqualTo(firstIds(7)).isNotEqualTo(firstIds(8));
    }

    private static List<String> firstIds(long seed) {
        try (FakeImmich immich = FakeImmich.builder().seed(seed).start()) {
            return List.of(
                    immich.admin().id(),
                    immich.seed().photo("a.jpg", DAY).id(),
                    String.valueOf(Asker.of(immich)
                            .post("/albums", Map.of("albumName", "x"))
                            .at("id")));
        }
    }

    @Test
    void recordsTheRequestsByOperation() {
        try (FakeImmich immich = FakeImmich.start()) {
            Asker.of(immich).get("/albums?name=x");
            Asker.with(immich).get("/users/me?apiKey=secret");
            assertThat(immich.requests())
                    .containsExactly(
                            new RecordedRequest("GET", "/api/albums?name=x", "getAllAlbums", 200),
                            new RecordedRequest("GET", "/api/users/me?apiKey=***", "getMyUser", 401));
            immich.clearRequests();
            assertThat(immich.requests()).isEmpty();
        }
    }

    @Test
    void writesAnEnvFileThatOthersCanWorkWith(@TempDir Path folder) throws IOException {
        try (FakeImmich immich = FakeImmich.start()) {
            Path file = folder.resolve("fake.env");
            immich.writeEnv(file);
            assertThat(Files.readAllLines(file))
                    .contains(
                            "IMMICH_URL=" + immich.url(),
                            "IMMICH_USER2_API_KEY=" + immich.user2().apiKey())
                    .hasSize(8);
            assertThat(folder).isDirectoryContaining(path -> path.equals(file));
        }
    }

    @Test
    void aTakenPortIsNamed() {
        try (FakeImmich immich = FakeImmich.start()) {
            int port = URI.create(immich.url()).getPort();
            assertThatThrownBy(() -> FakeImmich.builder().port(port).start())
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining(String.valueOf(port));
        }
    }

    @Test
    void anUpgradeToHttp2GetsNoResponse() {
        HttpClient upgrading =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
        try (FakeImmich immich = FakeImmich.start()) {
            HttpRequest ping = HttpRequest.newBuilder(URI.create(immich.url() + "/api/server/ping"))
                    .build();
            assertThatThrownBy(() -> upgrading.send(ping, HttpResponse.BodyHandlers.discarding()))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void manyAtOnceLoseNothing() {
        try (FakeImmich immich = FakeImmich.start()) {
            Asker asker = Asker.of(immich);
            Set<String> ids = new TreeSet<>(IntStream.range(0, 200)
                    .parallel()
                    .mapToObj(i -> String.valueOf(
                            asker.post("/albums", Map.of("albumName", "a" + i)).at("id")))
                    .toList());
            assertThat(ids).hasSize(200);
            assertThat(asker.get("/albums").list()).hasSize(200);
        }
    }

    @Test
    void seedsManyPhotosThatAreAllDifferent() {
        try (FakeImmich immich = FakeImmich.start()) {
            List<String> ids = immich.seed().photos(3000, i -> DAY.plusSeconds(i));
            assertThat(ids).doesNotHaveDuplicates();
            assertThat(Asker.of(immich).post("/search/statistics", Map.of()).at("total"))
                    .isEqualTo(3000);
        }
    }

    @Test
    void aSeededAssetHasTheGivenValues() {
        try (FakeImmich immich = FakeImmich.start()) {
            FakeAsset photo = immich.seed()
                    .asset("trip.jpg", DAY)
                    .offset(java.time.ZoneOffset.ofHours(2))
                    .camera("Canon", "R5")
                    .at(48.8534, 2.3488)
                    .description("at the river")
                    .rating(4)
                    .favorite()
                    .visibility("archive")
                    .add();
            Asker.Response response = Asker.of(immich).get("/assets/" + photo.id());
            assertThat(response.map())
                    .containsEntry("checksum", photo.checksum())
                    .containsEntry("isFavorite", true)
                    .containsEntry("isArchived", true)
                    .containsEntry("localDateTime", "2024-05-01T12:00:00.000Z");
            assertThat(response.at("exifInfo", "city")).isEqualTo("Paris");
            assertThat(response.at("exifInfo", "model")).isEqualTo("R5");
            assertThat(response.at("exifInfo", "rating")).isEqualTo(4);
        }
    }
}
