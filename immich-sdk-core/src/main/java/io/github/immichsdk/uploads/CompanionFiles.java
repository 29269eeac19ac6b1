package io.github.immichsdk.uploads;

import io.github.immichsdk.internal.call.NormalizedNames;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Finds what belongs together in one directory: the still and video of a live photo, and sidecars with their pictures. */
final class CompanionFiles {

    private CompanionFiles() {}

    /**
     * Joins.
     *
     * @return the files in the order to go: a video before its still
     */
    static List<UploadItem> join(FolderWalk found, boolean livePhotos) {
        Map<String, List<UploadItem>> byStem = new LinkedHashMap<>();
        Map<String, UploadItem> byName = new HashMap<>();
        Map<Path, UploadItem> byPath = found.media();
        for (UploadItem item : found.media().values()) {
            byStem.computeIfAbsent(stem(item.path), unused -> new ArrayList<>()).add(item);
            byName.put(name(item.path), item);
        }
        if (livePhotos) {
            Map<Path, List<UploadItem>> directories = new LinkedHashMap<>();
            found.media()
                    .values()
                    .forEach(item -> directories
                            .computeIfAbsent(folder(item.path), unused -> new ArrayList<>())
                            .add(item));
            // what was read of the files of one directory is forgotten with it
            directories.values().forEach(files -> new LivePhotos().join(files));
        }
        Set<Path> own = new LinkedHashSet<>();
        for (Path sidecar : found.sidecars()) {
            UploadItem exact = byPath.get(withoutEnding(sidecar));
            exact = exact == null ? byName.get(stem(sidecar)) : exact;
            if (exact != null) {
                exact.sidecar = sidecar;
                own.add(sidecar);
            }
        }
        for (Path sidecar : found.sidecars()) {
            if (!own.contains(sidecar)) {
                List<UploadItem> meant = byStem.getOrDefault(stem(sidecar), List.of());
                meant.stream()
                        .filter(item -> item.sidecar == null && !item.moving)
                        .forEach(item -> item.sidecar = sidecar);
                if (meant.isEmpty()) {
                    found.skip(sidecar, SkipReason.SIDECAR_WITHOUT_PICTURE, "a sidecar without its picture");
                }
            }
        }
        Set<UploadItem> order = new LinkedHashSet<>();
        for (UploadItem item : found.media().values()) {
            if (item.video != null) {
                order.add(item.video);
            }
            order.add(item);
        }
        return new ArrayList<>(order);
    }

    /** {@return a path without the ending of its name, the same for all spellings that look the same} */
    static String stem(Path path) {
        String name = name(path);
        int dot = name.lastIndexOf('.');
        return dot <= name.lastIndexOf('/') + 1 ? name : name.substring(0, dot);
    }

    /** {@return a path, the same for all spellings that look the same} */
    static String name(Path path) {
        return NormalizedNames.of(path.toString().replace('\\', '/').toLowerCase(Locale.ROOT));
    }

    private static Path withoutEnding(Path path) {
        String name = String.valueOf(path.getFileName());
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? path : path.resolveSibling(name.substring(0, dot));
    }

    private static Path folder(Path path) {
        Path parent = path.getParent();
        return parent == null ? path.resolveSibling("") : parent;
    }
}
