package io.github.immichsdk.downloads;

import io.github.immichsdk.downloads.DownloadListing.Found;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A file of a run, and the path that it is to have.
 *
 * @param asset what it is
 * @param key by what it is known in the manifest
 * @param path its path in the folder, with slashes
 */
record PlannedFile(ListedAsset asset, String key, String path) {

    /**
     * Gives each file its path: the one that it has; else that of the pattern, in the order of ids, so that the same assets have
     * the same names wherever they are downloaded; the video of a live photo that of its photo.
     */
    static List<PlannedFile> all(Found found, NamePattern naming, Manifest manifest, UniquePaths names) {
        Map<String, String> paths = new HashMap<>();
        manifest.all().forEach(entry -> {
            names.keep(entry.path());
            paths.put(entry.key(), entry.path());
        });
        List<ListedAsset> byId = new ArrayList<>(found.assets());
        byId.sort(Comparator.comparing(ListedAsset::id));
        for (ListedAsset asset : byId) {
            if (!found.photos().containsKey(asset.id())) {
                paths.computeIfAbsent(
                        found.key(asset.id()), key -> names.free(naming.path(asset.values(found.album())), asset.id()));
            }
        }
        for (ListedAsset asset : byId) {
            paths.computeIfAbsent(found.key(asset.id()), key -> {
                ListedAsset photo = found.photos().get(asset.id());
                String beside = photo == null ? null : paths.get(found.key(photo.id()));
                return names.free(beside == null ? "_" : SafeName.stem(beside) + extension(asset), asset.id());
            });
        }
        return found.assets().stream()
                .map(asset -> {
                    String key = found.key(asset.id());
                    return new PlannedFile(asset, key, paths.getOrDefault(key, asset.id()));
                })
                .toList();
    }

    private static String extension(ListedAsset video) {
        return SafeName.of("x" + SafeName.extension(video.fileName())).substring(1);
    }
}
