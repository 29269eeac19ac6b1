package io.github.immichsdk.testkit.internal.media;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Zones as the server writes them: {@code UTC}, {@code UTC+2}, {@code UTC+5:30} or a place. */
public final class Zones {
    private Zones() {}

    /** {@return the name of an offset} */
    public static String name(ZoneOffset offset) {
        int seconds = offset.getTotalSeconds();
        if (seconds == 0) {
            return "UTC";
        }
        int minutes = Math.abs(seconds) / 60;
        String rest = minutes % 60 == 0 ? "" : ":" + (minutes % 60 < 10 ? "0" : "") + minutes % 60;
        return "UTC" + (seconds < 0 ? "-" : "+") + minutes / 60 + rest;
    }

    /** {@return the offset of a zone at a time; 0 if there is no such zone} */
    public static int offsetSeconds(@Nullable String zone, Instant at) {
        if (zone == null) {
            return 0;
        }
        try {
            return ZoneId.of(zone.replaceFirst("^UTC([+-])(\\d):", "UTC$10$2:"))
                    .getRules()
                    .getOffset(at)
                    .getTotalSeconds();
        } catch (DateTimeException unknown) {
            return 0;
        }
    }
}
