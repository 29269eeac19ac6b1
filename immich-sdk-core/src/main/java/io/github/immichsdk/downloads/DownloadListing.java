package io.github.immichsdk.downloads;

import io.github.immichsdk.albums.Albums;
import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.assets.Visibility;
import io.github.immichsdk.errors.ImmichCancelledException;
import io.github.immichsdk.errors.ImmichException;
import io.github.immichsdk.errors.ImmichInterruptedException;
import io.github.immichsdk.internal.call.InternalAccess;
import io.github.immichsdk.search.AssetQuery;
import io.github.immichsdk.search.Search;
import io.github.immichsdk.users.Users;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lists the assets of a run, including the videos of live photos. */
final class DownloadListing {

    /** The reason of an asset that the run ended too early for. */
    static final String NOT_TRIED = "the run ended before the asset was looked up";

    private final DownloadContext fetching;
    private final Albums albums;
    private final Users users;

    DownloadListing(DownloadContext fetching, Albums albums, Users users) {
        this.fetching = fetching;
        this.albums = albums;
        this.users = users;
    }

    /**
     * What was found.
     *
     * @param assets all assets to download
     * @param photos the photo of each video of a live photo, by the video's ID
     * @param notFound why a requested asset or video cannot be read, by its ID; {@link #NOT_TRIED} if it was not requested
     * @param album the album's name, where files are named after it
     * @param albumId the album's ID, likewise
     */
    record Found(
            List<ListedAsset> assets,
            Map<String, ListedAsset> photos,
            Map<String, String> notFound,
            @Nullable String album,
            @Nullable String albumId) {

        /** {@return the key of a file in the manifest} */
        String key(String assetId) {
            return albumId == null ? assetId : assetId + "@" + albumId;
        }
    }

    Found of(DownloadJob job, Manifest manifest) {
        JobOptions options = job.options();
        Map<String, ListedAsset> assets = new LinkedHashMap<>();
        Map<String, String> notFound = new ConcurrentHashMap<>();
        String albumId = job.albumId();
        AssetQuery query = job.query();
        boolean named = albumId != null && options.namePattern.asksForAlbum();
        String album = named && albumId != null ? albums.get(albumId).name() : null;
        if (albumId != null) {
            add(assets, albums.assets(albumId));
        } else if (query != null) {
            add(assets, InternalAccess.make(Search.class, fetching.calls()).stream(query));
        } else {
            assets.putAll(got(job.assetIds(), options, notFound));
        }
        Found found = new Found(List.of(), Map.of(), notFound, album, named ? albumId : null);
        return withVideos(found, assets, options, manifest);
    }

    /** Lists the caller's own library. */
    Found ofLibrary(JobOptions options, Manifest manifest) {
        String me = users.me().id();
        Map<String, ListedAsset> assets = new LinkedHashMap<>();
        AssetQuery query = AssetQuery.all().visibility(Visibility.TIMELINE, Visibility.ARCHIVE, Visibility.HIDDEN);
        add(
                assets,
                InternalAccess.make(Search.class, fetching.calls()).stream(query)
                        .filter(asset -> asset.ownerId().equals(me)));
        Found found = new Found(List.of(), Map.of(), new ConcurrentHashMap<>(), null, null);
        return withVideos(found, assets, options, manifest);
    }

    private void add(Map<String, ListedAsset> assets, Stream<Asset> listed) {
        try (listed) {
            listed.forEach(asset -> assets.put(asset.id(), ListedAsset.of(asset, fetching)));
        }
    }

    private Map<String, ListedAsset> got(List<String> ids, JobOptions options, Map<String, String> notFound) {
        Map<String, ListedAsset> got = new ConcurrentHashMap<>();
        FolderRun.inParallel(options, ids, () -> false, id -> {
            try {
                got.put(id, ListedAsset.of(fetching.assets().get(id), fetching));
            } catch (ImmichCancelledException | ImmichInterruptedException e) {
                notFound.put(id, NOT_TRIED);
            } catch (ImmichException | IllegalArgumentException e) {
                notFound.put(id, String.valueOf(e.getMessage()));
            }
        });
        ids.stream().filter(id -> !got.containsKey(id)).forEach(id -> notFound.putIfAbsent(id, NOT_TRIED));
        Map<String, ListedAsset> inOrder = new LinkedHashMap<>();
        ids.stream().filter(got::containsKey).forEach(id -> inOrder.put(id, got.get(id)));
        return inOrder;
    }

    private Found withVideos(Found found, Map<String, ListedAsset> assets, JobOptions options, Manifest manifest) {
        Map<String, ListedAsset> photos = new LinkedHashMap<>();
        assets.values().forEach(asset -> {
            if (asset.videoId() != null) {
                photos.put(asset.videoId(), asset);
            }
        });
        List<String> unknown = new ArrayList<>();
        Map<String, ListedAsset> videos = new LinkedHashMap<>();
        photos.forEach((id, photo) -> {
            ManifestEntry kept = manifest.find(found.key(id));
            if (!assets.containsKey(id) && kept != null) {
                videos.put(id, kept(id, kept, photo));
            } else if (!assets.containsKey(id)) {
                unknown.add(id);
            }
        });
        videos.putAll(got(unknown, options, found.notFound()));
        List<ListedAsset> all = new ArrayList<>(assets.values());
        all.addAll(videos.values());
        return new Found(all, photos, found.notFound(), found.album(), found.albumId());
    }

    /** A video that is already downloaded is not read again: it never changes while its photo refers to it. */
    private static ListedAsset kept(String id, ManifestEntry entry, ListedAsset photo) {
        String name = entry.path().substring(entry.path().lastIndexOf('/') + 1);
        return new ListedAsset(
                id, name, "VIDEO", photo.taken(), entry.checksum(), null, entry.updatedAt(), entry.modifiedAt());
    }
}
