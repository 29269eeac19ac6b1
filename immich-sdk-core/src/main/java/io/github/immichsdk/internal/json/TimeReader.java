package io.github.immichsdk.internal.json;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads dates and times as the server writes them: mostly from the parser's own characters, without a string. */
final class TimeReader extends ValueReader {

    private final boolean instant;
    private final boolean day;
    private final boolean lenient;

    TimeReader(Class<?> type, boolean lenient) {
        this.instant = type == Instant.class;
        this.day = type == LocalDate.class;
        this.lenient = lenient;
    }

    @Override
    @Nullable
    Object read(Reading in, JsonToken token) {
        if (token != JsonToken.VALUE_STRING) {
            if (lenient) {
                return null;
            }
            throw in.wrong("text");
        }
        JsonParser parser = in.parser();
        Object value;
        if (day) {
            value = DateTimes.readDay(parser.getString());
        } else {
            char[] text = parser.getStringCharacters();
            int from = parser.getStringOffset();
            int length = parser.getStringLength();
            value = instant ? IsoChars.instant(text, from, length) : IsoChars.local(text, from, length);
            if (value == null) {
                value = ofAny(parser.getString());
            }
        }
        if (value == null && !lenient) {
            throw in.wrong(expected());
        }
        return value;
    }

    @Override
    Object scan(ValueScan in) {
        Object value = day ? DateTimes.readDay(in.text(null)) : in.time(instant);
        if (value == null) {
            throw ValueScan.unsure();
        }
        return value;
    }

    private @Nullable Object ofAny(String text) {
        OffsetDateTime time = DateTimes.read(text);
        if (time == null) {
            return null;
        }
        return instant ? time.toInstant() : time.toLocalDateTime();
    }

    @Override
    String expected() {
        return day ? "a day such as 2026-05-17" : "a date and time such as 2026-05-17T08:30:00.000Z";
    }
}
