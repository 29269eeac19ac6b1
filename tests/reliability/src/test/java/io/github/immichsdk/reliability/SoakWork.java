package io.github.immichsdk.reliability;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.albums.AlbumScope;
import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.assets.AssetChange;
import io.github.immichsdk.errors.ImmichException;
import io.github.immichsdk.search.AssetQuery;
import io.github.immichsdk.sync.ImmichSync;
import io.github.immichsdk.sync.SyncKind;
import io.github.immichsdk.sync.event.AssetEvent;
import io.github.immichsdk.sync.event.SyncEvent;
import io.github.immichsdk.transport.CancelHandle;
import io.github.immichsdk.uploads.UploadOptions;
import io.github.immichsdk.uploads.UploadSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Mixed work of many threads on one server, each result of which is known. */
final class SoakWork {

    /** A call gave a wrong result. */
    static final class WrongException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        WrongException(String what) {
            super(what);
        }
    }

    private static final int KINDS = 10;

    private final ImmichClient immich;
    private final ImmichClient bySession;
    private final ImmichClient calm;
    private final List<String> ids;
    private final Map<String, String> names;
    private final Map<String, byte[]> originals;
    private final Path folder;
    private final AtomicLong numbers = new AtomicLong();
    private final Set<String> confirmed = ConcurrentHashMap.newKeySet();
    private final Set<String> unsure = ConcurrentHashMap.newKeySet();
    private final Set<String> unconfirmed = ConcurrentHashMap.newKeySet();
    private final Map<String, String> uploaded = new ConcurrentHashMap<>();

    SoakWork(ImmichClient immich, ImmichClient bySession, ImmichClient calm, List<String> ids, Path folder) {
        this.immich = immich;
        this.bySession = bySession;
        this.calm = calm;
        this.ids = ids;
        this.folder = folder;
        this.names = ids.stream()
                .collect(Collectors.toMap(
                        Function.identity(), id -> calm.assets().get(id).originalFileName()));
        this.originals = ids.stream()
                .collect(Collectors.toMap(
                        Function.identity(), id -> calm.downloads().original(id).bytes(100_000)));
    }

    private static void check(boolean right, String otherwise) {
        if (!right) {
            throw new WrongException(otherwise);
        }
    }

    /**
     * Makes one call.
     *
     * @param worker the number of the thread, which owns an asset
     */
    void call(Random random, int worker, CancelHandle cancel) throws IOException {
        String id = ids.get(random.nextInt(ids.size()));
        switch (random.nextInt(KINDS)) {
            case 0 -> check(immich.users().me().email().equals("admin@immich.test"), "another user");
            case 1 -> check(immich.assets().get(id).originalFileName().equals(names.get(id)), "another asset");
            case 2 -> describe(ids.get(worker), "text " + numbers.incrementAndGet());
            case 3 -> create("album " + numbers.incrementAndGet());
            case 4 -> upload("file " + numbers.incrementAndGet(), cancel);
            case 5 ->
                check(
                        Arrays.equals(
                                immich.downloads().original(id).cancel(cancel).bytes(100_000), originals.get(id)),
                        "other bytes");
            case 6 -> download(id, folder.resolve("w" + worker + ".jpg"), cancel);
            case 7 ->
                check(
                        immich.search()
                                        .page(AssetQuery.all().pageSize(10))
                                        .items()
                                        .size()
                                == 10,
                        "another page");
            case 8 -> readEvents();
            default -> check(immich.downloads().thumbnail(id).bytes(100_000).length > 0, "no thumbnail");
        }
    }

    /** A change whose response never came may still be carried out, even after a later one. */
    private void describe(String id, String text) {
        Asset changed;
        try {
            changed = immich.assets().update(id, AssetChange.none().description(text));
        } catch (ImmichException e) {
            unconfirmed.add(text);
            throw e;
        }
        check(changed.id().equals(id), "another asset was changed");
        String found = immich.assets().get(id).exif().description();
        check(text.equals(found) || found != null && unconfirmed.contains(found), "the change is lost");
    }

    private void create(String name) {
        try {
            check(immich.albums().create(name).name().equals(name), "another album");
            confirmed.add(name);
        } catch (ImmichException unknown) {
            unsure.add(name);
            throw unknown;
        }
    }

    private void upload(String name, CancelHandle cancel) {
        byte[] bytes = (name + " " + "x".repeat(name.length() * 100)).getBytes(StandardCharsets.UTF_8);
        String id = immich.uploads()
                .upload(
                        UploadSource.of(name + ".jpg", bytes, Instant.EPOCH),
                        UploadOptions.defaults().cancel(cancel))
                .id();
        uploaded.put(id, name + ".jpg");
    }

    private void download(String id, Path file, CancelHandle cancel) throws IOException {
        immich.downloads().original(id).cancel(cancel).to(file);
        check(Arrays.equals(Files.readAllBytes(file), originals.get(id)), "other bytes in the file");
    }

    private void readEvents() {
        try (Stream<SyncEvent> events =
                ImmichSync.of(bySession).stream(SyncKind.ASSETS).typed()) {
            Set<String> seen = events.filter(AssetEvent.Upsert.class::isInstance)
                    .map(event -> ((AssetEvent.Upsert) event).id())
                    .collect(Collectors.toSet());
            check(seen.containsAll(ids), "events are missing");
        }
    }

    /** Compares the server with what was reported, and removes what was made; nothing else runs meanwhile. */
    void settle(Results results, List<String> problems) {
        Map<String, Long> albums = calm.albums().list(AlbumScope.OWNED).stream()
                .collect(Collectors.groupingBy(album -> album.name(), Collectors.counting()));
        albums.forEach((name, count) -> {
            if (count > 1) {
                results.add("doubled", count - 1);
                problems.add(name + " exists " + count + " times");
            }
            if (!confirmed.contains(name) && !unsure.contains(name)) {
                results.add("failed", 1);
                problems.add(name + " was never requested");
            }
        });
        confirmed.stream().filter(name -> !albums.containsKey(name)).forEach(name -> {
            results.add("lost", 1);
            problems.add(name + " is not on the server");
        });
        uploaded.forEach((id, name) -> {
            if (!calm.assets().get(id).originalFileName().equals(name)) {
                results.add("lost", 1);
                problems.add("upload " + name + " is not on the server");
            }
        });
        calm.albums().list(AlbumScope.OWNED).forEach(album -> calm.albums().delete(album.id()));
        if (!uploaded.isEmpty()) {
            calm.assets().delete(uploaded.keySet());
        }
        confirmed.clear();
        unsure.clear();
        uploaded.clear();
    }
}
