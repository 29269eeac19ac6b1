package io.github.immichsdk.search;

import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.errors.ImmichCredentialException;
import io.github.immichsdk.errors.ImmichStatusException;
import io.github.immichsdk.internal.call.IdSet;
import io.github.immichsdk.search.Completeness.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;

/**
 * Delivers each asset of a window exactly once, and at the end compares with the server: it searches for assets that were
 * edited meanwhile, then compares the count, and reads again if they differ. A listing that fits into one response needs
 * neither.
 *
 * <p>Lazy: nothing is requested before the first asset is read, and at most one page for each flight ahead. Not thread-safe.
 */
final class ExactlyOnceIterator implements Iterator<Asset> {

    private static final int READ_AGAIN = 2;

    private enum Phase {
        LISTING,
        EDITED,
        COMPARING,
        AGAIN,
        OVER
    }

    private final WindowSearch search;
    private final SearchWindow window;
    private final int size;
    private final boolean ascending;
    private final Clock clock;
    private final IdSet delivered = IdSet.ofSearch();
    private final Queue<Asset> ready = new ArrayDeque<>();
    private final WindowWalk listing;

    private Phase phase = Phase.LISTING;
    private WindowWalk current;
    private IdSet present = delivered;
    private int requests;
    private int readAgain;
    private long counted;
    private Completeness completeness = new Completeness(State.UNFINISHED, "not read to its end");

    ExactlyOnceIterator(WindowSearch search, SearchWindow window, int size, boolean ascending, Clock clock) {
        this.search = search;
        this.window = window;
        this.size = size;
        this.ascending = ascending;
        this.clock = clock;
        this.listing = new ReadAheadWalk(search, window, size, ascending);
        this.current = listing;
    }

    Completeness completeness() {
        return completeness;
    }

    /** {@return how many the server counted in the end; 0 before} */
    long counted() {
        return counted;
    }

    /** {@return how many were delivered so far} */
    int delivered() {
        return delivered.size();
    }

    /** {@return the number of requests so far} */
    int requests() {
        return requests + current.requests();
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && phase != Phase.OVER) {
            switch (phase) {
                case LISTING -> list();
                case EDITED -> catchEdited();
                case AGAIN -> listAgain();
                case COMPARING -> compare();
                case OVER -> throw new IllegalStateException();
            }
        }
        return !ready.isEmpty();
    }

    @Override
    public Asset next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.remove();
    }

    private void take(Asset asset) {
        if (delivered.add(asset.id())) {
            ready.add(asset);
        }
    }

    private void list() {
        current.step(this::take);
        if (!current.done()) {
            return;
        }
        if (listing.requests() == 1) {
            end(State.VERIFIED, "all in one response");
            return;
        }
        follow(new TimeWindowIterator(search, window.updatedSince(editedSince()), size, ascending));
        phase = Phase.EDITED;
    }

    /** An asset whose capture time was changed during the walk may have been missed. */
    private void catchEdited() {
        current.step(this::take);
        if (current.done()) {
            phase = Phase.COMPARING;
        }
    }

    private void listAgain() {
        IdSet seen = present;
        current.step(asset -> {
            seen.add(asset.id());
            take(asset);
        });
        if (current.done()) {
            phase = Phase.COMPARING;
        }
    }

    private void compare() {
        String uncountable = search.uncountable();
        if (uncountable != null) {
            end(State.UNVERIFIED, uncountable);
            return;
        }
        long count;
        try {
            requests++;
            count = search.count(window);
        } catch (ImmichStatusException | ImmichCredentialException e) {
            end(State.UNVERIFIED, "the server's count was refused: " + e.getMessage());
            return;
        }
        counted = count;
        if (count == present.size()) {
            boolean certain = listing.certain();
            end(
                    certain ? State.VERIFIED : State.UNVERIFIED,
                    certain ? "the server counts " + count + " too" : "too many of one capture and upload time");
        } else if (count < present.size() && search.mayCountLess()) {
            end(State.UNVERIFIED, "the server counts " + count + ", leaving out the assets of others in the album");
        } else if (readAgain == READ_AGAIN) {
            boolean missing = count > present.size();
            end(
                    missing ? State.MISSING : State.UNVERIFIED,
                    "the server counts " + count + ", but " + present.size() + " could be read, also the last of "
                            + (readAgain + 1) + " times; was the library changing?");
        } else {
            readAgain++;
            present = IdSet.ofSearch();
            follow(new TimeWindowIterator(search, window, size, ascending));
            phase = Phase.AGAIN;
        }
    }

    private Instant editedSince() {
        Instant server = listing.startedAt();
        // without the server's clock, use the local one, with a tolerance
        return server == null ? clock.instant().minus(Duration.ofDays(1)) : server.minusSeconds(2);
    }

    private void follow(TimeWindowIterator walk) {
        requests += current.requests();
        current = walk;
    }

    private void end(State state, String reason) {
        completeness = new Completeness(state, reason);
        phase = Phase.OVER;
    }
}
