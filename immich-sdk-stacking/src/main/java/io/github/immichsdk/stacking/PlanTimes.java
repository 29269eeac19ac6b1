package io.github.immichsdk.stacking;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times in the texts of a plan. */
final class PlanTimes {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS", Locale.ROOT);

    private PlanTimes() {}

    static String text(LocalDateTime time) {
        return CLOCK.format(time);
    }

    /** {@return a duration in seconds, such as {@code 0.4 s}; however long it is} */
    static String text(Duration time) {
        int millis = time.toMillisPart();
        return (millis == 0
                        ? String.valueOf(time.toSeconds())
                        : new BigDecimal(millis)
                                .movePointLeft(3)
                                .add(BigDecimal.valueOf(time.toSeconds()))
                                .stripTrailingZeros()
                                .toPlainString())
                + " s";
    }
}
