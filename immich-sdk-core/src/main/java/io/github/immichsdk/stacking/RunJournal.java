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
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The changes that a run has made, one line for each. Each line is on the disk before the next change: a run that was killed
 * resumes after its last line. The file has at most one line for each change of the plan. Without a file it is kept in memory.
 */
final class RunJournal implements AutoCloseable {

    private static final String KIND = "immich-stack-run-1";
    private static final Pattern ENTRY = Pattern.compile("(\\d{1,9}) ([0-9a-f-]{36})");

    private final Map<Integer, String> done;
    private final @Nullable AppendLog file;
    private final LogFormat format;

    private RunJournal(Map<Integer, String> done, @Nullable AppendLog file, LogFormat format) {
        this.done = done;
        this.file = file;
        this.format = format;
    }

    static RunJournal inMemory() {
        return new RunJournal(new HashMap<>(), null, LogFormat.journal(KIND, ""));
    }

    /**
     * Opens or begins the journal of a plan.
     *
     * @throws IllegalArgumentException if the file is something else, the journal of another plan, or in use
     * @throws ImmichFileException if the file cannot be read or written
     */
    static RunJournal open(Path path, StackPlan plan) {
        Map<Integer, String> done = new HashMap<>();
        LogFormat format = format(plan);
        try {
            return new RunJournal(done, AppendLog.open(path, format, line -> load(done, path, line)), format);
        } catch (IOException e) {
            throw format.failure(path, e);
        }
    }

    /** Reads the journal of a plan, for a dry run: nothing is written. */
    static RunJournal read(Path path, StackPlan plan) {
        Map<Integer, String> done = new HashMap<>();
        LogFormat format = format(plan);
        try {
            AppendLog.read(path, format, line -> load(done, path, line));
            return new RunJournal(done, null, format);
        } catch (IOException e) {
            throw format.failure(path, e);
        }
    }

    private static LogFormat format(StackPlan plan) {
        return LogFormat.journal(KIND, fingerprint(plan));
    }

    private static void load(Map<Integer, String> done, Path path, String line) {
        Matcher entry = ENTRY.matcher(line);
        if (!entry.matches()) {
            throw new IllegalArgumentException("journal: " + path + " is damaged: expected a number and an ID, found '"
                    + line.substring(0, Math.min(80, line.length()))
                    + "'; give a new file: the SDK finds the changes that are done on the server");
        }
        done.put(Integer.parseInt(entry.group(1)), entry.group(2));
    }

    /** {@return the ID of the stack that a change made or changed, or null if it was not done yet} */
    @Nullable
    String doneBefore(int change) {
        return done.get(change);
    }

    /** Records a change. Throws an ImmichFileException if it cannot be written. */
    void done(int change, String stackId) {
        done.put(change, stackId);
        if (file != null) {
            try {
                file.append(change + " " + stackId);
            } catch (IOException e) {
                throw format.failure(file.path(), e);
            }
        }
    }

    private static String fingerprint(StackPlan plan) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (StackChange change : plan.changes()) {
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
