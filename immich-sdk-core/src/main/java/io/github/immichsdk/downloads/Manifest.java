package io.github.immichsdk.downloads;

import io.github.immichsdk.errors.ImmichException;
import io.github.immichsdk.errors.ImmichFileException;
import io.github.immichsdk.internal.files.Durable;
import io.github.immichsdk.internal.jobs.AppendLog;
import io.github.immichsdk.internal.jobs.LogFormat;
import io.github.immichsdk.internal.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The manifest of downloaded files in a directory: one line of JSON per file; a later line with the same key replaces an
 * earlier one, and a line of another form is ignored. A line is added once its file is in place, and each 200 lines are forced to
 * the disk: so after a crash a line may be missing, but none is wrong. Thread-safe, and locked against other programs.
 */
final class Manifest implements AutoCloseable {

    /** The name of the file. */
    static final String NAME = ".immich-sdk-manifest.jsonl";

    /** The name of the file while it is rewritten. */
    static final String NEW = NAME + AppendLog.NEW;

    private static final LogFormat FORMAT = LogFormat.ofDirectory("manifest").forcedEach(200);

    private final Path file;
    private final Map<String, ManifestEntry> entries = new LinkedHashMap<>();
    private @Nullable AppendLog log;

    private Manifest(Path folder) {
        this.file = folder.resolve(NAME);
    }

    /**
     * Opens or begins the manifest of a directory, to add to it.
     *
     * @throws IllegalArgumentException if another run is using it
     * @throws ImmichFileException if the directory or the file cannot be read or written
     */
    static Manifest open(Path folder) {
        Manifest manifest = new Manifest(folder);
        try {
            Durable.make(folder);
            manifest.log = AppendLog.open(manifest.file, FORMAT, manifest::take);
            return manifest;
        } catch (IOException e) {
            throw manifest.failure(e);
        }
    }

    /** Reads the manifest of a directory, which may have none. */
    static Manifest read(Path folder) {
        Manifest manifest = new Manifest(folder);
        try {
            AppendLog.read(manifest.file, FORMAT, manifest::take);
            return manifest;
        } catch (IOException e) {
            throw manifest.failure(e);
        }
    }

    private void take(String line) {
        ManifestEntry entry = ManifestEntry.read(line);
        if (entry != null) {
            entries.put(entry.key(), entry);
        }
    }

    private ImmichException failure(IOException e) {
        return FORMAT.failure(file, e);
    }

    synchronized @Nullable ManifestEntry find(String key) {
        return entries.get(key);
    }

    synchronized List<ManifestEntry> all() {
        return List.copyOf(entries.values());
    }

    /** Adds a file that is in its place. Throws an ImmichFileException if it cannot be written. */
    synchronized void add(ManifestEntry entry) {
        entries.put(entry.key(), entry);
        if (log != null) {
            try {
                log.append(Json.text(entry));
            } catch (IOException e) {
                throw failure(e);
            }
        }
    }

    /** Forces it to the disk, and drops outdated lines if they are more than half. A run without a file leaves no manifest. */
    @Override
    public synchronized void close() {
        if (log == null) {
            return;
        }
        try (AppendLog last = log) {
            last.compact(entries.size(), entries.values().stream().map(Json::text));
            if (last.lines() == 0) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw failure(e);
        }
    }
}
