package io.github.immichsdk.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.immichsdk.internal.http.Gunzip.CompressionException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class GunzipTest {

    private static byte[] zipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] text(int length) {
        byte[] bytes = new byte[length];
        Random random = new Random(length);
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) ('a' + random.nextInt(4));
        }
        return bytes;
    }

    private static byte[] read(byte[] compressed) throws IOException {
        return new Gunzip(new ByteArrayInputStream(compressed)).readAllBytes();
    }

    @Test
    void aBodyIsDecompressedWhateverItsPieces() throws IOException {
        for (int length : new int[] {0, 1, 255, 65_536, 1_000_003}) {
            byte[] bytes = text(length);
            assertThat(read(zipped(bytes))).isEqualTo(bytes);
            InputStream slow = new ByteArrayInputStream(zipped(bytes)) {
                @Override
                public synchronized int read(byte[] into, int from, int limit) {
                    return super.read(into, from, Math.min(limit, 7));
                }

                @Override
                public synchronized int available() {
                    return 0;
                }
            };
            assertThat(new Gunzip(slow).readAllBytes()).isEqualTo(bytes);
        }
    }

    @Test
    void aBodyThatIsCutAnywhereIsAnEndOfFileAndNoShortBody() throws IOException {
        byte[] compressed = zipped(text(500));
        for (int length = 0; length < compressed.length; length++) {
            byte[] cut = Arrays.copyOf(compressed, length);
            assertThatThrownBy(() -> read(cut)).as("%d bytes", length).isInstanceOf(EOFException.class);
        }
    }

    @Test
    void aBodyThatIsDamagedOrNotCompressedIsNamedSo() throws IOException {
        byte[] wrongSum = zipped(text(500));
        wrongSum[wrongSum.length - 6] ^= 1;

        assertThatThrownBy(() -> read(wrongSum))
                .isInstanceOf(CompressionException.class)
                .hasMessageContaining("damaged");
        assertThatThrownBy(() -> read("[{\"id\":1},{\"id\":2}]".getBytes()))
                .isInstanceOf(CompressionException.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void aBombIsStoppedLongBeforeItsEnd() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            byte[] blanks = new byte[1_000_000];
            for (int i = 0; i < 100; i++) {
                zip.write(blanks);
            }
        }
        Gunzip bomb = new Gunzip(new ByteArrayInputStream(out.toByteArray()));
        byte[] buffer = new byte[64 * 1024];
        long[] read = {0};

        assertThatThrownBy(() -> {
                    for (int got = bomb.read(buffer); got >= 0; got = bomb.read(buffer)) {
                        read[0] += got;
                    }
                })
                .isInstanceOf(CompressionException.class)
                .hasMessageContaining("far larger");
        assertThat(read[0]).isLessThan(25_000_000);
    }

    @Test
    void aShortBodyMayBeCompressedTo1000() throws IOException {
        byte[] blanks = new byte[5_000_000];

        assertThat(read(zipped(blanks))).isEqualTo(blanks);
    }

    @Test
    void theCompressedBodyIsReadToItsEndAndClosedWithTheOther() throws IOException {
        AtomicBoolean end = new AtomicBoolean();
        AtomicBoolean closed = new AtomicBoolean();
        InputStream body = new ByteArrayInputStream(zipped(text(1000))) {
            @Override
            public synchronized int read(byte[] into, int from, int limit) {
                int read = super.read(into, from, limit);
                end.compareAndSet(false, read < 0);
                return read;
            }

            @Override
            public void close() {
                closed.set(true);
            }
        };
        try (Gunzip unpacked = new Gunzip(body)) {
            unpacked.readAllBytes();
            assertThat(end).isTrue();
        }
        assertThat(closed).isTrue();
    }
}
