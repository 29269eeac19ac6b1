package io.github.immichsdk.testkit.internal.routes;

import io.github.immichsdk.testkit.internal.media.Extraction;
import io.github.immichsdk.testkit.internal.media.MediaTypes;
import io.github.immichsdk.testkit.internal.state.Asset;
import io.github.immichsdk.testkit.internal.state.Blob;
import io.github.immichsdk.testkit.internal.state.Checksum;
import io.github.immichsdk.testkit.internal.state.Exif;
import io.github.immichsdk.testkit.internal.state.Library;
import io.github.immichsdk.testkit.internal.state.ServerState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A scan of an external library: new files become assets, and those of missing files go offline until they are back. */
final class LibraryScan {
    private final ServerState world;
    private final Library library;
    private final List<PathMatcher> excluded;

    LibraryScan(ServerState world, Library library) {
        this.world = world;
        this.library = library;
        this.excluded = library.exclusionPatterns.stream()
                .map(pattern -> FileSystems.getDefault().getPathMatcher("glob:" + pattern))
                .toList();
    }

    void run() {
        Map<String, Asset> known = new LinkedHashMap<>();
        world.assets.newestFirst(library.owner).stream()
                .filter(asset -> asset.library == library)
                .forEach(asset -> known.put(asset.originalPath(), asset));
        for (String folder : library.importPaths) {
            try (Stream<Path> files =
                    Files.isDirectory(Path.of(folder)) ? Files.walk(Path.of(folder)) : Stream.empty()) {
                files.filter(this::wanted).sorted().forEach(file -> {
                    Asset asset = known.remove(file.toString());
                    if (asset == null) {
                        add(file);
                    } else if (asset.offline) {
                        online(asset, true);
                    }
                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        known.values().stream().filter(asset -> !asset.offline).forEach(asset -> online(asset, false));
        library.refreshedAt = world.now();
        library.updatedAt = world.now();
    }

    private boolean wanted(Path file) {
        return Files.isRegularFile(file)
                && !String.valueOf(file.getFileName()).startsWith(".")
                && MediaTypes.supported(MediaTypes.extension(file.toString()), world.version)
                && excluded.stream().noneMatch(pattern -> pattern.matches(file));
    }

    private void online(Asset asset, boolean online) {
        asset.offline = !online;
        asset.fileLost = !online;
        asset.deletedAt = online ? null : world.now();
        world.touch(asset);
    }

    private void add(Path file) {
        try {
            String extension = MediaTypes.extension(file.toString());
            // like the genuine server, which does not compare these files with uploads
            Checksum checksum = Checksum.of(("path:" + library.id + file).getBytes(StandardCharsets.UTF_8));
            Asset asset = world.addAsset(
                    library.owner, checksum, Blob.of(Files.readAllBytes(file)), MediaTypes.isVideo(extension));
            asset.library = library;
            asset.path = file.toString();
            asset.fileName = String.valueOf(file.getFileName());
            asset.extension = extension;
            asset.fileModifiedAt = Files.getLastModifiedTime(file).toInstant();
            asset.exif = Exif.EMPTY;
            world.setTaken(asset, asset.fileModifiedAt, 0);
            Extraction.run(world, asset, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
