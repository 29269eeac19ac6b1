package io.github.immichsdk.internal.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** The capture time in an EXIF block, and the content identifier in Apple's part of it. */
final class Exif {

    private static final int EXIF_IFD = 0x8769;
    private static final int TAKEN = 0x9003;
    private static final int OFFSET = 0x9011;
    private static final int MAKER_NOTE = 0x927C;
    private static final int CONTENT_ID = 0x0011;
    private static final String APPLE = "Apple iOS\0";
    private static final int MOST_ENTRIES = 400;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss");

    private Exif() {}

    static CaptureMoment moment(@Nullable ByteBuffer tiff) {
        if (tiff == null) {
            return CaptureMoment.NONE;
        }
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int first = tiff.getInt(4);
        int pointer = entry(tiff, first, EXIF_IFD);
        if (pointer < 0) {
            return CaptureMoment.NONE;
        }
        int details = tiff.getInt(pointer + 8);
        LocalDateTime taken = time(text(tiff, entry(tiff, details, TAKEN), 0));
        ZoneOffset offset = offset(text(tiff, entry(tiff, details, OFFSET), 0));
        return new CaptureMoment(
                contentId(tiff, entry(tiff, details, MAKER_NOTE)),
                taken == null ? null : taken.toInstant(offset == null ? ZoneOffset.UTC : offset),
                offset != null,
                null);
    }

    /** {@return where the entry of a tag is, or -1} */
    private static int entry(ByteBuffer tiff, int directory, int tag) {
        int count = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < Math.min(count, MOST_ENTRIES); i++) {
            int at = directory + 2 + 12 * i;
            if ((tiff.getShort(at) & 0xFFFF) == tag) {
                return at;
            }
        }
        return -1;
    }

    /** {@return the text of an entry, whose place counts from a start} */
    private static @Nullable String text(ByteBuffer tiff, int entry, int start) {
        if (entry < 0) {
            return null;
        }
        int length = tiff.getInt(entry + 4);
        if (length < 0 || length > 1000) {
            return null;
        }
        int at = length <= 4 ? entry + 8 : start + tiff.getInt(entry + 8);
        String text = Boxes.text(tiff, at, length);
        int end = text.indexOf(0);
        return (end < 0 ? text : text.substring(0, end)).strip();
    }

    private static @Nullable String contentId(ByteBuffer tiff, int note) {
        if (note < 0) {
            return null;
        }
        int length = tiff.getInt(note + 4);
        int at = tiff.getInt(note + 8);
        if (length < 16 || !Boxes.text(tiff, at, APPLE.length()).equals(APPLE)) {
            return null;
        }
        // the places in it count from its own start, in its own byte order
        ByteBuffer apple = tiff.slice(at, Math.min(length, tiff.limit() - at));
        apple.order(apple.get(12) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        String id = text(apple, entry(apple, 14, CONTENT_ID), 0);
        return id == null || id.isEmpty() ? null : id;
    }

    private static @Nullable LocalDateTime time(@Nullable String text) {
        try {
            return text == null ? null : LocalDateTime.parse(text, TIME);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable ZoneOffset offset(@Nullable String text) {
        try {
            return text == null ? null : ZoneOffset.of(text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
