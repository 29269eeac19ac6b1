package io.github.immichsdk.uploads;

import io.github.immichsdk.errors.ImmichFileException;
import io.github.immichsdk.internal.jobs.AppendLog;
import io.github.immichsdk.internal.jobs.LogFormat;
import io.github.immichsdk.internal.text.Printable;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The state of each file, one line per step; the last line counts: its checksum, that it is being sent, the result. Each 200
 * lines are forced to the disk. The state is always verified with the server, by checksum: so a lost line costs a request,
 * never a file. Outdated lines are dropped when it is opened.
 */
final class UploadJournal implements AutoCloseable {

    private static final Pattern LINE =
            Pattern.compile("(\\w+) (\\d{1,19}) (-?\\d{1,19}) ([A-Za-z0-9+/]{27}=) (\\S+) (\\S+)(?: (\\S+))?");
    private static final String KIND = "immich-uploads";
    private static final String NONE = "-";
    private static final int LINES_PER_FORCE = 200;

    /** How far a file is. */
    enum Step {
        /** Its checksum is known. */
        READ,
        /** It is being sent, since the server did not have it. */
        SENDING,
        /** It is being taken out of the trash. */
        RESTORING,
        /** It is on the server, compared, and in the album: made. */
        CREATED,
        /** The same, and it was there before. */
        DUPLICATE,
        /** The same, and it was in the trash. */
        RESTORED;

        boolean done() {
            return this == CREATED || this == DUPLICATE || this == RESTORED;
        }
    }

    /** A line. The albums are those that the job chose for just this file. */
    record Entry(
            Step step,
            long size,
            long modified,
            String checksum,
            @Nullable String assetId,
            Set<String> albums) {}

    private final Map<String, Entry> entries;
    private final @Nullable AppendLog file;
    private final LogFormat format;

    private UploadJournal(Map<String, Entry> entries, @Nullable AppendLog file, LogFormat format) {
        this.entries = entries;
        this.file = file;
        this.format = format;
    }

    static UploadJournal none() {
        return new UploadJournal(Map.of(), null, LogFormat.journal(KIND, ""));
    }

    /**
     * Opens or begins a journal.
     *
     * @param albums the albums of all files of the job, since what is done is done for them
     * @throws IllegalArgumentException if the file is something else, the journal of other albums, or in use
     * @throws ImmichFileException if the file cannot be read or written
     */
    static UploadJournal open(Path path, Set<String> albums) {
        LogFormat format = LogFormat.journal(KIND, "1 " + (albums.isEmpty() ? NONE : joined(albums)))
                .forcedEach(LINES_PER_FORCE);
        Map<String, Entry> entries = new HashMap<>();
        try {
            AppendLog file = AppendLog.open(path, format, line -> take(entries, path, line));
            file.compact(entries.size(), entries.entrySet().stream().map(one -> line(one.getKey(), one.getValue())));
            return new UploadJournal(entries, file, format);
        } catch (IOException e) {
            throw format.failure(path, e);
        }
    }

    private static void take(Map<String, Entry> entries, Path path, String line) {
        try {
            take(entries, line);
        } catch (IllegalArgumentException e) {
            String found = Printable.line(line.substring(0, Math.min(80, line.length())));
            throw new IllegalArgumentException(
                    "journal: " + path + " is damaged: expected the state of a file, found '" + found
                            + "'; give a new file: the SDK finds the uploaded files on the server",
                    e);
        }
    }

    /** Reads a line; a broken number, step or percent sign is an IllegalArgumentException. */
    private static void take(Map<String, Entry> entries, String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new IllegalArgumentException("no state of a file");
        }
        String id = parts.group(5);
        entries.put(
                URLDecoder.decode(parts.group(6), StandardCharsets.UTF_8),
                new Entry(
                        Step.valueOf(parts.group(1)),
                        Long.parseLong(parts.group(2)),
                        Long.parseLong(parts.group(3)),
                        parts.group(4),
                        id.equals(NONE) ? null : id,
                        split(parts.group(7))));
    }

    /** {@return what was written last of a file, or null if it was not seen, or has changed since} */
    @Nullable
    Entry of(Path path, long size, long modified) {
        Entry entry = entries.get(key(path));
        return entry == null || entry.size != size || entry.modified != modified ? null : entry;
    }

    /** Records the state of a file. Throws an ImmichFileException if it cannot be written. */
    void write(Path path, Entry entry) {
        if (file != null) {
            try {
                file.append(line(key(path), entry));
            } catch (IOException e) {
                throw format.failure(file.path(), e);
            }
        }
    }

    private static String line(String key, Entry entry) {
        return entry.step + " " + entry.size + " " + entry.modified + " " + entry.checksum + " "
                + (entry.assetId == null ? NONE : entry.assetId) + " " + escaped(key)
                + (entry.albums.isEmpty() ? "" : " " + joined(entry.albums));
    }

    private static String key(Path path) {
        return path.toAbsolutePath().normalize().toString();
    }

    private static String joined(Set<String> names) {
        return names.stream().map(UploadJournal::escaped).collect(Collectors.joining(","));
    }

    private static Set<String> split(@Nullable String joined) {
        return joined == null
                ? Set.of()
                : Arrays.stream(joined.split(","))
                        .map(name -> URLDecoder.decode(name, StandardCharsets.UTF_8))
                        .collect(Collectors.toUnmodifiableSet());
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        if (file != null) {
            try {
                file.close();
            } catch (IOException e) {
                throw format.failure(file.path(), e);
            }
        }
    }
}
