package io.github.immichsdk.testkit.internal.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The forms in which dates and times are written and read.
 */
public final class Times {
    private static final DateTimeFormatter MILLIS = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Pattern STRICT =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?(Z|[+-]\\d\\d:\\d\\d)");
    private static final Pattern LOOSE = Pattern.compile(
            "(\\d{4}-\\d\\d-\\d\\d)(?:[T ](\\d\\d:\\d\\d)(?::(\\d\\d(?:\\.\\d+)?))?(Z|[+-]\\d\\d:?\\d\\d)?)?");

    private static final Pattern MONTH_DAY_YEAR = Pattern.compile("(\\d\\d)[./-](\\d\\d)[./-](\\d{4})");

    private Times() {}

    /** {@return the usual form: UTC with three digits and a Z} */
    public static String millis(Instant time) {
        return MILLIS.format(time);
    }

    /** {@return the usual form, or null} */
    public static @Nullable String millisOrNull(@Nullable Instant time) {
        return time == null ? null : millis(time);
    }

    /** {@return the form of rows nested in others: +00:00 and up to six digits, zeros at the end cut} */
    public static String micros(Instant time) {
        return bare(time) + "+00:00";
    }

    /** {@return the form of rows nested in others, without a zone} */
    public static String bare(Instant time) {
        String seconds = SECONDS.format(time);
        int micro = time.getNano() / 1000;
        if (micro == 0) {
            return seconds;
        }
        String digits = String.format(Locale.ROOT, "%06d", micro);
        int end = digits.length();
        while (digits.charAt(end - 1) == '0') {
            end--;
        }
        return seconds + "." + digits.substring(0, end);
    }

    /** {@return a whole day in UTC, in the usual form} */
    public static String day(Instant time) {
        return millis(time.truncatedTo(ChronoUnit.DAYS));
    }

    /** {@return the time, if the text has the form that version 3 demands: with an offset} */
    public static @Nullable Instant strict(String text) {
        return STRICT.matcher(text).matches() ? loose(text) : null;
    }

    /** {@return the time, if the text has one of the forms that versions 1 and 2 take; without a zone it means UTC} */
    public static @Nullable Instant loose(String text) {
        Matcher parts = LOOSE.matcher(text);
        if (!parts.matches()) {
            return null;
        }
        try {
            if (parts.group(2) == null) {
                return LocalDate.parse(parts.group(1)).atStartOfDay().toInstant(ZoneOffset.UTC);
            }
            String seconds = parts.group(3) == null ? "00" : parts.group(3);
            if (seconds.length() > 12) {
                seconds = seconds.substring(0, 12);
            }
            LocalDateTime local = LocalDateTime.parse(parts.group(1) + "T" + parts.group(2) + ":" + seconds);
            ZoneOffset offset = parts.group(4) == null ? ZoneOffset.UTC : ZoneOffset.of(parts.group(4));
            return OffsetDateTime.of(local, offset).toInstant().truncatedTo(ChronoUnit.MILLIS);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    /** {@return the time that a database reads in a text, which may also be a date of the form month.day.year; or null} */
    public static @Nullable Instant databaseDate(String text) {
        Matcher parts = MONTH_DAY_YEAR.matcher(text);
        return loose(parts.matches() ? parts.group(3) + "-" + parts.group(1) + "-" + parts.group(2) : text);
    }

    /** {@return whether a text names a time zone} */
    static boolean isZone(String text) {
        try {
            ZoneId.of(text);
            return true;
        } catch (DateTimeException none) {
            return false;
        }
    }

    /** {@return whether a text is a day or a time that is not in the future} */
    static boolean isPastDay(String text) {
        Instant time = loose(text);
        return time != null && !time.isAfter(Instant.now());
    }
}
