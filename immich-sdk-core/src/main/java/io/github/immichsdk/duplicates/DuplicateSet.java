package io.github.immichsdk.duplicates;

import io.github.immichsdk.assets.AssetSummary;
import io.github.immichsdk.internal.checks.Copies;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Pictures that are probably the same.
 *
 * @param assets two or more, oldest first
 * @param reasons why they are considered the same
 */
public record DuplicateSet(List<AssetSummary> assets, Set<Reason> reasons) {

    /** Why two pictures are considered the same. */
    public enum Reason {
        /** The files are equal, byte by byte. */
        SAME_CHECKSUM,
        /** File name and wall-clock time of capture are equal. */
        SAME_NAME_AND_TIME,
        /** The server's own comparison of what the pictures show. */
        SERVER
    }

    /** Copies the lists. */
    public DuplicateSet {
        Copies.requireNoNulls("reasons", reasons);
        assets = Copies.list("assets", assets);
        reasons = Collections.unmodifiableSet(new TreeSet<>(reasons));
    }

    /** {@return the ids, in the order of the assets} */
    public List<String> ids() {
        return assets.stream().map(AssetSummary::id).toList();
    }

    /**
     * Finds the asset with the largest file. If several are equally large, the oldest of them.
     *
     * @return the asset; empty if the size of one of the files is unknown, so that no file is mistaken for a smaller one
     */
    public Optional<AssetSummary> largest() {
        AssetSummary largest = null;
        long most = -1;
        for (AssetSummary asset : assets) {
            Long bytes = asset.bytes();
            if (bytes == null) {
                return Optional.empty();
            }
            if (bytes > most) {
                largest = asset;
                most = bytes;
            }
        }
        return Optional.ofNullable(largest);
    }

    /** {@return one line: the names and why they are considered the same} */
    @Override
    public String toString() {
        return assets.stream().map(AssetSummary::fileName).toList() + " " + reasons;
    }
}
