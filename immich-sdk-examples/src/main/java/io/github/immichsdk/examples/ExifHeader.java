package io.github.immichsdk.examples;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

/** Writes date and camera into a JPEG file, as a camera does. */
final class ExifHeader {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy:MM:dd HH:mm:ss");
    private static final int ASCII = 2;
    private static final int LONG = 4;

    private ExifHeader() {}

    /** {@return the JPEG with an Exif segment behind its first two bytes, and an id that no other picture has} */
    static byte[] into(byte[] jpeg, OffsetDateTime taken, String make, String model) {
        byte[] tiff = tiff(taken, make, model);
        ByteArrayOutputStream out = new ByteArrayOutputStream(jpeg.length + tiff.length + 20);
        out.write(jpeg, 0, 2);
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1});
        int length = 2 + 6 + tiff.length;
        out.write(length >> 8);
        out.write(length);
        out.writeBytes("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(tiff);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    private static byte[] tiff(OffsetDateTime taken, String make, String model) {
        // two directories one after the other: the camera's, which points at the one with the times
        Directory camera = new Directory(8, 3);
        camera.text(0x010F, make);
        camera.text(0x0110, model);
        Directory times = new Directory(camera.end(), 4);
        camera.number(0x8769, times.start);
        times.text(0x9003, DATE.format(taken));
        times.text(
                0x9011,
                taken.getOffset().getId().equals("Z")
                        ? "+00:00"
                        : taken.getOffset().getId());
        times.text(0x9291, String.format(Locale.ROOT, "%03d", taken.getNano() / 1_000_000));
        times.text(0xA420, UUID.randomUUID().toString().replace("-", ""));
        ByteBuffer all = ByteBuffer.allocate(times.end());
        all.put("MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8);
        camera.writeTo(all);
        times.writeTo(all);
        return all.array();
    }

    /** One directory of a TIFF file: its entries, and behind them the texts too long for an entry. */
    private static final class Directory {

        private final int start;
        private final int size;
        private final ByteArrayOutputStream entries = new ByteArrayOutputStream();
        private final ByteArrayOutputStream texts = new ByteArrayOutputStream();

        Directory(int start, int size) {
            this.start = start;
            this.size = size;
        }

        void text(int tag, String value) {
            byte[] bytes = (value + "\0").getBytes(StandardCharsets.US_ASCII);
            ByteBuffer entry = entry(tag, ASCII, bytes.length);
            if (bytes.length <= 4) {
                entry.put(bytes);
            } else {
                entry.putInt(start + 2 + size * 12 + 4 + texts.size());
                texts.writeBytes(bytes);
            }
            entries.writeBytes(entry.array());
        }

        void number(int tag, int value) {
            entries.writeBytes(entry(tag, LONG, 1).putInt(value).array());
        }

        private static ByteBuffer entry(int tag, int type, int count) {
            return ByteBuffer.allocate(12)
                    .putShort((short) tag)
                    .putShort((short) type)
                    .putInt(count);
        }

        int end() {
            return start + 2 + size * 12 + 4 + texts.size();
        }

        void writeTo(ByteBuffer all) {
            all.putShort((short) size).put(entries.toByteArray()).putInt(0).put(texts.toByteArray());
        }
    }
}
