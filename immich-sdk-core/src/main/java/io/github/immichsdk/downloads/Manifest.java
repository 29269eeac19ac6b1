package io.github.immichsdk.downloads;

import io.github.immichsdk.internal.json.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The manifest of downloaded files in a directory: one line of JSON per file; a later line with the same key replaces an
 * earlier one. A line is added once its file is in place, so after a crash a line may be missing, but none is wrong; a
 * truncated line is ignored. Thread-safe, and locked against other programs.
 */
final class Manifest implements AutoCloseable {

    /** The name of the file. */
    static final String NAME = ".immich-sdk-manifest.jsonl";

    /** The name of the file while it is rewritten. */
    static final String NEW = NAME + ".new";

    private static final int FORCE_EACH = 200;

    private final Path file;
    private final Map<String, ManifestEntry> entries;
    private final @Nullable FileChannel channel;
    private int lines;
    private int unforced;

    private Manifest(Path file, InputStream stored, @Nullable FileChannel channel) throws IOException {
        this.file = file;
        this.channel = channel;
        this.entries = new LinkedHashMap<>();
        // lenient: a line may be cut within a character
        BufferedReader in = new BufferedReader(new InputStreamReader(stored, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            lines++;
            ManifestEntry entry = ManifestEntry.read(line);
            if (entry != null) {
                entries.put(entry.key(), entry);
            }
        }
    }

    /** Opens or begins the manifest of a folder, to add to it. */
    static Manifest open(Path folder) throws IOException {
        Durable.make(folder);
        Path file = folder.resolve(NAME);
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            lock(channel, folder);
            // read by the channel itself: closing another one of this file would give up the lock
            Manifest manifest = new Manifest(file, Channels.newInputStream(channel), channel);
            manifest.endLastLine(channel);
            return manifest;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** Reads the manifest of a folder, which may have none. */
    static Manifest read(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        try (InputStream in = Files.exists(file) ? Files.newInputStream(file) : InputStream.nullInputStream()) {
            return new Manifest(file, in, null);
        }
    }

    private static void lock(FileChannel channel, Path folder) throws IOException {
        try {
            if (channel.tryLock() != null) {
                return;
            }
        } catch (OverlappingFileLockException e) {
            // another thread of this program
        }
        throw new IOException("another run is downloading into " + folder);
    }

    /** A truncated line must not absorb the next one. */
    private void endLastLine(FileChannel to) throws IOException {
        long size = to.size();
        to.position(size);
        ByteBuffer last = ByteBuffer.allocate(1);
        if (size > 0 && to.read(last, size - 1) == 1 && last.get(0) != '\n') {
            to.write(ByteBuffer.wrap(new byte[] {'\n'}));
        }
    }

    synchronized @Nullable ManifestEntry find(String key) {
        return entries.get(key);
    }

    synchronized List<ManifestEntry> all() {
        return List.copyOf(entries.values());
    }

    /** Adds a file that is in its place. */
    synchronized void add(ManifestEntry entry) {
        entries.put(entry.key(), entry);
        FileChannel to = channel;
        if (to == null) {
            return;
        }
        try {
            write(to, List.of(entry));
            lines++;
            if (++unforced >= FORCE_EACH) {
                to.force(false);
                unforced = 0;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the manifest " + file + " cannot be written", e);
        }
    }

    private static void write(FileChannel to, Collection<ManifestEntry> written) throws IOException {
        StringBuilder text = new StringBuilder();
        written.forEach(entry -> text.append(Json.text(entry)).append('\n'));
        ByteBuffer left = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8));
        while (left.hasRemaining()) {
            to.write(left);
        }
    }

    /** Forces it to the disk, and rewrites it if half of its lines are outdated. */
    @Override
    public synchronized void close() throws IOException {
        if (channel == null) {
            return;
        }
        try (FileChannel to = channel) {
            to.force(true);
            if (lines > 100 && lines > 2 * entries.size()) {
                rewrite();
            }
        }
        if (entries.isEmpty() && lines == 0) {
            Files.deleteIfExists(file);
        }
    }

    private void rewrite() throws IOException {
        Path fresh = file.resolveSibling(NEW);
        try (FileChannel to = FileChannel.open(
                fresh, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            for (ManifestEntry entry : entries.values()) {
                write(to, List.of(entry));
            }
            to.force(true);
        }
        try {
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException | NoSuchFileException e) {
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
