package io.github.immichsdk.proof;

import io.github.immichsdk.sync.mirror.InMemoryMirrorStore;
import io.github.immichsdk.sync.mirror.MirrorTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a user can see, in lines that can be compared: read from the REST API by plain HTTP, or from a mirror. */
public final class SyncTruth {

    private final Set<String> lines = new HashSet<>();
    private final String me;

    public SyncTruth(String me) {
        this.me = me;
    }

    public void add(String line) {
        lines.add(line);
    }

    public Set<String> lines() {
        return lines;
    }

    /** Adds all assets of a user. */
    public void assets(PlainHttp user) {
        for (String visibility : List.of("timeline", "archive", "hidden")) {
            search(user, Map.of("visibility", visibility, "withDeleted", true, "withExif", true, "size", 1000))
                    .forEach(this::asset);
        }
    }

    /** Adds some of a user's assets. */
    public void assetsOf(PlainHttp user, Set<String> ids) {
        for (String visibility : List.of("timeline", "archive", "hidden")) {
            search(user, Map.of("visibility", visibility, "withDeleted", true, "withExif", true, "size", 1000)).stream()
                    .filter(asset -> ids.contains(String.valueOf(asset.get("id"))))
                    .forEach(this::asset);
        }
    }

    /** Adds an album, and gives the ids of its assets. */
    public Set<String> album(PlainHttp user, String id, boolean three) {
        Map<?, ?> album = PlainHttp.map(user.get("/albums/" + id));
        add("album " + id + " " + album.get("albumName"));
        List<Map<?, ?>> assets = new ArrayList<>();
        if (three) {
            for (String visibility : List.of("timeline", "archive", "hidden")) {
                assets.addAll(search(
                        user,
                        Map.of("albumIds", List.of(id), "visibility", visibility, "withDeleted", true, "size", 1000)));
            }
        } else {
            assets.addAll(PlainHttp.maps(album.get("assets")));
        }
        Set<String> ids = new TreeSet<>();
        for (Map<?, ?> asset : assets) {
            // the older servers list no trashed ones in an album, though they are still in it
            if (Boolean.FALSE.equals(asset.get("isTrashed"))) {
                ids.add(String.valueOf(asset.get("id")));
                add("member " + id + " " + asset.get("id"));
            }
        }
        return ids;
    }

    public void stacks(PlainHttp user) {
        for (Map<?, ?> stack : PlainHttp.maps(user.get("/stacks"))) {
            add("stack " + stack.get("id") + " " + stack.get("primaryAssetId"));
        }
    }

    private static List<Map<?, ?>> search(PlainHttp user, Map<String, Object> query) {
        List<Map<?, ?>> found = new ArrayList<>();
        for (Object page = 1; page != null; ) {
            Map<String, Object> body = new TreeMap<>(query);
            body.put("page", page);
            Map<?, ?> assets = PlainHttp.map(
                    PlainHttp.map(user.post("/search/metadata", body)).get("assets"));
            found.addAll(PlainHttp.maps(assets.get("items")));
            Object next = assets.get("nextPage");
            page = next == null ? null : Integer.valueOf(next.toString());
        }
        return found;
    }

    private void asset(Map<?, ?> asset) {
        Map<?, ?> exif = PlainHttp.map(asset.get("exifInfo"));
        asset(asset, Boolean.TRUE.equals(asset.get("isTrashed")));
        add("exif " + asset.get("id") + " " + exif.get("fileSizeInByte") + " " + exif.get("description"));
    }

    private void asset(Map<?, ?> asset, boolean trashed) {
        add("asset " + asset.get("id") + " " + asset.get("originalFileName") + " " + asset.get("checksum") + " "
                + asset.get("visibility") + (trashed ? " trashed" : "")
                + (me.equals(asset.get("ownerId")) && Boolean.TRUE.equals(asset.get("isFavorite")) ? " favorite" : ""));
    }

    /** {@return the same of a mirror} */
    public static SyncTruth of(InMemoryMirrorStore store, String me) {
        SyncTruth truth = new SyncTruth(me);
        Map<String, Map<String, Object>> assets = store.rows(MirrorTable.ASSET);
        assets.values().forEach(row -> truth.asset(row, row.get("deletedAt") != null));
        store.rows(MirrorTable.ASSET_EXIF)
                .values()
                .forEach(row -> truth.add(
                        "exif " + row.get("assetId") + " " + row.get("fileSizeInByte") + " " + row.get("description")));
        store.rows(MirrorTable.ALBUM)
                .values()
                .forEach(row -> truth.add("album " + row.get("id") + " " + row.get("name")));
        store.rows(MirrorTable.ALBUM_ASSET).values().forEach(row -> {
            Map<String, Object> asset = assets.get(row.get("assetId"));
            if (asset == null || asset.get("deletedAt") == null) {
                truth.add("member " + row.get("albumId") + " " + row.get("assetId"));
            }
        });
        store.rows(MirrorTable.STACK)
                .values()
                .forEach(row -> truth.add("stack " + row.get("id") + " " + row.get("primaryAssetId")));
        store.rows(MirrorTable.PARTNER)
                .values()
                .forEach(row -> truth.add("partner " + row.get("sharedById") + " " + row.get("sharedWithId")));
        store.rows(MirrorTable.USER)
                .values()
                .forEach(row -> truth.add("user " + row.get("id") + " " + row.get("name")));
        return truth;
    }
}
