package io.github.immichsdk.uploads;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The state of each file, one line per step, the last one counts: its checksum, that it is being sent, the result. A
 * truncated line is ignored. The state is always verified with the server, by checksum: so a lost line costs a request,
 * never a file.
 */
final class UploadJournal implements AutoCloseable {

    private static final Pattern LINE =
            Pattern.compile("(\\w+) (\\d{1,19}) (-?\\d{1,19}) ([A-Za-z0-9+/]{27}=) (\\S+) (\\S+)(?: (\\S+))?");
    private static final String NONE = "-";

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

    private final Map<String, Entry> entries = new HashMap<>();
    private final @Nullable FileChannel file;

    private UploadJournal(@Nullable FileChannel file) {
        this.file = file;
    }

    static UploadJournal none() {
        return new UploadJournal(null);
    }

    /**
     * Opens or begins a journal.
     *
     * @param albums the albums of all files of the job, since what is done is done for them
     * @throws IllegalArgumentException if the file is the journal of another album or of a run under way, or none
     */
    static UploadJournal open(Path path, Set<String> albums) {
        String head = "immich-uploads 1 " + (albums.isEmpty() ? NONE : joined(albums));
        try {
            FileChannel file = FileChannel.open(
                    path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            try {
                lock(file, path);
                UploadJournal journal = new UploadJournal(file);
                journal.load(path, head);
                return journal;
            } catch (IOException | RuntimeException e) {
                file.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("journal: cannot use " + path, e);
        }
    }

    private static void lock(FileChannel file, Path path) throws IOException {
        try {
            if (file.tryLock() != null) {
                return;
            }
        } catch (OverlappingFileLockException e) {
            // of this JVM
        }
        throw new IllegalArgumentException(
                "journal: another run is using " + path + "; wait for it, or give another file");
    }

    private void load(Path path, String head) throws IOException {
        FileChannel open = file;
        if (open == null) {
            return;
        }
        byte[] bytes = Channels.newInputStream(open).readAllBytes();
        String text = new String(bytes, StandardCharsets.UTF_8);
        int end = text.lastIndexOf('\n') + 1;
        if (end > 0 && !text.startsWith(head + "\n")) {
            throw new IllegalArgumentException("journal: expected that of this job, but " + path
                    + " belongs to another one, or to another album; give a new file");
        }
        if (end == 0 && !head.startsWith(text)) {
            throw new IllegalArgumentException("journal: " + path + " is no journal; give a new file");
        }
        open.truncate(text.substring(0, end).getBytes(StandardCharsets.UTF_8).length);
        open.position(open.size());
        if (end == 0) {
            append(head);
        }
        text.substring(0, end).lines().skip(1).forEach(line -> take(path, line));
    }

    private void take(Path path, String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "journal: " + path + " has a line that is none of its own: '" + line + "'");
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

    void write(Path path, Entry entry) {
        if (file != null) {
            append(entry.step + " " + entry.size + " " + entry.modified + " " + entry.checksum + " "
                    + (entry.assetId == null ? NONE : entry.assetId) + " " + escaped(key(path))
                    + (entry.albums.isEmpty() ? "" : " " + joined(entry.albums)));
        }
    }

    private void append(String line) {
        FileChannel open = file;
        if (open == null) {
            return;
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                open.write(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("journal: cannot be written", e);
        }
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
        try {
            if (file != null) {
                file.force(false);
                file.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("journal: cannot be closed", e);
        }
    }
}
