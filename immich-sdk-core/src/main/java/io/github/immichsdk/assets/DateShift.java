package io.github.immichsdk.assets;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A shift of capture times, for example to correct a camera's clock. Never retried: a second request would shift them again.
 *
 * @param by how much later; negative for earlier; in whole minutes
 * @param zone the time zone that the assets were taken in; null to leave it
 */
public record DateShift(Duration by, @Nullable ZoneId zone) {

    /** Checks that the shift is in whole minutes. */
    public DateShift {
        Objects.requireNonNull(by, "by");
        if (by.isZero() || !by.equals(Duration.ofMinutes(by.toMinutes())) || by.toMinutes() != (int) by.toMinutes()) {
            throw new IllegalArgumentException("by: expected whole minutes other than zero, got " + by);
        }
    }

    /**
     * Shifts times.
     *
     * @param by how much later; negative for earlier; in whole minutes, not zero
     * @return the shift
     */
    public static DateShift of(Duration by) {
        return new DateShift(by, null);
    }

    /**
     * Also sets the time zone in which the assets were taken.
     *
     * @param where the zone
     * @return a changed copy
     */
    public DateShift zone(ZoneId where) {
        return new DateShift(by, Objects.requireNonNull(where, "where"));
    }

    /** {@return a zone in the server's format: regions, and offsets only with the prefix UTC} */
    static String text(ZoneId zone) {
        if (!(zone instanceof ZoneOffset offset)) {
            return zone.getId();
        }
        return offset.getTotalSeconds() == 0 ? "UTC" : "UTC" + offset.getId();
    }
}
