package io.github.immichsdk.downloads;

import io.github.immichsdk.internal.checks.Copies;
import io.github.immichsdk.internal.text.Amounts;
import java.util.List;

/**
 * The result of downloading an archive.
 *
 * @param parts the ZIP files, in order
 */
public record ArchiveReport(List<ArchivePart> parts) {

    /** Copies the list. */
    public ArchiveReport {
        parts = Copies.list("parts", parts);
    }

    /** {@return whether each requested asset is in one of the files} */
    public boolean complete() {
        return parts.stream().allMatch(ArchivePart::complete);
    }

    /** {@return the number of files in the archive} */
    public int entries() {
        return parts.stream().mapToInt(ArchivePart::entries).sum();
    }

    /** {@return the IDs of assets that are not in it; see {@link ArchivePart#missing()}} */
    public List<String> missing() {
        return parts.stream().flatMap(part -> part.missing().stream()).toList();
    }

    /** {@return a summary, such as {@code 412 files in 2 archives, 0 missing}} */
    @Override
    public String toString() {
        int requested = parts.stream().mapToInt(part -> part.assetIds().size()).sum();
        return Amounts.count(entries(), "file") + " in " + Amounts.count(parts.size(), "archive") + ", "
                + (requested - entries()) + " missing";
    }
}
