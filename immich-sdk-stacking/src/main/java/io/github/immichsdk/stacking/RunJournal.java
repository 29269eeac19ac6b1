package io.github.immichsdk.stacking;

import io.github.immichsdk.errors.ImmichFileException;
import io.github.immichsdk.internal.jobs.AppendLog;
import io.github.immichsdk.internal.jobs.LogFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The changes that a run has begun, made and undone; the last line of a change counts. A line is on the disk before the next
 * request: a run that was killed resumes after its last line. A change that was begun may have been made: if the server has it,
 * this run made it. Without a file the journal is kept in memory.
 */
final class RunJournal implements AutoCloseable {

    private static final String KIND = "immich-stack-run-1";
    private static final Pattern ENTRY = Pattern.compile("(\\d{1,9}) ([0-9a-f-]{36}|begun|undone)");

    private static final String BEGUN = "begun";
    private static final String UNDONE = "undone";

    private final Map<Integer, String> last;
    private final @Nullable AppendLog file;
    private final LogFormat format;

    private RunJournal(Map<Integer, String> last, @Nullable AppendLog file, LogFormat format) {
        this.last = last;
        this.file = file;
        this.format = format;
    }

    static RunJournal inMemory() {
        return new RunJournal(new HashMap<>(), null, LogFormat.journal(KIND, ""));
    }

    /**
     * Opens or begins the journal of a plan.
     *
     * @param writes the changes of the plan that write
     * @throws IllegalArgumentException if the file is something else, the journal of another plan, or in use
     * @throws ImmichFileException if the file cannot be read or written
     */
    static RunJournal open(Path path, List<StackChange> writes) {
        Map<Integer, String> last = new HashMap<>();
        LogFormat format = format(writes);
        try {
            return new RunJournal(last, AppendLog.open(path, format, line -> load(last, path, line)), format);
        } catch (IOException e) {
            throw format.failure(path, e);
        }
    }

    /** Reads the journal of a plan, for a dry run: nothing is written. */
    static RunJournal read(Path path, List<StackChange> writes) {
        Map<Integer, String> last = new HashMap<>();
        LogFormat format = format(writes);
        try {
            AppendLog.read(path, format, line -> load(last, path, line));
            return new RunJournal(last, null, format);
        } catch (IOException e) {
            throw format.failure(path, e);
        }
    }

    private static LogFormat format(List<StackChange> writes) {
        return LogFormat.journal(KIND, fingerprint(writes));
    }

    private static void load(Map<Integer, String> last, Path path, String line) {
        Matcher entry = ENTRY.matcher(line);
        if (!entry.matches()) {
            throw new IllegalArgumentException(
                    "journal: " + path + " is damaged: expected a number, and an ID, 'begun' or 'undone', found '"
                            + line.substring(0, Math.min(80, line.length()))
                            + "'; give a new file: the SDK finds the changes that are done on the server");
        }
        last.put(Integer.parseInt(entry.group(1)), entry.group(2));
    }

    /** {@return the ID of the stack that a change made or changed, or null if it is not recorded as made} */
    @Nullable
    String doneBefore(int change) {
        String state = last.get(change);
        return state == null || state.equals(BEGUN) || state.equals(UNDONE) ? null : state;
    }

    /** {@return whether a run began a change or its undoing, and did not record how that ended} */
    boolean begunBefore(int change) {
        return BEGUN.equals(last.get(change));
    }

    /** Records that the request for a change, or for undoing it, comes next. */
    void begun(int change) {
        record(change, BEGUN);
    }

    /** Records that a change is made. */
    void done(int change, String stackId) {
        record(change, stackId);
    }

    /** Records that a change is not made, or is undone. */
    void undone(int change) {
        record(change, UNDONE);
    }

    /** Throws an ImmichFileException if the line cannot be written. */
    private void record(int change, String state) {
        last.put(change, state);
        if (file != null) {
            try {
                file.append(change + " " + state);
            } catch (IOException e) {
                throw format.failure(file.path(), e);
            }
        }
    }

    private static String fingerprint(List<StackChange> writes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (StackChange change : writes) {
                digest.update((change.kind() + " " + change.ids() + "\n").getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
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
