package io.github.immichsdk.takeout;

import io.github.immichsdk.assets.Visibility;
import io.github.immichsdk.takeout.SidecarJson.Kind;
import io.github.immichsdk.takeout.TakeoutWalk.Folder;
import io.github.immichsdk.uploads.SkipReason;
import io.github.immichsdk.uploads.SkippedFile;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a Takeout: joins files and sidecars, and finds out what the directories are. */
final class TakeoutReader {

    private final List<TakeoutProblem> problems = new ArrayList<>();
    private final List<SkippedFile> skipped = new ArrayList<>();
    private final Map<Path, TakeoutFile> files = new TreeMap<>();
    private final Set<SidecarJson> used = new HashSet<>();
    private final Map<Path, SidecarJson> joined = new HashMap<>();

    GoogleTakeout read(List<Path> roots) {
        Collection<Folder> folders = TakeoutWalk.run(roots, problems::add);
        Map<String, List<Folder>> sameName = new LinkedHashMap<>();
        for (Folder folder : folders) {
            sameName.computeIfAbsent(Folded.of(folder.name()), unused -> new ArrayList<>())
                    .add(folder);
        }
        for (List<Folder> parts : sameName.values()) {
            join(parts);
        }
        Twins.join(folders.stream().flatMap(folder -> folder.media.stream()).toList(), joined, problems::add);
        for (List<Folder> parts : sameName.values()) {
            sort(parts);
        }
        List<Path> alone = folders.stream()
                .flatMap(folder -> folder.sidecars.stream())
                .filter(json -> json.kind() == Kind.FILE && !used.contains(json))
                .map(SidecarJson::path)
                .sorted()
                .toList();
        return new GoogleTakeout(files, alone, skipped, problems);
    }

    /** Finds the sidecars of the files of one directory: in the same part of the Takeout, or else in another one. */
    private void join(List<Folder> parts) {
        Map<String, Set<Integer>> copies = new HashMap<>();
        for (Folder part : parts) {
            for (Path file : part.media) {
                MediaName name = MediaName.of(file.getFileName().toString());
                copies.computeIfAbsent(name.stem() + "/" + name.extension(), unused -> new TreeSet<>())
                        .add(name.number());
            }
        }
        Map<Folder, Sidecars> own = new HashMap<>();
        Sidecars all = new Sidecars();
        for (Folder part : parts) {
            Sidecars here = new Sidecars();
            part.sidecars.forEach(here::add);
            part.sidecars.forEach(all::add);
            own.put(part, here);
        }
        for (Folder part : parts) {
            for (Path file : part.media) {
                String fileName = file.getFileName().toString();
                MediaName name = MediaName.of(fileName);
                List<Integer> numbers =
                        List.copyOf(Objects.requireNonNull(copies.get(name.stem() + "/" + name.extension())));
                List<SidecarJson> found = Objects.requireNonNull(own.get(part)).of(name, fileName, numbers, used::add);
                if (found.isEmpty() && parts.size() > 1) {
                    found = all.of(name, fileName, numbers, used::add);
                }
                joined(file, found);
            }
        }
    }

    private void joined(Path file, List<SidecarJson> found) {
        used.addAll(found);
        List<SidecarJson> readable =
                found.stream().filter(json -> json.kind() != Kind.BROKEN).toList();
        if (readable.isEmpty()) {
            return;
        }
        SidecarJson first = readable.get(0);
        if (readable.stream().allMatch(json -> json.metadata().equals(first.metadata()))) {
            joined.put(file, first);
            return;
        }
        List<Path> names = readable.stream()
                .map(json -> json.path().getFileName())
                .sorted()
                .toList();
        problems.add(new TakeoutProblem(
                file, "uploaded without metadata, since several sidecars may be meant, which differ: " + names));
    }

    /** Puts the files of one directory where they belong. */
    private void sort(List<Folder> parts) {
        FolderNames.Kind kind = kind(parts);
        List<String> albums = kind == FolderNames.Kind.ALBUM ? List.of(title(parts)) : List.of();
        for (Folder part : parts) {
            for (Path file : part.media) {
                SidecarJson json = joined.get(file);
                TakeoutMetadata metadata = json == null ? TakeoutMetadata.none() : json.metadata();
                String fileName = file.getFileName().toString();
                if (metadata.trashed() || kind == FolderNames.Kind.TRASH) {
                    skipped.add(new SkippedFile(file, SkipReason.TRASHED_BY_GOOGLE, "in the trash of Google Photos"));
                } else if (MediaName.barePartOfMotionPhoto(fileName)) {
                    skipped.add(new SkippedFile(
                            file,
                            SkipReason.VIDEO_IN_PICTURE,
                            "the video of a motion photo, whose picture contains it, too"));
                } else {
                    Visibility visibility = visibility(kind, metadata);
                    files.put(
                            file,
                            new TakeoutFile(
                                    file,
                                    json == null ? null : json.path(),
                                    metadata,
                                    visibility.equals(Visibility.LOCKED) ? List.of() : albums,
                                    visibility));
                }
            }
        }
    }

    private static Visibility visibility(FolderNames.Kind kind, TakeoutMetadata metadata) {
        if (kind == FolderNames.Kind.LOCKED) {
            return Visibility.LOCKED;
        }
        return kind == FolderNames.Kind.ARCHIVE || metadata.archived() ? Visibility.ARCHIVE : Visibility.TIMELINE;
    }

    private FolderNames.Kind kind(List<Folder> parts) {
        if (parts.stream().anyMatch(part -> part.album)) {
            return FolderNames.byDate(title(parts)) ? FolderNames.Kind.PLAIN : FolderNames.Kind.ALBUM;
        }
        List<Instant> taken = parts.stream()
                .flatMap(part -> part.media.stream())
                .flatMap(file -> Stream.ofNullable(joined.get(file)))
                .flatMap(json -> Stream.ofNullable(json.metadata().takenAt()))
                .toList();
        FolderNames.Kind kind = FolderNames.of(parts.get(0).name(), taken);
        // a directory that the caller chose is not one that Google named after an album
        boolean chosen = parts.stream().anyMatch(part -> part.root);
        return kind == FolderNames.Kind.ALBUM && chosen ? FolderNames.Kind.PLAIN : kind;
    }

    /** The title of an album: what its file says, or else the name of its directory. */
    private static String title(List<Folder> parts) {
        @Nullable
        String title = parts.stream()
                .map(part -> part.albumTitle)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return title == null ? parts.get(0).name() : title;
    }
}
