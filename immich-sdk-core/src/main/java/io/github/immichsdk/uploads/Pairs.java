package io.github.immichsdk.uploads;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what belongs together by name, in one folder and in any case: live photos and sidecars. */
final class Pairs {

    private static final List<String> STILLS = List.of(".heic", ".heif", ".jpg", ".jpeg");
    private static final String VIDEO = ".mov";

    private Pairs() {}

    /**
     * Joins.
     *
     * @return the files in the order to go: a video before its still
     */
    static List<Item> join(FolderWalk found, boolean livePhotos) {
        Map<String, List<Item>> byStem = new LinkedHashMap<>();
        Map<String, Item> byName = new HashMap<>();
        for (Item item : found.media().values()) {
            byStem.computeIfAbsent(stem(item.path), unused -> new ArrayList<>()).add(item);
            byName.put(lower(item.path), item);
        }
        if (livePhotos) {
            byStem.values().forEach(Pairs::live);
        }
        Set<Path> own = new LinkedHashSet<>();
        for (Path sidecar : found.sidecars()) {
            Item exact = byName.get(stem(sidecar));
            if (exact != null) {
                exact.sidecar = sidecar;
                own.add(sidecar);
            }
        }
        for (Path sidecar : found.sidecars()) {
            if (!own.contains(sidecar)) {
                List<Item> meant = byStem.getOrDefault(stem(sidecar), List.of());
                meant.stream()
                        .filter(item -> item.sidecar == null && !item.moving)
                        .forEach(item -> item.sidecar = sidecar);
                if (meant.isEmpty()) {
                    found.skip(sidecar, SkipReason.SIDECAR_WITHOUT_PICTURE, "a sidecar without its picture");
                }
            }
        }
        Set<Item> order = new LinkedHashSet<>();
        for (Item item : found.media().values()) {
            if (item.video != null) {
                order.add(item.video);
            }
            order.add(item);
        }
        return new ArrayList<>(order);
    }

    private static void live(List<Item> alike) {
        Item video = with(alike, VIDEO);
        if (video == null) {
            return;
        }
        for (String end : STILLS) {
            Item still = with(alike, end);
            if (still != null) {
                still.video = video;
                video.moving = true;
                return;
            }
        }
    }

    private static @Nullable Item with(List<Item> alike, String end) {
        return alike.stream()
                .filter(item -> lower(item.path).endsWith(end))
                .findFirst()
                .orElse(null);
    }

    private static String stem(Path path) {
        String name = lower(path);
        int dot = name.lastIndexOf('.');
        return dot <= name.lastIndexOf('/') + 1 ? name : name.substring(0, dot);
    }

    private static String lower(Path path) {
        return path.toString().replace('\\', '/').toLowerCase(Locale.ROOT);
    }
}
