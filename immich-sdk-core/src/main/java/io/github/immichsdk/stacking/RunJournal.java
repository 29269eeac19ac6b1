package io.github.immichsdk.stacking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a run has done so far, kept in a file, a line a change, written through to the disk: a run that was killed goes on
 * behind its last line. A line cut short is as if it had not been written. Without a file it is kept in memory only.
 */
final class RunJournal implements AutoCloseable {

    private static final Pattern ENTRY = Pattern.compile("(\\d{1,9}) ([0-9a-f-]{36})");

    private final Map<Integer, String> done = new HashMap<>();
    private final @Nullable FileChannel file;

    private RunJournal(@Nullable FileChannel file) {
        this.file = file;
    }

    static RunJournal inMemory() {
        return new RunJournal(null);
    }

    /**
     * Opens or begins the journal of a plan.
     *
     * @throws IllegalArgumentException if the file is the journal of another plan, or none
     */
    static RunJournal open(Path path, StackPlan plan) {
        String head = "plan " + fingerprint(plan);
        try {
            String text = Files.exists(path) ? Files.readString(path) : "";
            int end = text.lastIndexOf('\n') + 1;
            if (end > 0 && !text.startsWith(head + "\n")) {
                throw new IllegalArgumentException("journal: expected that of this plan, but " + path
                        + " belongs to another one; give a new file, or the plan that it was begun with");
            }
            RunJournal journal =
                    new RunJournal(FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE));
            FileChannel file = journal.file;
            if (file != null) {
                file.truncate(text.substring(0, end).getBytes(StandardCharsets.UTF_8).length);
                file.position(file.size());
            }
            if (end == 0) {
                journal.write(head);
            }
            text.substring(0, end).lines().skip(1).forEach(journal::read);
            return journal;
        } catch (IOException e) {
            throw new UncheckedIOException("journal: cannot use " + path, e);
        }
    }

    /** {@return the id of the stack that a change made or changed, or null if it was not done yet} */
    @Nullable
    String doneBefore(int change) {
        return done.get(change);
    }

    void done(int change, String stackId) {
        done.put(change, stackId);
        write(change + " " + stackId);
    }

    private void read(String line) {
        Matcher entry = ENTRY.matcher(line);
        if (!entry.matches()) {
            throw new IllegalArgumentException("journal: expected a number and an id, found '" + line + "'");
        }
        done.put(Integer.parseInt(entry.group(1)), entry.group(2));
    }

    private void write(String line) {
        if (file == null) {
            return;
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException("journal: cannot be written", e);
        }
    }

    private static String fingerprint(StackPlan plan) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (StackChange change : plan.changes()) {
                digest.update((change.kind() + " " + change.members() + "\n").getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public void close() {
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("journal: cannot be closed", e);
        }
    }
}
