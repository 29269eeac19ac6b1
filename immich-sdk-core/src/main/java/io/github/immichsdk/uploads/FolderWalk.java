package io.github.immichsdk.uploads;

import io.github.immichsdk.server.MediaTypes;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the files of a job: those that were named, and in directories those that the server takes. Each path that it meets is in
 * exactly one of its lists; what cannot be looked at never ends the walk.
 */
final class FolderWalk {

    private final UploadJob.Settings job;
    private final MediaTypes types;
    private final Map<Path, UploadItem> media = new TreeMap<>();
    private final Set<Path> sidecars = new TreeSet<>();
    private final Map<Path, SkippedFile> skipped = new TreeMap<>();
    private final Map<Path, UploadItem> broken = new TreeMap<>();
    private final Set<Path> met = new HashSet<>();

    FolderWalk(UploadJob.Settings job, MediaTypes types) {
        this.job = job;
        this.types = types;
    }

    /** A directory to be listed. The key is what its file system knows it by. */
    private record Folder(
            Path path, @Nullable Object key, @Nullable Folder parent, Path root, List<PathMatcher> excluded) {

        boolean isOrIsIn(Path other, @Nullable Object otherKey) throws IOException {
            for (Folder folder = this; folder != null; folder = folder.parent) {
                boolean same = folder.key == null || otherKey == null
                        ? Files.isSameFile(folder.path, other)
                        : folder.key.equals(otherKey);
                if (same) {
                    return true;
                }
            }
            return false;
        }

        boolean excludes(Path file) {
            Path below = root.relativize(file);
            return excluded.stream().anyMatch(glob -> glob.matches(below) || glob.matches(below.getFileName()));
        }
    }

    /**
     * Walks.
     *
     * @throws IllegalArgumentException if something that was named is not there
     */
    void run() {
        for (Path path : job.paths) {
            if (!Files.exists(path) && missing(path)) {
                throw new IllegalArgumentException(
                        "paths: expected files and folders, but " + path + " does not exist");
            }
        }
        met.addAll(job.paths);
        new TreeSet<>(job.paths).forEach(this::root);
    }

    private static boolean missing(Path path) {
        try {
            Files.readAttributes(path, BasicFileAttributes.class);
            return false;
        } catch (NoSuchFileException e) {
            return true;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    /** {@return pictures and videos, by path} */
    Map<Path, UploadItem> media() {
        return media;
    }

    /** {@return sidecars} */
    Set<Path> sidecars() {
        return sidecars;
    }

    /** {@return what is not uploaded, in order} */
    List<SkippedFile> skipped() {
        return List.copyOf(skipped.values());
    }

    /** {@return what could not be looked at, in order} */
    List<UploadItem> broken() {
        return List.copyOf(broken.values());
    }

    /** Notes what the job does not ask for. */
    void skip(Path path, SkipReason type, String reason) {
        skipped.put(path, new SkippedFile(path, type, reason));
    }

    private void root(Path path) {
        BasicFileAttributes found = attributes(path);
        if (found == null) {
            return;
        }
        if (!found.isDirectory()) {
            file(path, found, true);
            return;
        }
        List<PathMatcher> excluded = job.excluded.stream()
                .map(glob -> path.getFileSystem().getPathMatcher("glob:" + glob))
                .toList();
        Deque<Folder> toList = new ArrayDeque<>();
        toList.push(new Folder(path, found.fileKey(), null, path, excluded));
        while (!toList.isEmpty()) {
            list(toList.pop(), toList);
        }
    }

    private void list(Folder folder, Deque<Folder> toList) {
        List<Path> entries = new ArrayList<>();
        Exception failure = null;
        // read whole and closed before anything below is opened: a deep tree would run out of open files
        try (DirectoryStream<Path> listing = Files.newDirectoryStream(folder.path)) {
            listing.forEach(entries::add);
        } catch (DirectoryIteratorException e) {
            failure = e.getCause();
        } catch (IOException | RuntimeException e) {
            failure = e;
        }
        if (failure != null) {
            broken(
                    folder.path,
                    "this directory cannot be read to its end, so that files may be missing (" + entries.size()
                            + " entries were read): " + failure);
        }
        for (Path entry : entries) {
            if (met.add(entry)) {
                try {
                    entry(folder, entry, toList);
                } catch (IOException | RuntimeException e) {
                    broken(entry, "cannot be read: " + e);
                }
            }
        }
    }

    private void entry(Folder folder, Path entry, Deque<Folder> toList) throws IOException {
        String owner = job.systemFiles ? null : SystemFiles.owner(entry);
        if (owner != null) {
            skip(entry, SkipReason.SYSTEM_FILE, "internal file of " + owner);
        } else if (!job.hidden && hidden(entry)) {
            skip(entry, SkipReason.HIDDEN, "hidden");
        } else if (folder.excludes(entry)) {
            skip(entry, SkipReason.EXCLUDED, "excluded by the job");
        } else if (journal(entry)) {
            skip(entry, SkipReason.JOURNAL, "the journal of this job");
        } else {
            BasicFileAttributes found = attributes(entry);
            if (found == null) {
                return;
            }
            if (!found.isDirectory()) {
                file(entry, found, false);
            } else if (!job.recursive) {
                skip(entry, SkipReason.NOT_RECURSIVE, "a directory, and the job is not recursive");
            } else if (folder.isOrIsIn(entry, found.fileKey())) {
                skip(entry, SkipReason.LINK_LOOP, "a link back to a directory that contains it");
            } else {
                toList.push(new Folder(entry, found.fileKey(), folder, folder.root, folder.excluded));
            }
        }
    }

    private static boolean hidden(Path file) throws IOException {
        return String.valueOf(file.getFileName()).startsWith(".") || Files.isHidden(file);
    }

    private boolean journal(Path file) {
        Path journal = job.journal;
        return journal != null
                && journal.toAbsolutePath()
                        .normalize()
                        .equals(file.toAbsolutePath().normalize());
    }

    /** {@return what a path is, links followed; null if that cannot be found out, which is noted then} */
    private @Nullable BasicFileAttributes attributes(Path path) {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class);
        } catch (IOException | RuntimeException e) {
            broken(path, isLink(path) ? brokenLink(path, e) : "cannot be read: " + e);
            return null;
        }
    }

    private static boolean isLink(Path path) {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                    .isSymbolicLink();
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private static String brokenLink(Path link, Exception failure) {
        try {
            String target = Files.readSymbolicLink(link).toString();
            return failure instanceof NoSuchFileException
                    ? "a link to " + target + ", which is not there"
                    : "a link to " + target + " that cannot be followed: " + failure;
        } catch (IOException | RuntimeException e) {
            return "a link that cannot be followed: " + failure;
        }
    }

    private void file(Path file, BasicFileAttributes found, boolean named) {
        String name = String.valueOf(file.getFileName());
        boolean supported = types.isSupported(name);
        if (!supported && !types.isSidecar(name)) {
            if (named) {
                broken(file, "the server does not accept files of this type");
            } else {
                skip(file, SkipReason.UNSUPPORTED_TYPE, "the server does not accept files of this type");
            }
        } else if (!found.isRegularFile()) {
            broken(file, "a pipe, socket or device, not a file with contents");
        } else if (supported) {
            media.put(file, new UploadItem(file, found.size(), FileChoice.none(job)));
        } else {
            sidecars.add(file);
        }
    }

    private void broken(Path path, String reason) {
        UploadItem item = new UploadItem(path, 0, FileChoice.none(job));
        item.status = UploadStatus.FAILED;
        item.reason = reason;
        broken.put(path, item);
    }
}
