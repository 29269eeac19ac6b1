package io.github.immichsdk.uploads;

import io.github.immichsdk.server.MediaTypes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds the files of a job: those that were named, and in folders those that the server takes. */
final class FolderWalk {

    /** Where Synology's systems keep thumbnails of their own. */
    private static final String SYNOLOGY = "@eaDir";

    private final UploadJob.Draft job;
    private final MediaTypes types;
    private final Map<Path, Item> media = new TreeMap<>();
    private final Set<Path> sidecars = new TreeSet<>();
    private final List<SkippedFile> skipped = new ArrayList<>();
    private final List<Item> broken = new ArrayList<>();
    private final Set<Path> named = new HashSet<>();

    FolderWalk(UploadJob.Draft job, MediaTypes types) {
        this.job = job;
        this.types = types;
    }

    /**
     * Walks.
     *
     * @throws IllegalArgumentException if something that was named is not there
     */
    void run() {
        for (Path path : job.paths) {
            if (Files.isDirectory(path)) {
                folder(path);
            } else if (Files.exists(path)) {
                named.add(path);
                try {
                    sort(path, Files.size(path));
                } catch (IOException e) {
                    unreadable(path, e);
                }
            } else {
                throw new IllegalArgumentException("paths: expected files and folders, but there is no " + path);
            }
        }
    }

    /** {@return pictures and videos, by path} */
    Map<Path, Item> media() {
        return media;
    }

    /** {@return sidecars} */
    Set<Path> sidecars() {
        return sidecars;
    }

    /** {@return what is not uploaded} */
    List<SkippedFile> skipped() {
        return skipped;
    }

    /** {@return what could not be looked at} */
    List<Item> broken() {
        return broken;
    }

    private void folder(Path root) {
        List<PathMatcher> excluded = job.excluded.stream()
                .map(glob -> root.getFileSystem().getPathMatcher("glob:" + glob))
                .toList();
        int depth = job.recursive ? Integer.MAX_VALUE : 1;
        try {
            Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), depth, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
                        throws IOException {
                    boolean out = !folder.equals(root) && (hidden(folder) || matches(folder));
                    return out ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    if (attributes.isRegularFile() && !hidden(file) && !matches(file) && !journal(file)) {
                        sort(file, attributes.size());
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) {
                    if (failure instanceof FileSystemLoopException) {
                        skipped.add(new SkippedFile(file, "a link back to a folder that it is in"));
                    } else {
                        unreadable(file, failure);
                    }
                    return FileVisitResult.CONTINUE;
                }

                private boolean matches(Path file) {
                    Path below = root.relativize(file);
                    return excluded.stream().anyMatch(glob -> glob.matches(below) || glob.matches(below.getFileName()));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + root + " cannot be read: " + e.getMessage(), e);
        }
    }

    private boolean hidden(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        return name.equals(SYNOLOGY) || !job.hidden && (name.startsWith(".") || Files.isHidden(file));
    }

    private boolean journal(Path file) {
        Path journal = job.journal;
        return journal != null
                && journal.toAbsolutePath()
                        .normalize()
                        .equals(file.toAbsolutePath().normalize());
    }

    private void sort(Path file, long size) {
        String name = String.valueOf(file.getFileName());
        if (types.isSupported(name)) {
            media.putIfAbsent(file, new Item(file, size, Chosen.none(job)));
        } else if (types.isSidecar(name)) {
            sidecars.add(file);
        } else if (named.contains(file)) {
            Item item = new Item(file, size, Chosen.none(job));
            item.status = UploadStatus.FAILED;
            item.reason = "the server takes no files of this kind";
            broken.add(item);
        } else {
            skipped.add(new SkippedFile(file, "the server takes no files of this kind"));
        }
    }

    private void unreadable(Path file, IOException failure) {
        Item item = new Item(file, 0, Chosen.none(job));
        item.status = UploadStatus.FAILED;
        item.reason = "cannot be read: " + failure;
        broken.add(item);
    }
}
