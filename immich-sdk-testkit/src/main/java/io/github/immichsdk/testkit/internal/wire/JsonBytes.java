package io.github.immichsdk.testkit.internal.wire;

import io.github.immichsdk.testkit.internal.state.Checksum;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;

/** Written JSON, in pieces: a long list is never in memory as objects, and its text never as one array. */
public final class JsonBytes extends OutputStream {
    private static final int PIECE = 64 * 1024;

    private final List<byte[]> full = new ArrayList<>();
    private final MessageDigest digest = Checksum.sha1();
    private byte[] last = new byte[512];
    private int used;
    private long size;

    JsonBytes() {}

    @Override
    public void write(int value) {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        digest.update(bytes, offset, length);
        size += length;
        int done = 0;
        while (done < length) {
            if (used == last.length) {
                grow();
            }
            int now = Math.min(length - done, last.length - used);
            System.arraycopy(bytes, offset + done, last, used, now);
            used += now;
            done += now;
        }
    }

    private void grow() {
        if (used < PIECE) {
            last = Arrays.copyOf(last, Math.min(PIECE, 2 * used));
        } else {
            full.add(last);
            last = new byte[PIECE];
            used = 0;
        }
    }

    /** {@return how many bytes there are} */
    public long size() {
        return size;
    }

    /** {@return the bytes} */
    public InputStream open() {
        List<InputStream> pieces = new ArrayList<>();
        full.forEach(piece -> pieces.add(new ByteArrayInputStream(piece)));
        pieces.add(new ByteArrayInputStream(last, 0, used));
        return new SequenceInputStream(Collections.enumeration(pieces));
    }

    /** {@return the tag that the server gives to this text} */
    public String etag() {
        try {
            byte[] sum = ((MessageDigest) digest.clone()).digest();
            String coded = Base64.getEncoder().withoutPadding().encodeToString(sum);
            return "\"" + Long.toHexString(size) + "-" + coded + "\"";
        } catch (CloneNotSupportedException notHere) {
            return "\"" + HexFormat.of().toHexDigits(size) + "\"";
        }
    }
}
