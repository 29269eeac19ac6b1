package io.github.immichsdk.downloads;

import java.util.List;

/**
 * What came of the download of an archive.
 *
 * @param parts the ZIP files, in order
 */
public record ArchiveReport(List<ArchivePart> parts) {

    /** Copies the list. */
    public ArchiveReport {
        parts = List.copyOf(parts);
    }

    /** {@return whether each asset asked for is in one of the files} */
    public boolean complete() {
        return parts.stream().allMatch(ArchivePart::complete);
    }

    /** {@return how many files are in the archive} */
    public int entries() {
        return parts.stream().mapToInt(ArchivePart::entries).sum();
    }

    /** {@return the ids of assets that are not in it, as {@link ArchivePart#missing()} tells} */
    public List<String> missing() {
        return parts.stream().flatMap(part -> part.missing().stream()).toList();
    }

    /** {@return it in words, such as {@code 412 files in 2 archives, 0 missing}} */
    @Override
    public String toString() {
        int asked = parts.stream().mapToInt(part -> part.assetIds().size()).sum();
        return entries() + " files in " + parts.size() + (parts.size() == 1 ? " archive, " : " archives, ")
                + (asked - entries()) + " missing";
    }
}
