package io.github.immichsdk.internal.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The boxes that MOV, MP4 and HEIC files are made of. */
final class Boxes {

    private static final int MOST = 500;

    private final FilePieces file;

    Boxes(FilePieces file) {
        this.file = file;
    }

    /** A box: its type, and where its contents are. */
    record Box(String type, long start, long end) {}

    Box all() {
        return new Box("", 0, file.size());
    }

    @Nullable
    Box find(Box parent, String type) throws IOException {
        return in(parent.start, parent.end, type).stream().findFirst().orElse(null);
    }

    /** {@return the boxes between two places; up to the first of a type, if one is named} */
    List<Box> in(long start, long end, @Nullable String type) throws IOException {
        List<Box> boxes = new ArrayList<>();
        long at = start;
        for (int i = 0; i < MOST && at + 8 <= end; i++) {
            ByteBuffer head = file.read(at, 8);
            long size = head.getInt(0) & 0xFFFFFFFFL;
            String name = text(head, 4, 4);
            int headLength = 8;
            if (size == 1) {
                size = file.number(at + 8, 8);
                headLength = 16;
            } else if (size == 0) {
                size = end - at;
            }
            if (size < headLength || size > end - at) {
                break;
            }
            Box box = new Box(name, at + headLength, at + size);
            if (type == null) {
                boxes.add(box);
            } else if (name.equals(type)) {
                return List.of(box);
            }
            at += size;
        }
        return boxes;
    }

    ByteBuffer contents(Box box) throws IOException {
        return file.read(box.start, box.end - box.start);
    }

    ByteBuffer read(long at, long count) throws IOException {
        return file.read(at, count);
    }

    static String text(ByteBuffer buffer, int at, int length) {
        byte[] bytes = new byte[length];
        buffer.get(at, bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
