package io.github.immichsdk.takeout;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Finds the directories of a Takeout and what is in them. */
final class TakeoutWalk extends SimpleFileVisitor<Path> {

    /** What Takeout and operating systems put beside the pictures. */
    private static final Set<String> NO_MEDIA =
            Set.of("html", "htm", "txt", "csv", "zip", "tgz", "xmp", "ini", "db", "css", "js");

    private final Map<Path, Folder> folders = new TreeMap<>();
    private final List<Path> roots;
    private final Consumer<TakeoutProblem> problems;

    private TakeoutWalk(List<Path> roots, Consumer<TakeoutProblem> problems) {
        this.roots = roots;
        this.problems = problems;
    }

    /** One directory. */
    static final class Folder {

        final Path path;
        final boolean root;
        final List<Path> media = new ArrayList<>();
        final List<SidecarJson> sidecars = new ArrayList<>();

        @Nullable
        String albumTitle;

        boolean album;

        Folder(Path path, boolean root) {
            this.path = path;
            this.root = root;
        }

        String name() {
            Path name = path.toAbsolutePath().normalize().getFileName();
            return name == null ? "" : name.toString();
        }
    }

    /**
     * Walks.
     *
     * @throws IllegalArgumentException if a directory is not there
     */
    static Collection<Folder> run(List<Path> roots, Consumer<TakeoutProblem> problems) {
        TakeoutWalk walk = new TakeoutWalk(roots, problems);
        for (Path root : roots) {
            if (!Files.isDirectory(root)) {
                throw new IllegalArgumentException("folders: expected directories with an extracted Takeout, but "
                        + root + (Files.exists(root) ? " is a file: extract an archive first" : " does not exist"));
            }
        }
        for (Path root : roots) {
            try {
                Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, walk);
            } catch (IOException e) {
                walk.problem(root, e);
            }
        }
        return walk.folders.values();
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        boolean seen = folders.containsKey(folder);
        return seen || !roots.contains(folder) && hidden(folder)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (attributes.isDirectory() || hidden(file) || NO_MEDIA.contains(name.substring(name.lastIndexOf('.') + 1))) {
            return FileVisitResult.CONTINUE;
        }
        Path parent = file.getParent() == null ? Path.of("") : file.getParent();
        Folder folder = folders.computeIfAbsent(parent, path -> new Folder(path, roots.contains(path)));
        if (!name.endsWith(SidecarName.JSON) || name.length() == SidecarName.JSON.length()) {
            folder.media.add(file);
            return FileVisitResult.CONTINUE;
        }
        SidecarJson json = SidecarJson.read(file, problems);
        if (json.kind() == SidecarJson.Kind.ALBUM) {
            folder.album = true;
            folder.albumTitle = folder.albumTitle == null ? json.metadata().title() : folder.albumTitle;
        } else {
            folder.sidecars.add(json);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
        if (!(failure instanceof FileSystemLoopException)) {
            problem(file, failure);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
        if (failure != null) {
            problem(folder, failure);
        }
        return FileVisitResult.CONTINUE;
    }

    private void problem(Path path, IOException failure) {
        problems.accept(new TakeoutProblem(path, "cannot be read, what is in it is missing: " + failure));
    }

    private static boolean hidden(Path path) {
        String name = String.valueOf(path.getFileName());
        return name.startsWith(".") || name.equals("@eaDir") || name.equals("__MACOSX");
    }
}
