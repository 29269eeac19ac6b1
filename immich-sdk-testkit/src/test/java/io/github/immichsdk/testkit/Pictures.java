package io.github.immichsdk.testkit;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Files made for tests, byte by byte. */
final class Pictures {
    private Pictures() {}

    /** A JPEG head of 640 x 480 with EXIF: camera, date with offset, f/2.8, ISO 200, 1/250 s, 35 mm, Paris, turned. */
    static byte[] jpegWithExif() {
        ByteBuffer tiff = ByteBuffer.allocate(512);
        tiff.put("MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8);
        int exif = 100;
        int gps = 200;
        int texts = 300;
        tiff.putShort((short) 5);
        entry(tiff, 0x010f, 2, 6, texts);
        entry(tiff, 0x0110, 2, 5, texts + 8);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) 6)
                .putShort((short) 0);
        entry(tiff, 0x8769, 4, 1, exif);
        entry(tiff, 0x8825, 4, 1, gps);
        tiff.position(exif).putShort((short) 6);
        entry(tiff, 0x829a, 5, 1, texts + 80);
        entry(tiff, 0x829d, 5, 1, texts + 88);
        tiff.putShort((short) 0x8827)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) 200)
                .putShort((short) 0);
        entry(tiff, 0x9003, 2, 20, texts + 16);
        entry(tiff, 0x9011, 2, 7, texts + 40);
        entry(tiff, 0x920a, 5, 1, texts + 96);
        tiff.position(gps).putShort((short) 4);
        tiff.putShort((short) 1).putShort((short) 2).putInt(2).put("N\0\0\0".getBytes(StandardCharsets.US_ASCII));
        entry(tiff, 2, 5, 3, texts + 104);
        tiff.putShort((short) 3).putShort((short) 2).putInt(2).put("E\0\0\0".getBytes(StandardCharsets.US_ASCII));
        entry(tiff, 4, 5, 3, texts + 128);
        text(tiff, texts, "Canon");
        text(tiff, texts + 8, "EOS1");
        text(tiff, texts + 16, "2024:05:01 12:00:00");
        text(tiff, texts + 40, "+02:00");
        tiff.position(texts + 80)
                .putInt(1)
                .putInt(250)
                .putInt(28)
                .putInt(10)
                .putInt(35)
                .putInt(1);
        tiff.position(texts + 104)
                .putInt(48)
                .putInt(1)
                .putInt(51)
                .putInt(1)
                .putInt(12)
                .putInt(1);
        tiff.putInt(2).putInt(1).putInt(20).putInt(1).putInt(55).putInt(1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe1});
        int length = 2 + 6 + tiff.capacity();
        out.writeBytes(new byte[] {(byte) (length >> 8), (byte) length});
        out.writeBytes("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(tiff.array());
        out.writeBytes(
                new byte[] {(byte) 0xff, (byte) 0xc0, 0, 11, 8, 480 >> 8, (byte) 480, 640 >> 8, (byte) 640, 1, 1, 17, 0
                });
        out.writeBytes(new byte[] {(byte) 0xff, (byte) 0xd9});
        return out.toByteArray();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    private static void text(ByteBuffer tiff, int at, String text) {
        tiff.position(at).put((text + "\0").getBytes(StandardCharsets.US_ASCII));
    }

    /** An MP4 head: 2.5 seconds, 320 x 240. */
    static byte[] movie() {
        ByteBuffer mvhd = ByteBuffer.allocate(108);
        mvhd.putInt(108).put("mvhd".getBytes(StandardCharsets.US_ASCII));
        mvhd.position(20).putInt(1000).putInt(2500);
        ByteBuffer tkhd = ByteBuffer.allocate(92);
        tkhd.putInt(92).put("tkhd".getBytes(StandardCharsets.US_ASCII));
        tkhd.position(84).putInt(320 << 16).putInt(240 << 16);
        ByteBuffer movie = ByteBuffer.allocate(16 + 8 + 108 + 8 + 92);
        movie.putInt(16).put("ftypisom".getBytes(StandardCharsets.US_ASCII)).putInt(0);
        movie.putInt(8 + 108 + 8 + 92)
                .put("moov".getBytes(StandardCharsets.US_ASCII))
                .put(mvhd.array());
        movie.putInt(8 + 92).put("trak".getBytes(StandardCharsets.US_ASCII)).put(tkhd.array());
        return movie.array();
    }
}
