package io.github.immichsdk.reliability;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.albums.Album;
import io.github.immichsdk.albums.AlbumChange;
import io.github.immichsdk.albums.AlbumScope;
import io.github.immichsdk.sync.ImmichSync;
import io.github.immichsdk.sync.SyncKind;
import io.github.immichsdk.sync.event.AssetEvent;
import io.github.immichsdk.sync.event.SyncEvent;
import io.github.immichsdk.testkit.FakeAsset;
import io.github.immichsdk.testkit.FakeImmich;
import io.github.immichsdk.transport.CancelHandle;
import io.github.immichsdk.uploads.UploadOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One call of each kind against a server, and the look at the server and the disk afterwards. */
final class Work implements AutoCloseable {

    private static final int SIZE = 3_000;
    private static final int ASSETS = 40;

    private final FakeImmich fake = FakeImmich.start();
    private final ImmichClient calm;
    private final Path folder;
    private final byte[] bytes = new byte[SIZE];
    private final FakeAsset photo;
    private final Set<String> assets;
    private final String token;

    Work(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        new Random(1).nextBytes(bytes);
        photo = fake.seed().asset("photo.jpg", Instant.EPOCH).bytes(bytes).add();
        Set<String> seeded = fake.seed().photos(ASSETS, i -> Instant.EPOCH.plusSeconds(i)).stream()
                .collect(Collectors.toSet());
        seeded.add(photo.id());
        assets = Set.copyOf(seeded);
        calm = ImmichClient.builder()
                .server("http://immich.test")
                .apiKey(fake.apiKey())
                .transport(fake.transport())
                .build();
        token = ImmichClient.builder()
                .server(fake.url())
                .login(fake.admin().email(), fake.admin().password())
                .accessToken();
    }

    FakeImmich fake() {
        return fake;
    }

    String accessToken() {
        return token;
    }

    Path folder() {
        return folder;
    }

    /** What a call needs, and afterwards whether its promise was kept. */
    interface Task {
        /** {@return the path of the request} */
        String path();

        void call(ImmichClient immich, CancelHandle cancel) throws IOException;

        /** Fails if a call that reported success did not do its work right. */
        void verifySuccess() throws IOException;

        /** {@return how often the server has what the call makes} */
        default long made() {
            return 0;
        }

        /** {@return whether something unfinished looks finished} */
        default boolean halfDone() throws IOException {
            return false;
        }
    }

    Task task(Kind kind, String name) throws IOException {
        return switch (kind) {
            case READ -> new Read();
            case CHANGE -> new Change(name);
            case CREATE -> new Create(name);
            case UPLOAD -> new Upload(name);
            case DOWNLOAD -> new Fetch(name);
            case STREAM -> new Events();
        };
    }

    private static void check(boolean right, String otherwise) {
        if (!right) {
            throw new AssertionError(otherwise);
        }
    }

    private final class Read implements Task {
        private String id = "";

        @Override
        public String path() {
            return "/api/users/me";
        }

        @Override
        public void call(ImmichClient immich, CancelHandle cancel) {
            id = immich.users().me().id();
        }

        @Override
        public void verifySuccess() {
            check(id.equals(fake.admin().id()), "another user: " + id);
        }
    }

    private final class Change implements Task {
        private final String name;
        private final String albumId;
        private Album changed;

        Change(String name) {
            this.name = name;
            this.albumId = fake.seed().album("before " + name);
        }

        @Override
        public String path() {
            return "/api/albums/" + albumId;
        }

        @Override
        public void call(ImmichClient immich, CancelHandle cancel) {
            changed = immich.albums().update(albumId, AlbumChange.none().name(name));
        }

        @Override
        public void verifySuccess() {
            check(changed.name().equals(name), "the result has another name: " + changed);
            check(calm.albums().get(albumId).name().equals(name), "the server has another name");
        }
    }

    private final class Create implements Task {
        private final String name;
        private Album album;

        Create(String name) {
            this.name = name;
        }

        @Override
        public String path() {
            return "/api/albums";
        }

        @Override
        public void call(ImmichClient immich, CancelHandle cancel) {
            album = immich.albums().create(name);
        }

        @Override
        public void verifySuccess() {
            check(calm.albums().get(album.id()).name().equals(name), "the server has another name");
        }

        @Override
        public long made() {
            return calm.albums().list(AlbumScope.OWNED).stream()
                    .filter(each -> each.name().equals(name))
                    .count();
        }
    }

    private final class Upload implements Task {
        private final Path file;
        private String id = "";

        Upload(String name) throws IOException {
            byte[] unique = Arrays.copyOf(bytes, SIZE + name.length());
            System.arraycopy(name.getBytes(java.nio.charset.StandardCharsets.UTF_8), 0, unique, SIZE, name.length());
            file = Files.write(folder.resolve("up-" + name + ".jpg"), unique);
        }

        @Override
        public String path() {
            return "/api/assets";
        }

        @Override
        public void call(ImmichClient immich, CancelHandle cancel) {
            id = immich.uploads()
                    .upload(file, UploadOptions.defaults().cancel(cancel))
                    .id();
        }

        @Override
        public void verifySuccess() throws IOException {
            byte[] stored = calm.downloads().original(id).bytes(2 * SIZE);
            check(Arrays.equals(stored, Files.readAllBytes(file)), "the server has other bytes");
        }

        @Override
        public long made() {
            return fake.requests().stream()
                    .filter(request -> "uploadAsset".equals(request.operationId()) && request.status() == 201)
                    .count();
        }
    }

    private final class Fetch implements Task {
        private final Path file;

        Fetch(String name) {
            file = folder.resolve("down-" + name + ".jpg");
        }

        @Override
        public String path() {
            return "/api/assets/" + photo.id() + "/original";
        }

        @Override
        public void call(ImmichClient immich, CancelHandle cancel) {
            immich.downloads().original(photo.id()).cancel(cancel).to(file);
        }

        @Override
        public void verifySuccess() throws IOException {
            check(Arrays.equals(Files.readAllBytes(file), bytes), "other bytes on the disk");
        }

        @Override
        public boolean halfDone() {
            return Files.exists(file);
        }
    }

    private final class Events implements Task {
        private List<String> received = List.of();

        @Override
        public String path() {
            return "/api/sync/stream";
        }

        @Override
        public void call(ImmichClient immich, CancelHandle cancel) {
            try (Stream<SyncEvent> events =
                    ImmichSync.of(immich).stream(SyncKind.ASSETS).typed()) {
                received = events.filter(AssetEvent.Upsert.class::isInstance)
                        .map(event -> ((AssetEvent.Upsert) event).id())
                        .toList();
            }
        }

        @Override
        public void verifySuccess() {
            check(received.size() == assets.size(), received.size() + " events");
            check(assets.equals(Set.copyOf(received)), "other assets");
        }
    }

    @Override
    public void close() {
        calm.close();
        fake.close();
    }
}
