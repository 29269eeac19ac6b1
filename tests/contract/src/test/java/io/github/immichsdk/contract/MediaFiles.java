package io.github.immichsdk.contract;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The heads of JPEG, HEIC and MOV files, with the fields that identify live photos; no two files are alike. */
final class MediaFiles {

    private static final long EPOCH_1904 = 2_082_844_800L;
    private static final AtomicLong NUMBER = new AtomicLong(System.nanoTime());

    private MediaFiles() {}

    /** Writes a file, all with the same modification time, as copying leaves it. */
    static Path file(Path folder, String name, byte[]... pieces) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            bytes.write(piece);
        }
        bytes.write(box(
                "free", ByteBuffer.allocate(8).putLong(NUMBER.incrementAndGet()).array()));
        Path file = Files.write(folder.resolve(name), bytes.toByteArray());
        return Files.setLastModifiedTime(file, FileTime.from(Pictures.NOON));
    }

    static byte[] jpeg(String taken, @Nullable String offset, @Nullable String contentId) {
        byte[] tiff = tiff(taken, offset, contentId);
        ByteBuffer head = ByteBuffer.allocate(12 + tiff.length + 2);
        head.putShort((short) 0xFFD8).putShort((short) 0xFFE1).putShort((short) (8 + tiff.length));
        head.put(text("Exif\0\0")).put(tiff).putShort((short) 0xFFD9);
        return head.array();
    }

    static byte[] heic(String taken, @Nullable String offset, @Nullable String contentId) {
        byte[] tiff = tiff(taken, offset, contentId);
        byte[] type = box("ftyp", text("heic\0\0\0\0heic"));
        byte[] entry = box("infe", join(ints(0x02000000), shorts(7, 0), text("Exif\0")));
        byte[] items = box("iinf", join(ints(0), shorts(1), entry));
        int meta = 8 + 4 + items.length + 8 + 22;
        byte[] places = box(
                "iloc",
                join(ints(0), new byte[] {0x44, 0}, shorts(1, 7, 0, 1), ints(type.length + meta + 8, 4 + tiff.length)));
        return join(type, box("meta", join(ints(0), items, places)), box("mdat", join(ints(0), tiff)));
    }

    static byte[] mov(Instant created, Duration length, @Nullable String contentId) {
        int seconds = (int) (created.getEpochSecond() + EPOCH_1904);
        byte[] head =
                box("mvhd", join(ints(0, seconds, seconds, 600, (int) (length.toMillis() * 600 / 1000)), new byte[80]));
        byte[] meta = contentId == null
                ? new byte[0]
                : box(
                        "meta",
                        join(
                                box("hdlr", join(ints(0, 0), text("mdta"), new byte[13])),
                                box(
                                        "keys",
                                        join(ints(0, 1), box("mdta", text("com.apple.quicktime.content.identifier")))),
                                box("ilst", box("\0\0\0\1", box("data", join(ints(1, 0), text(contentId)))))));
        return join(box("ftyp", text("qt  \0\0\0\0qt  ")), box("mdat", new byte[64]), box("moov", join(head, meta)));
    }

    private static byte[] tiff(String taken, @Nullable String offset, @Nullable String contentId) {
        byte[] note = contentId == null ? new byte[0] : apple(contentId);
        int details = 26;
        int values = details + 2 + 3 * 12 + 4;
        ByteBuffer tiff = ByteBuffer.allocate(values + 20 + 8 + note.length);
        tiff.put(text("MM\0*")).putInt(8);
        tiff.putShort((short) 1).put(entry(0x8769, 4, 1, details)).putInt(0);
        tiff.position(details).putShort((short) 3);
        tiff.put(entry(0x9003, 2, 20, values));
        tiff.put(entry(offset == null ? 0x9010 : 0x9011, 2, 7, values + 20));
        tiff.put(entry(contentId == null ? 0x9999 : 0x927C, 7, note.length, values + 28))
                .putInt(0);
        tiff.position(values).put(text(taken));
        tiff.position(values + 20).put(text(offset == null ? "+00:00" : offset));
        tiff.position(values + 28).put(note);
        return tiff.array();
    }

    private static byte[] apple(String contentId) {
        byte[] id = text(contentId + "\0");
        return join(
                text("Apple iOS\0"), shorts(1), text("MM"), shorts(1), entry(0x0011, 2, id.length, 32), ints(0), id);
    }

    private static byte[] entry(int tag, int type, int count, int value) {
        return join(shorts(tag, type), ints(count, value));
    }

    private static byte[] box(String type, byte[] contents) {
        return join(ints(8 + contents.length), text(type), contents);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] ints(int... values) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.length);
        for (int value : values) {
            bytes.putInt(value);
        }
        return bytes.array();
    }

    private static byte[] shorts(int... values) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * values.length);
        for (int value : values) {
            bytes.putShort((short) value);
        }
        return bytes.array();
    }

    private static byte[] join(byte[]... pieces) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (byte[] piece : pieces) {
                out.write(piece);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
