package io.github.immichsdk.internal.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The segments of a JPEG file. */
final class Jpeg {

    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST_SEGMENTS = 200;

    private Jpeg() {}

    /** {@return the TIFF block of its EXIF segment, or null if it has none} */
    static @Nullable ByteBuffer exif(FilePieces file) throws IOException {
        long at = 2;
        for (int i = 0; i < MOST_SEGMENTS && at + 10 <= file.size(); i++) {
            ByteBuffer head = file.read(at, 10);
            int marker = head.getShort(0) & 0xFFFF;
            int length = head.getShort(2) & 0xFFFF;
            if (marker < 0xFFC0 || marker == 0xFFDA || length < 2) {
                return null;
            }
            if (marker == 0xFFE1 && length > 8 + EXIF.length && head.slice(4, 6).equals(ByteBuffer.wrap(EXIF))) {
                return file.read(at + 10, length - 8);
            }
            at += 2 + length;
        }
        return null;
    }
}
