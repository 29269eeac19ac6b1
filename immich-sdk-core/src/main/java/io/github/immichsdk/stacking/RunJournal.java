package io.github.immichsdk.stacking;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.errors.FailedCall;
import io.github.immichsdk.errors.ImmichFileException;
import io.github.immichsdk.internal.files.JournalFile;
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
 * What a run has done so far, kept in a file, one line for each change, written through to the disk: a run that was killed
 * resumes behind its last line. Without a file it is kept in memory only.
 */
final class RunJournal implements AutoCloseable {

    private static final String KIND = "immich-stack-run-1";
    private static final Pattern ENTRY = Pattern.compile("(\\d{1,9}) ([0-9a-f-]{36})");
    private static final FailedCall CALL = FailedCall.unanswered(Operations.CREATE_STACK, 0);

    private final Map<Integer, String> done = new HashMap<>();
    private final @Nullable JournalFile file;

    private RunJournal(@Nullable JournalFile file) {
        this.file = file;
    }

    static RunJournal inMemory() {
        return new RunJournal(null);
    }

    /**
     * Opens or begins the journal of a plan.
     *
     * @throws IllegalArgumentException if the file is something else, the journal of another plan, or in use
     * @throws ImmichFileException if the file cannot be read or written
     */
    static RunJournal open(Path path, StackPlan plan) {
        try {
            JournalFile file = JournalFile.open(path, KIND, fingerprint(plan));
            RunJournal journal = new RunJournal(file);
            try {
                journal.load(path, file.lines());
                return journal;
            } catch (RuntimeException e) {
                file.close();
                throw e;
            }
        } catch (IOException e) {
            throw failure(path, e);
        }
    }

    /** Reads the journal of a plan, for a dry run: nothing is written. */
    static RunJournal read(Path path, StackPlan plan) {
        try {
            RunJournal journal = inMemory();
            journal.load(path, JournalFile.read(path, KIND, fingerprint(plan)));
            return journal;
        } catch (IOException e) {
            throw failure(path, e);
        }
    }

    private void load(Path path, List<String> lines) {
        for (String line : lines) {
            Matcher entry = ENTRY.matcher(line);
            if (!entry.matches()) {
                throw new IllegalArgumentException(
                        "journal: " + path + " is damaged: expected a number and an id, found '"
                                + line.substring(0, Math.min(80, line.length()))
                                + "'; give a new file: what is done is found there");
            }
            done.put(Integer.parseInt(entry.group(1)), entry.group(2));
        }
    }

    /** {@return the ID of the stack that a change made or changed, or null if it was not done yet} */
    @Nullable
    String doneBefore(int change) {
        return done.get(change);
    }

    /** Notes a change. Throws an ImmichFileException if it cannot be written. */
    void done(int change, String stackId) {
        done.put(change, stackId);
        if (file != null) {
            try {
                file.append(change + " " + stackId);
            } catch (IOException e) {
                throw failure(file.path(), e);
            }
        }
    }

    private static ImmichFileException failure(Path path, IOException e) {
        return new ImmichFileException(JournalFile.text(path, e), CALL, e);
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
                throw failure(file.path(), e);
            }
        }
    }
}
