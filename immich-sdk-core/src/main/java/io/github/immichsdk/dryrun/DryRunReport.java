package io.github.immichsdk.dryrun;

import io.github.immichsdk.internal.checks.Copies;
import io.github.immichsdk.internal.text.Amounts;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The writes that a dry run has skipped so far. {@code toString} prints one line per write.
 *
 * @param writes the writes, in the order of the calls
 */
public record DryRunReport(List<SkippedWrite> writes) {

    /** Copies the list. */
    public DryRunReport {
        writes = Copies.list("writes", writes);
    }

    @Override
    public String toString() {
        return writes.isEmpty()
                ? "dry run: nothing to write"
                : writes.stream()
                        .map(SkippedWrite::toString)
                        .collect(Collectors.joining(
                                "\n  ", "dry run, " + Amounts.count(writes.size(), "write") + " skipped:\n  ", ""));
    }
}
