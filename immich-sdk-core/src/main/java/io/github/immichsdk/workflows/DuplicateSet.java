package io.github.immichsdk.workflows;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Pictures that seem to be the same.
 *
 * @param shots two or more, oldest first
 * @param signs what speaks for it
 */
public record DuplicateSet(List<Shot> shots, Set<Sign> signs) {

    /** What can speak for two pictures being the same. */
    public enum Sign {
        /** The files are equal, byte by byte. */
        SAME_CHECKSUM,
        /** File name and wall-clock time of capture are equal. */
        SAME_NAME_AND_TIME,
        /** The server's own comparison of what the pictures show. */
        SERVER
    }

    /** Copies the lists. */
    public DuplicateSet {
        shots = List.copyOf(shots);
        signs = Collections.unmodifiableSet(new TreeSet<>(signs));
    }

    /** {@return the ids, in the order of the shots} */
    public List<String> ids() {
        return shots.stream().map(Shot::id).toList();
    }

    /** {@return one line: the names and what speaks for it} */
    @Override
    public String toString() {
        return shots.stream().map(Shot::fileName).toList() + " " + signs;
    }
}
