package io.github.immichsdk.uploads;

import io.github.immichsdk.albums.Albums;
import io.github.immichsdk.api.ItemResult;
import io.github.immichsdk.api.ItemResults;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts files into their albums, many at a time, one album after the other. Belongs to the thread of the run. */
final class AlbumAdditions {

    private static final int ENOUGH = 500;

    private final Workers workers;
    private final Albums albums;
    private final UploadConfirmation.Run run;
    private final Map<String, List<UploadItem>> waiting = new LinkedHashMap<>();
    private final Map<String, String> ids = new LinkedHashMap<>();
    private boolean filling;

    /** The result of filling an album. */
    private record Filled(String albumId, ItemResults results) {}

    AlbumAdditions(Workers workers, Albums albums, UploadConfirmation.Run run) {
        this.workers = workers;
        this.albums = albums;
        this.run = run;
    }

    /** {@return the IDs of the albums that were filled, by name} */
    Map<String, String> ids() {
        return ids;
    }

    /** Takes a file that is on the server. */
    void add(UploadItem item) {
        item.openAlbums.addAll(item.chosen.albums());
        if (item.moving || item.assetId == null || item.openAlbums.isEmpty()) {
            run.settled(item);
        } else {
            item.openAlbums.forEach(name ->
                    waiting.computeIfAbsent(name, unused -> new ArrayList<>()).add(item));
        }
    }

    /**
     * Fills an album if it is due.
     *
     * @param last whether no more files are to come, so that it makes no sense to wait for more
     */
    void work(boolean last) {
        if (filling) {
            return;
        }
        for (Map.Entry<String, List<UploadItem>> album : waiting.entrySet()) {
            if (last || album.getValue().size() >= ENOUGH) {
                waiting.remove(album.getKey());
                fill(album.getKey(), album.getValue());
                return;
            }
        }
    }

    private void fill(String name, List<UploadItem> batch) {
        filling = true;
        String known = ids.get(name);
        List<String> assets =
                batch.stream().map(item -> String.valueOf(item.assetId)).toList();
        workers.ask(
                () -> {
                    String id = known == null ? albums.findOrCreate(name).id() : known;
                    return new Filled(id, albums.addAssets(id, assets));
                },
                outcome -> {
                    filling = false;
                    filled(name, batch, outcome);
                });
    }

    private void filled(String name, List<UploadItem> batch, Workers.Outcome<Filled> outcome) {
        Throwable failure = outcome.failure();
        if (failure != null) {
            if (FailureScope.of(failure) == FailureScope.OF_THE_FILE) {
                batch.forEach(item -> refused(item, name, FailureScope.said(failure)));
            } else if (run.again(failure)) {
                waiting.computeIfAbsent(name, unused -> new ArrayList<>()).addAll(batch);
            }
            return;
        }
        ids.put(name, outcome.value().albumId());
        Map<String, ItemResult> refused = new HashMap<>();
        outcome.value().results().failed().forEach(item -> refused.put(item.id(), item));
        for (UploadItem item : batch) {
            ItemResult no = refused.get(String.valueOf(item.assetId));
            if (no != null) {
                refused(item, name, no.toString());
            } else if (!item.finished() && item.openAlbums.remove(name) && item.openAlbums.isEmpty()) {
                run.settled(item);
            }
        }
    }

    private void refused(UploadItem item, String name, String reason) {
        if (!item.finished()) {
            run.wrong(item, "on the server, but not in the album '" + name + "': " + reason);
        }
    }
}
