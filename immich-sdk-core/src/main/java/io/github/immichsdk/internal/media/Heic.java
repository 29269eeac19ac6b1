package io.github.immichsdk.internal.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** The items of a HEIC file. */
final class Heic {

    private Heic() {}

    /** {@return the TIFF block of its EXIF item, or null if it has none} */
    static @Nullable ByteBuffer exif(Boxes boxes) throws IOException {
        Boxes.Box meta = boxes.find(boxes.all(), "meta");
        if (meta == null) {
            return null;
        }
        Boxes.Box inner = new Boxes.Box("meta", meta.start() + 4, meta.end());
        Boxes.Box items = boxes.find(inner, "iinf");
        Boxes.Box places = boxes.find(inner, "iloc");
        if (items == null || places == null) {
            return null;
        }
        long id = exifItem(boxes, items);
        ByteBuffer item = id < 0 ? null : item(boxes, boxes.contents(places), id);
        if (item == null) {
            return null;
        }
        // before the TIFF block are four bytes that say how many more to skip
        long skip = 4 + FilePieces.number(item, 0, 4);
        return skip > item.limit() - 8 ? null : item.slice((int) skip, item.limit() - (int) skip);
    }

    private static long exifItem(Boxes boxes, Boxes.Box items) throws IOException {
        int countLength = boxes.read(items.start(), 1).get(0) == 0 ? 2 : 4;
        for (Boxes.Box entry : boxes.in(items.start() + 4 + countLength, items.end(), null)) {
            long length = Math.min(32, entry.end() - entry.start());
            ByteBuffer head = boxes.read(entry.start(), length);
            int idLength = head.get(0) == 3 ? 4 : 2;
            // version and flags, id, protection, type
            if (head.get(0) >= 2
                    && length >= 10 + idLength
                    && Boxes.text(head, 4 + idLength + 2, 4).equals("Exif")) {
                return FilePieces.number(head, 4, idLength);
            }
        }
        return -1;
    }

    /** {@return the bytes of an item that lies in one piece in the file} */
    private static @Nullable ByteBuffer item(Boxes boxes, ByteBuffer places, long id) throws IOException {
        int version = places.get(0);
        int offsetSize = places.get(4) >> 4 & 0xF;
        int lengthSize = places.get(4) & 0xF;
        int baseSize = places.get(5) >> 4 & 0xF;
        int indexSize = version == 0 ? 0 : places.get(5) & 0xF;
        int wide = version == 2 ? 4 : 2;
        long count = FilePieces.number(places, 6, wide);
        int at = 6 + wide;
        for (long i = 0; i < count; i++) {
            long item = FilePieces.number(places, at, wide);
            at += wide;
            int method = version == 0 ? 0 : places.get(at + 1) & 0xF;
            at += (version == 0 ? 0 : 2) + 2;
            long base = FilePieces.number(places, at, baseSize);
            at += baseSize;
            int extents = (int) FilePieces.number(places, at, 2);
            at += 2;
            if (item == id) {
                long offset = FilePieces.number(places, at + indexSize, offsetSize);
                long length = FilePieces.number(places, at + indexSize + offsetSize, lengthSize);
                return method == 0 && extents == 1 ? boxes.read(base + offset, length) : null;
            }
            at += extents * (indexSize + offsetSize + lengthSize);
        }
        return null;
    }
}
