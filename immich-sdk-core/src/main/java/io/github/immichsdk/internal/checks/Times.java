package io.github.immichsdk.internal.checks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/** Checks times before they are sent. */
public final class Times {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant FIRST_STORED = Instant.parse("1000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");

    private Times() {}

    /** {@return a time that the server can read, truncated to the millisecond} */
    public static Instant checked(String name, Instant time) {
        Instant truncated = time.isBefore(FIRST) ? time : time.truncatedTo(ChronoUnit.MILLIS);
        if (truncated.isBefore(FIRST) || truncated.isAfter(LAST)) {
            throw new IllegalArgumentException(name + ": expected a year from 1 to 9999, got " + time);
        }
        return truncated;
    }

    /** Checks a period, whose days both belong to it. */
    public static void inOrder(LocalDate from, LocalDate to) {
        if (Objects.requireNonNull(to, "to").isBefore(Objects.requireNonNull(from, "from"))) {
            throw new IllegalArgumentException("to: expected " + from + " or later, got " + to);
        }
    }

    /** {@return the nearest time that every server stores unchanged: a time of the year 1 would become 2001} */
    public static Instant storable(Instant time) {
        if (time.isBefore(FIRST_STORED)) {
            return FIRST_STORED;
        }
        return time.isAfter(LAST) ? LAST : time;
    }
}
