package io.github.immichsdk.uploads;

import io.github.immichsdk.internal.media.CaptureMoment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the stills and videos of one directory that are a live photo: by the content identifier that both carry, or else by one
 * name, a video of some seconds, and the same moment. Never by the name alone: camera counters start again, and a film hidden
 * behind a picture looks lost.
 */
final class LivePhotos {

    private static final List<String> STILLS = List.of(".heic", ".heif", ".jpg", ".jpeg");
    private static final List<String> VIDEOS = List.of(".mov", ".mp4", ".mp");
    private static final Duration LONGEST = Duration.ofSeconds(6);
    private static final long NEAR_SECONDS = 10;
    private static final long LONGEST_OFFSET = 14 * 3600;
    private static final long OFFSET_STEP = 15 * 60;

    private final Map<UploadItem, CaptureMoment> moments = new HashMap<>();

    /** Joins what belongs together, of the files of one directory. */
    void join(List<UploadItem> directory) {
        List<UploadItem> videos = of(directory, VIDEOS);
        if (videos.isEmpty()) {
            return;
        }
        List<UploadItem> stills = of(directory, STILLS);
        Map<String, List<UploadItem>> byStem = new HashMap<>();
        stills.forEach(still -> byStem.computeIfAbsent(CompanionFiles.stem(still.path), unused -> new ArrayList<>())
                .add(still));
        for (UploadItem video : videos) {
            // a Pixel's X.MP belongs to X.MP.jpg
            List<UploadItem> alike = new ArrayList<>(byStem.getOrDefault(CompanionFiles.stem(video.path), List.of()));
            alike.addAll(byStem.getOrDefault(CompanionFiles.name(video.path), List.of()));
            alike.stream()
                    .filter(still -> still.video == null && belong(still, video))
                    // of a HEIC and a JPEG the one that says so by its identifier, else the original
                    .max(Comparator.comparing(still -> moment(still).contentId() != null))
                    .ifPresent(still -> pair(still, video));
        }
        renamed(stills, videos);
    }

    /** Joins what was renamed: stills are read only if some video without a still carries an identifier. */
    private void renamed(List<UploadItem> stills, List<UploadItem> videos) {
        Map<String, UploadItem> open = new HashMap<>();
        videos.stream()
                .filter(video -> !video.moving && moment(video).contentId() != null)
                .forEach(video -> open.putIfAbsent(String.valueOf(moment(video).contentId()), video));
        if (open.isEmpty()) {
            return;
        }
        for (UploadItem still : stills) {
            UploadItem video =
                    still.video == null ? open.get(String.valueOf(moment(still).contentId())) : null;
            if (video != null && !video.moving) {
                pair(still, video);
            }
        }
    }

    private static void pair(UploadItem still, UploadItem video) {
        still.video = video;
        video.moving = true;
    }

    private boolean belong(UploadItem still, UploadItem video) {
        CaptureMoment picture = moment(still);
        CaptureMoment film = moment(video);
        if (picture.contentId() != null && film.contentId() != null) {
            return picture.contentId().equals(film.contentId());
        }
        Duration duration = film.duration();
        Instant at = time(still, picture);
        Instant from = time(video, film);
        return duration != null
                && duration.compareTo(LONGEST) <= 0
                && at != null
                && from != null
                && near(at, from, picture.taken() == null || picture.zoned());
    }

    private static boolean near(Instant one, Instant other, boolean instants) {
        long apart = Math.abs(one.getEpochSecond() - other.getEpochSecond());
        if (apart <= NEAR_SECONDS) {
            return true;
        }
        // a wall clock and an instant are apart by the zone's offset
        long rest = apart % OFFSET_STEP;
        return !instants
                && apart <= LONGEST_OFFSET + NEAR_SECONDS
                && (rest <= NEAR_SECONDS || rest >= OFFSET_STEP - NEAR_SECONDS);
    }

    private static @Nullable Instant time(UploadItem item, CaptureMoment moment) {
        if (moment.taken() != null) {
            return moment.taken();
        }
        try {
            return Files.getLastModifiedTime(item.path).toInstant();
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    private CaptureMoment moment(UploadItem item) {
        return moments.computeIfAbsent(item, file -> CaptureMoment.of(file.path));
    }

    private static List<UploadItem> of(List<UploadItem> directory, List<String> endings) {
        return directory.stream()
                .filter(item -> endings.contains(ending(item.path)))
                .sorted(Comparator.comparingInt((UploadItem item) -> endings.indexOf(ending(item.path)))
                        .thenComparing(item -> item.path))
                .toList();
    }

    private static String ending(Path path) {
        String name = String.valueOf(path.getFileName());
        return name.substring(Math.max(0, name.lastIndexOf('.'))).toLowerCase(Locale.ROOT);
    }
}
