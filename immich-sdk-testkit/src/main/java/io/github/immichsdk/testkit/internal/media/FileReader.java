package io.github.immichsdk.testkit.internal.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Reads size, dates, camera and place out of JPEG, PNG, GIF, WebP, TIFF and MP4 files. */
public final class FileReader {
    private static final long QUICKTIME_EPOCH_SECONDS = 2_082_844_800L;

    private FileReader() {}

    /** {@return what a file says; what it does not say is null} */
    public static FileFacts read(byte[] bytes) {
        FileFacts facts = new FileFacts();
        ByteBuffer data = ByteBuffer.wrap(bytes);
        try {
            if (starts(bytes, 0, "\u00ff\u00d8")) {
                jpeg(data, facts);
            } else if (starts(bytes, 1, "PNG\r\n")) {
                png(data, facts);
            } else if (starts(bytes, 0, "GIF8")) {
                data.order(ByteOrder.LITTLE_ENDIAN);
                facts.width = data.getShort(6) & 0xffff;
                facts.height = data.getShort(8) & 0xffff;
            } else if (starts(bytes, 0, "RIFF") && starts(bytes, 8, "WEBPVP8X")) {
                facts.width = 1 + ((bytes[24] & 0xff) | (bytes[25] & 0xff) << 8 | (bytes[26] & 0xff) << 16);
                facts.height = 1 + ((bytes[27] & 0xff) | (bytes[28] & 0xff) << 8 | (bytes[29] & 0xff) << 16);
            } else if (starts(bytes, 4, "ftyp")) {
                boxes(data, 0, bytes.length, facts);
            } else if (starts(bytes, 0, "II*\0") || starts(bytes, 0, "MM\0*")) {
                TiffReader.read(data, facts);
            }
        } catch (IndexOutOfBoundsException cut) {
            // what was read until the cut stays
        }
        return facts;
    }

    private static boolean starts(byte[] bytes, int at, String magic) {
        if (bytes.length < at + magic.length()) {
            return false;
        }
        for (int i = 0; i < magic.length(); i++) {
            if ((bytes[at + i] & 0xff) != magic.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static void jpeg(ByteBuffer data, FileFacts facts) {
        int at = 2;
        while (at + 4 <= data.limit() && (data.get(at) & 0xff) == 0xff) {
            int marker = data.get(at + 1) & 0xff;
            int length = data.getShort(at + 2) & 0xffff;
            if (marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc) {
                facts.height = data.getShort(at + 5) & 0xffff;
                facts.width = data.getShort(at + 7) & 0xffff;
                return;
            }
            if (marker == 0xe1 && starts(data.array(), at + 4, "Exif\0\0")) {
                TiffReader.read(data.slice(at + 10, Math.min(length - 8, data.limit() - at - 10)), facts);
            }
            at += 2 + length;
        }
    }

    private static void png(ByteBuffer data, FileFacts facts) {
        facts.width = data.getInt(16);
        facts.height = data.getInt(20);
        for (int at = 8; at + 12 <= data.limit(); ) {
            int length = data.getInt(at);
            if (starts(data.array(), at + 4, "eXIf")) {
                TiffReader.read(data.slice(at + 8, length), facts);
            }
            at += 12 + Math.max(0, length);
        }
    }

    private static void boxes(ByteBuffer data, int start, int end, FileFacts facts) {
        for (int at = start; at + 8 <= end; ) {
            long size = data.getInt(at) & 0xffff_ffffL;
            byte[] name = new byte[4];
            data.get(at + 4, name);
            int body = at + 8;
            if (size == 1) {
                size = data.getLong(at + 8);
                body = at + 16;
            } else if (size == 0) {
                size = end - (long) at;
            }
            if (size < 8) {
                return;
            }
            int next = (int) Math.min(end, at + size);
            switch (new String(name, StandardCharsets.ISO_8859_1)) {
                case "moov", "trak", "mdia" -> boxes(data, body, next, facts);
                case "mvhd" -> movieHeader(data, body, facts);
                case "tkhd" -> trackHeader(data, body, facts);
                default -> {
                    // samples and codecs are of no interest here
                }
            }
            at = next;
        }
    }

    private static void movieHeader(ByteBuffer data, int at, FileFacts facts) {
        boolean wide = data.get(at) == 1;
        long created = wide ? data.getLong(at + 4) : data.getInt(at + 4) & 0xffff_ffffL;
        long scale = data.getInt(at + (wide ? 20 : 12)) & 0xffff_ffffL;
        long duration = wide ? data.getLong(at + 24) : data.getInt(at + 16) & 0xffff_ffffL;
        if (scale > 0) {
            long millis = Math.round(duration * 1000.0 / scale);
            // the server keeps a duration as a 32-bit number; what does not fit is no duration of a video
            facts.durationMillis =
                    millis < 0 || millis > Integer.MAX_VALUE ? facts.durationMillis : Long.valueOf(millis);
        }
        if (created > QUICKTIME_EPOCH_SECONDS) {
            facts.taken = LocalDateTime.ofEpochSecond(created - QUICKTIME_EPOCH_SECONDS, 0, ZoneOffset.UTC);
            facts.offset = ZoneOffset.UTC;
        }
    }

    private static void trackHeader(ByteBuffer data, int at, FileFacts facts) {
        int size = at + (data.get(at) == 1 ? 88 : 76);
        int width = data.getInt(size) >>> 16;
        int height = data.getInt(size + 4) >>> 16;
        if (width > 0 && height > 0) {
            facts.width = width;
            facts.height = height;
        }
    }
}
