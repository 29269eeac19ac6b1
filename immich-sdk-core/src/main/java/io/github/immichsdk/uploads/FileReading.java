package io.github.immichsdk.uploads;

import io.github.immichsdk.api.FileChecksum;
import io.github.immichsdk.internal.time.Durations;
import io.github.immichsdk.uploads.UploadJournal.Step;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The first step of a run: files are read for their checksums, unless the journal knows them. Belongs to the thread of the run. */
final class FileReading {

    private static final int READ_AHEAD = 2000;

    private final UploadRun run;
    private final UploadJournal journal;
    private final Deque<UploadItem> toRead = new ArrayDeque<>();
    private int reading;

    FileReading(UploadRun run, UploadJournal journal) {
        this.run = run;
        this.journal = journal;
    }

    /** A file that was read. */
    private record Looked(
            FileChoice chosen, UploadSource source, String checksum, UploadJournal.@Nullable Entry before) {}

    void add(Collection<UploadItem> items) {
        toRead.addAll(items);
    }

    /** {@return how many files are not read yet} */
    int busy() {
        return reading + toRead.size();
    }

    /**
     * Reads further files.
     *
     * @param ahead how many are read and wait for the next steps
     */
    void work(int ahead) {
        while (!toRead.isEmpty() && reading < run.workers().readers() && ahead < READ_AHEAD) {
            UploadItem item = toRead.remove();
            reading++;
            run.workers().read(() -> look(item.path), outcome -> {
                reading--;
                if (outcome.failure() == null) {
                    looked(item, outcome.value());
                } else if (!run.stopped()) {
                    run.failed(item, outcome.failure());
                }
            });
        }
    }

    private Looked look(Path path) throws IOException {
        FileChoice chosen = FileChoice.of(run.job(), path);
        UploadSource source = UploadSource.of(path);
        UploadJournal.Entry before = journal.of(path, source.size(), Durations.micros(source.modified()));
        return new Looked(chosen, source, before == null ? FileChecksum.of(source.open()) : before.checksum(), before);
    }

    private void looked(UploadItem item, Looked looked) {
        item.chosen = looked.chosen();
        item.source = looked.source();
        item.size = looked.source().size();
        item.checksum = looked.checksum();
        item.before = looked.before();
        item.begun = looked.before() != null && looked.before().step() == Step.SENDING;
        item.restore = looked.before() != null && looked.before().step() == Step.RESTORING;
        if (looked.before() == null) {
            run.note(item, Step.READ);
        }
        run.asking().add(item);
    }
}
