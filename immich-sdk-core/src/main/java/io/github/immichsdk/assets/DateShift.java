package io.github.immichsdk.assets;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * By how much capture times are to be moved, such as those of a camera whose clock was wrong. Sent once only: a second time
 * would move them again.
 *
 * @param by how much later; negative for earlier; in whole minutes
 * @param zone the time zone that the assets were taken in; null to leave it
 */
public record DateShift(Duration by, @Nullable ZoneId zone) {

    /** Checks that it is a number of minutes. */
    public DateShift {
        Objects.requireNonNull(by, "by");
        if (by.isZero() || !by.equals(Duration.ofMinutes(by.toMinutes())) || by.toMinutes() != (int) by.toMinutes()) {
            throw new IllegalArgumentException("date shift: expected whole minutes other than zero, got " + by);
        }
    }

    /**
     * Moves times.
     *
     * @param by how much later; negative for earlier; in whole minutes, not zero
     * @return the shift
     */
    public static DateShift by(Duration by) {
        return new DateShift(by, null);
    }

    /**
     * Also says in which time zone the assets were taken.
     *
     * @param where the zone
     * @return a changed copy
     */
    public DateShift inZone(ZoneId where) {
        return new DateShift(by, Objects.requireNonNull(where, "where"));
    }

    /** {@return a zone as the server takes it: it knows regions, and offsets only when they begin with UTC} */
    static String text(ZoneId zone) {
        if (!(zone instanceof ZoneOffset offset)) {
            return zone.getId();
        }
        return offset.getTotalSeconds() == 0 ? "UTC" : "UTC" + offset.getId();
    }
}
