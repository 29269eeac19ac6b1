package io.github.immichsdk.internal.json;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Dates and times as the server writes and takes them. */
public final class DateTimes {

    private static final DateTimeFormatter WRITTEN = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral('T')
            .appendValue(ChronoField.HOUR_OF_DAY, 2)
            .appendLiteral(':')
            .appendValue(ChronoField.MINUTE_OF_HOUR, 2)
            .appendLiteral(':')
            .appendValue(ChronoField.SECOND_OF_MINUTE, 2)
            .appendFraction(ChronoField.NANO_OF_SECOND, 3, 3, true)
            .appendLiteral('Z')
            .toFormatter()
            .withZone(ZoneOffset.UTC);

    private DateTimes() {}

    /**
     * Reads a date and time in the forms of ISO 8601 that servers and their databases write. Most are {@code 2024-01-02T03:04:05.678Z},
     * but rows nested in others come with {@code +00:00} and up to six digits, and the timeline's without any zone. Also read: a
     * blank instead of the T, any number of fraction digits (nine count), 24:00 for the end of a day, and years before 0 and after
     * 9999. A day alone is no date and time: it would need a time that nobody wrote.
     *
     * @param text the text
     * @return the date and time; in UTC where the text names no zone; null if the text is no date and time
     */
    public static @Nullable OffsetDateTime read(String text) {
        IsoText iso = new IsoText(text);
        LocalDate day = iso.day();
        return day == null ? null : iso.time(day);
    }

    /** {@return a day; null if the text is neither a day nor a date and time} */
    public static @Nullable LocalDate readDay(String text) {
        IsoText iso = new IsoText(text);
        LocalDate day = iso.day();
        return day == null || iso.ended() || iso.time(day) != null ? day : null;
    }

    /** {@return an instant as every server version takes it: UTC, milliseconds, Z} */
    public static String write(Instant instant) {
        return WRITTEN.format(instant.truncatedTo(ChronoUnit.MILLIS));
    }
}
