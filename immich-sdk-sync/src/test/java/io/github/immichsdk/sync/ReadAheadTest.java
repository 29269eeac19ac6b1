package io.github.immichsdk.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ReadAheadTest {

    /** More than is read before the thread starts, and several rings. */
    private static final int LONG = 3_000_000;

    private final byte[] bytes = new byte[LONG];

    ReadAheadTest() {
        new Random(7).nextBytes(bytes);
    }

    /** Gives pieces of changing lengths. */
    private InputStream pieces(int length) {
        return new ByteArrayInputStream(bytes, 0, length) {
            private final Random random = new Random(11);

            @Override
            public synchronized int read(byte[] into, int from, int limit) {
                return super.read(into, from, Math.min(limit, 1 + random.nextInt(40_000)));
            }
        };
    }

    @Test
    void allBytesArriveInOrder() throws IOException {
        try (InputStream ahead = new ReadAhead(pieces(LONG))) {
            assertThat(ahead.readAllBytes()).isEqualTo(bytes);
            assertThat(ahead.read()).isEqualTo(-1);
        }
    }

    @Test
    void aReaderThatIsSlowerThanTheSourceGetsAllBytes() throws IOException {
        byte[] read = new byte[LONG];
        try (InputStream ahead = new ReadAhead(new ByteArrayInputStream(bytes))) {
            for (int at = 0; at < LONG; ) {
                at += ahead.read(read, at, Math.min(700, LONG - at));
            }
            assertThat(ahead.read(new byte[1])).isEqualTo(-1);
        }
        assertThat(read).isEqualTo(bytes);
    }

    @Test
    void aFailureArrivesAfterTheBytesBeforeIt() throws IOException {
        IOException cut = new IOException("cut");
        InputStream source = new InputStream() {
            private final InputStream before = pieces(1_000_000);

            @Override
            public int read() throws IOException {
                throw new UnsupportedOperationException();
            }

            @Override
            public int read(byte[] into, int from, int limit) throws IOException {
                int read = before.read(into, from, limit);
                if (read < 0) {
                    throw cut;
                }
                return read;
            }
        };
        try (InputStream ahead = new ReadAhead(source)) {
            assertThat(ahead.readNBytes(1_000_000)).hasSize(1_000_000).startsWith(bytes[0], bytes[1]);
            assertThatThrownBy(ahead::read).isSameAs(cut);
            assertThatThrownBy(ahead::read).isSameAs(cut);
        }
    }

    /** Gives its bytes, and then waits until it is closed. */
    private final class Waiting extends InputStream {
        private final InputStream before = pieces(1_000_000);
        private final CountDownLatch closed = new CountDownLatch(1);
        private final CountDownLatch waits = new CountDownLatch(1);

        @Override
        public int read() {
            throw new UnsupportedOperationException();
        }

        @Override
        public int read(byte[] into, int from, int limit) throws IOException {
            int read = before.read(into, from, limit);
            if (read >= 0) {
                return read;
            }
            waits.countDown();
            try {
                closed.await();
            } catch (InterruptedException e) {
                throw new InterruptedIOException();
            }
            throw new IOException("the source was closed");
        }

        @Override
        public void close() {
            closed.countDown();
        }
    }

    @Test
    void closingEndsAReaderThatWaits() throws Exception {
        Waiting source = new Waiting();
        InputStream ahead = new ReadAhead(source);
        assertThat(ahead.readNBytes(1_000_000)).hasSize(1_000_000);
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread reader = new Thread(() -> failure.set(org.assertj.core.api.Assertions.catchThrowable(ahead::read)));
        reader.start();
        source.waits.await();
        ahead.close();
        reader.join();
        assertThat(failure.get()).isInstanceOf(IOException.class).hasMessageContaining("closed");
    }

    @Test
    void whatIsReadAheadIsNotDeliveredAfterClosing() throws IOException {
        InputStream ahead = new ReadAhead(pieces(LONG));
        assertThat(ahead.readNBytes(400_000)).hasSize(400_000);
        ahead.close();
        assertThatThrownBy(ahead::read).isInstanceOf(IOException.class).hasMessageContaining("closed");
    }

    @Test
    void anInterruptedReaderClosesTheSourceAndStaysInterrupted() throws IOException {
        Waiting source = new Waiting();
        try (InputStream ahead = new ReadAhead(source)) {
            assertThat(ahead.readNBytes(1_000_000)).hasSize(1_000_000);
            Thread.currentThread().interrupt();
            assertThatThrownBy(ahead::read).isInstanceOf(InterruptedIOException.class);
            assertThat(Thread.interrupted()).isTrue();
            assertThat(source.closed.getCount()).isZero();
        }
    }

    @Test
    void noMoreThanARingIsReadBeforeItIsTaken() throws Exception {
        AtomicInteger given = new AtomicInteger();
        Semaphore read = new Semaphore(0);
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                throw new UnsupportedOperationException();
            }

            @Override
            public int read(byte[] into, int from, int limit) {
                given.addAndGet(limit);
                read.release();
                return limit;
            }
        };
        try (InputStream ahead = new ReadAhead(endless)) {
            assertThat(ahead.readNBytes(256 * 1024 + 1)).hasSize(256 * 1024 + 1);
            // until the thread has filled its ring: it reads in pieces up to the end of the memory
            while (given.get() < 2 * 256 * 1024) {
                read.acquire();
            }
            assertThat(given.get()).isLessThanOrEqualTo(2 * 256 * 1024 + 1);
        }
    }

    @Test
    void aShortStreamIsReadByItsCaller() throws IOException {
        Thread caller = Thread.currentThread();
        InputStream source = new ByteArrayInputStream(bytes, 0, 1000) {
            @Override
            public synchronized int read(byte[] into, int from, int limit) {
                assertThat(Thread.currentThread()).isSameAs(caller);
                return super.read(into, from, limit);
            }
        };
        try (InputStream ahead = new ReadAhead(source)) {
            assertThat(ahead.readAllBytes()).hasSize(1000);
        }
    }
}
