package io.github.immichsdk.testkit.internal.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Reads the tags of a TIFF structure, as EXIF keeps them. */
final class TiffReader {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy:MM:dd HH:mm:ss");
    private static final int SHORT = 3;

    private final ByteBuffer data;
    private final FileFacts facts;
    private @Nullable String latitudeRef;
    private @Nullable String longitudeRef;
    private int directories;

    private TiffReader(ByteBuffer data, FileFacts facts) {
        this.data = data;
        this.facts = facts;
    }

    /** Reads what can be read; a broken structure ends the reading. */
    static void read(ByteBuffer tiff, FileFacts facts) {
        try {
            ByteBuffer data = tiff.slice();
            data.order(data.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            TiffReader reader = new TiffReader(data, facts);
            reader.directory(data.getInt(4));
        } catch (IndexOutOfBoundsException broken) {
            // what was read until here stays
        }
    }

    private void directory(int offset) {
        if (++directories > 2) {
            return; // a directory that points at itself
        }
        int count = data.getShort(offset) & 0xffff;
        for (int i = 0; i < count; i++) {
            int entry = offset + 2 + 12 * i;
            tag(data.getShort(entry) & 0xffff, data.getShort(entry + 2) & 0xffff, data.getInt(entry + 4), entry + 8);
        }
    }

    private void tag(int tag, int type, int count, int at) {
        switch (tag) {
            case 0x010e -> facts.description = text(type, count, at);
            case 0x010f -> facts.make = text(type, count, at);
            case 0x0110 -> facts.model = text(type, count, at);
            case 0x0112 -> facts.orientation = integer(type, at);
            case 0x4746 -> facts.rating = integer(type, at);
            case 0x8769 -> directory(data.getInt(at));
            case 0x8825 -> gps(data.getInt(at));
            case 0x829a -> facts.exposureTime = exposure(at);
            case 0x829d -> facts.fNumber = rational(data.getInt(at));
            case 0x8827 -> facts.iso = integer(type, at);
            case 0x9003 -> date(text(type, count, at), true);
            case 0x9004 -> date(text(type, count, at), false);
            case 0x9011 -> offset(text(type, count, at));
            case 0x9291 -> fraction(text(type, count, at));
            case 0x920a -> facts.focalLength = rational(data.getInt(at));
            case 0xa434 -> facts.lensModel = text(type, count, at);
            default -> {
                // not shown anywhere
            }
        }
    }

    private void gps(int offset) {
        int count = data.getShort(offset) & 0xffff;
        for (int i = 0; i < count; i++) {
            int entry = offset + 2 + 12 * i;
            int at = entry + 8;
            switch (data.getShort(entry) & 0xffff) {
                case 1 -> latitudeRef = text(2, 2, at);
                case 2 -> facts.latitude = degrees(data.getInt(at), "S".equals(latitudeRef));
                case 3 -> longitudeRef = text(2, 2, at);
                case 4 -> facts.longitude = degrees(data.getInt(at), "W".equals(longitudeRef));
                default -> {
                    // altitude, satellites and the like are not shown
                }
            }
        }
    }

    private @Nullable String text(int type, int count, int at) {
        int start = count <= 4 ? at : data.getInt(at);
        if (type != 2 && type != 7 || count < 1 || start + count > data.limit()) {
            return null;
        }
        byte[] bytes = new byte[count];
        data.get(start, bytes);
        String text = new String(bytes, StandardCharsets.UTF_8);
        int end = text.indexOf('\0');
        String trimmed = (end < 0 ? text : text.substring(0, end)).trim();
        return trimmed.isEmpty() ? null : trimmed;
    }

    private int integer(int type, int at) {
        return type == SHORT ? data.getShort(at) & 0xffff : data.getInt(at);
    }

    private @Nullable Double rational(int at) {
        long bottom = data.getInt(at + 4) & 0xffff_ffffL;
        return bottom == 0 ? null : (data.getInt(at) & 0xffff_ffffL) / (double) bottom;
    }

    private @Nullable String exposure(int at) {
        Double seconds = rational(data.getInt(at));
        if (seconds == null || seconds == 0) {
            return null;
        }
        return seconds < 0.25001 ? "1/" + Math.round(1 / seconds) : String.valueOf(Math.round(seconds * 10) / 10.0);
    }

    private @Nullable Double degrees(int at, boolean negative) {
        Double degrees = rational(at);
        Double minutes = rational(at + 8);
        Double seconds = rational(at + 16);
        if (degrees == null || minutes == null || seconds == null) {
            return null;
        }
        double value = degrees + minutes / 60 + seconds / 3600;
        return Math.round((negative ? -value : value) * 1e6) / 1e6;
    }

    private void date(@Nullable String text, boolean original) {
        if (text != null && (original || facts.taken == null)) {
            try {
                facts.taken = LocalDateTime.parse(text, DATE);
            } catch (DateTimeException none) {
                // cameras without a clock write spaces or zeros
            }
        }
    }

    private void fraction(@Nullable String text) {
        if (text != null && facts.taken != null && text.matches("\\d{1,9}")) {
            long nanos = Long.parseLong((text + "000000000").substring(0, 9));
            facts.taken =
                    facts.taken.truncatedTo(ChronoUnit.SECONDS).plusNanos(nanos).truncatedTo(ChronoUnit.MILLIS);
        }
    }

    private void offset(@Nullable String text) {
        if (text != null) {
            try {
                facts.offset = ZoneOffset.of(text);
            } catch (DateTimeException none) {
                // not an offset
            }
        }
    }
}
