package io.github.immichsdk.uploads;

import io.github.immichsdk.albums.AddResult;
import io.github.immichsdk.albums.AlbumItem;
import io.github.immichsdk.albums.Albums;
import io.github.immichsdk.assets.Assets;
import io.github.immichsdk.assets.UploadCheck;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is done with files that were sent: compared with what the server keeps, and put into the album, many at a time. Belongs
 * to the thread of the run.
 */
final class Settling {

    private static final int ENOUGH_TO_COMPARE = 100;
    private static final int ENOUGH_FOR_THE_ALBUM = 500;

    /** The run, as this sees it. */
    interface Run {
        /** A file is on the server as it is here. */
        void compared(Item item, String assetId);

        /** A file is where it should be. */
        void settled(Item item);

        /** A file is not as it should be. */
        void wrong(Item item, String reason);

        /** A request for many files failed. Returns whether it is to be made again. */
        boolean again(Throwable failure);
    }

    private final Workers workers;
    private final Assets assets;
    private final Albums albums;
    private final @Nullable String album;
    private final Run run;
    private final List<Item> sent = new ArrayList<>();
    private final List<Item> forAlbum = new ArrayList<>();
    private boolean comparing;
    private boolean filling;
    private @Nullable String albumId;

    /** What came of filling the album. */
    private record Filled(String albumId, AddResult result) {}

    Settling(Workers workers, Assets assets, Albums albums, @Nullable String album, Run run) {
        this.workers = workers;
        this.assets = assets;
        this.albums = albums;
        this.album = album;
        this.run = run;
    }

    @Nullable
    String albumId() {
        return albumId;
    }

    /** Takes a file that was sent. */
    void compare(Item item) {
        sent.add(item);
    }

    /** Takes a file that is on the server. */
    void arrived(Item item) {
        if (album == null || item.moving || item.assetId == null) {
            run.settled(item);
        } else {
            forAlbum.add(item);
        }
    }

    /**
     * Does what is due.
     *
     * @param quiet whether nothing else is to come at the moment, so that it makes no sense to wait for more
     */
    void work(boolean quiet) {
        if (!comparing && (sent.size() >= ENOUGH_TO_COMPARE || quiet && !sent.isEmpty())) {
            comparing = true;
            List<Item> batch = List.copyOf(sent);
            sent.clear();
            List<String> checksums = batch.stream().map(UploadRun::checksum).toList();
            workers.ask(() -> assets.checkUploads(checksums), outcome -> {
                comparing = false;
                compared(batch, outcome);
            });
        }
        boolean last = quiet && !comparing && sent.isEmpty();
        if (!filling && (forAlbum.size() >= ENOUGH_FOR_THE_ALBUM || last && !forAlbum.isEmpty())) {
            filling = true;
            List<Item> batch = List.copyOf(forAlbum);
            forAlbum.clear();
            List<String> ids =
                    batch.stream().map(item -> String.valueOf(item.assetId)).toList();
            workers.ask(() -> fill(ids), outcome -> {
                filling = false;
                filled(batch, outcome);
            });
        }
    }

    private void compared(List<Item> batch, Workers.Outcome<List<UploadCheck>> outcome) {
        if (outcome.failure() != null) {
            if (run.again(outcome.failure())) {
                sent.addAll(batch);
            }
            return;
        }
        for (int i = 0; i < batch.size(); i++) {
            String id = outcome.value().get(i).assetId();
            if (id == null) {
                run.wrong(
                        batch.get(i),
                        "the server has made asset " + batch.get(i).assetId
                                + " of it, but of other bytes than were read here: delete that, and upload the file again");
            } else {
                run.compared(batch.get(i), id);
            }
        }
    }

    private Filled fill(List<String> ids) {
        String id = albumId == null ? albums.findOrCreate(String.valueOf(album)).id() : albumId;
        return new Filled(id, albums.addAssets(id, ids));
    }

    private void filled(List<Item> batch, Workers.Outcome<Filled> outcome) {
        Throwable failure = outcome.failure();
        if (failure != null) {
            if (Trouble.of(failure) == Trouble.OF_THE_FILE) {
                batch.forEach(item -> run.wrong(item, "on the server, but not in the album: " + Trouble.said(failure)));
            } else if (run.again(failure)) {
                forAlbum.addAll(batch);
            }
            return;
        }
        albumId = outcome.value().albumId();
        Map<String, AlbumItem> refused = new HashMap<>();
        outcome.value().result().refused().forEach(item -> refused.put(item.assetId(), item));
        for (Item item : batch) {
            AlbumItem no = refused.get(String.valueOf(item.assetId));
            if (no == null) {
                run.settled(item);
            } else {
                run.wrong(item, "on the server, but not in the album: " + no);
            }
        }
    }
}
