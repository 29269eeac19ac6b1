package io.github.immichsdk.downloads;

import io.github.immichsdk.errors.ImmichDataException;
import io.github.immichsdk.errors.ImmichStatusException;
import io.github.immichsdk.internal.call.BodyResumption;
import io.github.immichsdk.internal.call.Call;
import io.github.immichsdk.internal.call.CallExecutor;
import io.github.immichsdk.transport.TransportResponse;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A file of the server as it is received. If the connection breaks, the stream requests the remaining range, as often as the
 * retry options allow; each received byte resets the count. A range never starts at or behind the end that the server
 * stated: a server may reject that. If it does although the end is said to be further on, the whole file is requested.
 */
final class ResumingStream extends InputStream {

    /** The statuses with which servers reject a range that starts at the end of the file, or behind it. */
    static final Set<Integer> BEHIND_THE_END = Set.of(404, 416, 500);

    private final CallExecutor calls;
    private final Supplier<Call<TransportResponse>> source;
    private final BodyResumption broken;
    private TransportResponse response;
    private FileHead head;
    private long position;
    private boolean closed;

    private ResumingStream(
            CallExecutor calls, Supplier<Call<TransportResponse>> source, TransportResponse first, long from) {
        this.calls = calls;
        this.source = source;
        this.broken = new BodyResumption(calls, source.get());
        this.response = first;
        this.head = checked(first);
        this.position = from;
    }

    private ImmichDataException wrong(String text) {
        return new ImmichDataException(text, broken.failed(), "$", null);
    }

    /** Reads the head of a response, which must be that of a file: an error or a compressed body would be saved as the file. */
    private FileHead checked(TransportResponse given) {
        String problem = problem(given);
        if (problem != null) {
            given.close();
            throw wrong(problem);
        }
        return head(given);
    }

    private static @Nullable String problem(TransportResponse response) {
        int status = response.status();
        String type = response.headers().mediaType();
        String encoding = response.headers().first("Content-Encoding");
        if (status != 200 && status != 206) {
            return "expected the file, found a response of status " + status + " without it";
        }
        if (type.endsWith("json") || type.endsWith("html")) {
            return "expected the file, found " + type + ", which is an error or a page of a proxy";
        }
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            return "the file is encoded as " + encoding
                    + ", although the request asked for no encoding. A proxy in front"
                    + " of the server does this: turn off its compression for /api/assets";
        }
        return null;
    }

    /** Starts at the beginning. */
    static ResumingStream open(CallExecutor calls, Supplier<Call<TransportResponse>> source) {
        ResumingStream stream = new ResumingStream(calls, source, calls.open(source.get()), 0);
        if (stream.head.start() != 0) {
            stream.close();
            throw stream.wrong(
                    "the server, or a proxy before it, sends a part of the file although all of it was requested");
        }
        return stream;
    }

    /**
     * Starts at an offset if the file still has the tag, otherwise at the start; {@link #position()} returns the actual
     * offset.
     */
    static ResumingStream open(CallExecutor calls, Supplier<Call<TransportResponse>> source, long from, String tag) {
        TransportResponse first = calls.open(ranged(source.get(), from, tag));
        FileHead head = head(first);
        boolean same = head.tag() == null || head.tag().equals(tag);
        if (head.start() == 0 || (head.start() == from && same)) {
            return new ResumingStream(calls, source, first, head.start());
        }
        // a proxy that ignores If-Range, or returns another range than requested
        first.close();
        return open(calls, source);
    }

    /** Reads the head of a response, which is closed if that fails: nobody else has it yet. */
    private static FileHead head(TransportResponse response) {
        try {
            return FileHead.of(response);
        } catch (RuntimeException e) {
            response.close();
            throw e;
        }
    }

    private static Call<TransportResponse> ranged(Call<TransportResponse> call, long from, String tag) {
        return call.header("Range", "bytes=" + from + "-").header("If-Range", tag);
    }

    /** {@return the file details from the server} */
    FileHead head() {
        return head;
    }

    /** Refuses a file whose end looks like a broken connection: half of it would count as all of it. */
    void requireEnd() {
        if (head.mayBeCut()) {
            throw wrong(
                    "the response has neither a length nor chunks, so a broken connection would look like the end of the"
                            + " file. A proxy in front of the server does this: let it pass on Content-Length");
        }
    }

    /** {@return the offset of the next byte in the file} */
    long position() {
        return position;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int count) throws IOException {
        Objects.checkFromIndexSize(offset, count, into.length);
        if (count == 0) {
            return 0;
        }
        while (true) {
            if (closed) {
                throw new IOException("The download was closed");
            }
            try {
                int read = response.body().read(into, offset, count);
                if (read < 0 && position < head.total()) {
                    throw new EOFException("the file ended after " + position + " of " + head.total() + " bytes");
                }
                if (read > 0) {
                    position += read;
                    broken.received();
                }
                return read;
            } catch (IOException e) {
                resume(e);
            }
        }
    }

    private void resume(IOException failure) throws IOException {
        IOException latest = failure;
        while (true) {
            response.close();
            if (closed) {
                throw latest;
            }
            broken.pauseOrThrow(latest);
            try {
                reopen();
                return;
            } catch (IOException e) {
                latest = e;
            }
        }
    }

    private void reopen() throws IOException {
        String tag = head.tag();
        response = position == 0 || tag == null ? calls.open(source.get()) : rest(tag);
        FileHead again = checked(response);
        if (position == 0 || endsHere(again)) {
            head = again;
            response.body().skipNBytes(position);
        } else if (!head.sameFile(again)) {
            response.close();
            throw new ImmichDataException(
                    "the file changed on the server while it was downloaded; download it again",
                    broken.failed(),
                    "$",
                    null);
        } else if (again.start() < 0 || again.start() > position) {
            response.close();
            throw wrong("the server sends another part of the file than was requested");
        } else if (!again.beginsAt(position)) {
            // a proxy that does not support ranges
            response.body().skipNBytes(position - again.start());
        }
    }

    private TransportResponse rest(String tag) {
        try {
            return calls.open(ranged(source.get(), position, tag));
        } catch (ImmichStatusException e) {
            if (!BEHIND_THE_END.contains(e.status())) {
                throw e;
            }
            // all bytes may be here although the length in the response promised more; the whole file shows its end
            return calls.open(source.get());
        }
    }

    private boolean endsHere(FileHead whole) {
        return whole.start() == 0
                && whole.total() == position
                && whole.tag() != null
                && whole.tag().equals(head.tag());
    }

    @Override
    public void close() {
        closed = true;
        response.close();
    }

    /** The file details in the headers of a response. */
    record FileHead(
            long start,
            long total,
            @Nullable String tag,
            @Nullable String fileName,
            boolean endMarked) {

        private static final String BYTES = "bytes ";
        private static final int MOST_DIGITS = 18;

        static FileHead of(TransportResponse response) {
            String range = response.status() == 206 ? response.headers().first("Content-Range") : null;
            return new FileHead(
                    range == null ? 0 : start(range),
                    number(
                            range == null
                                    ? response.headers().first("Content-Length")
                                    : range.substring(range.indexOf('/') + 1)),
                    response.headers().first("ETag"),
                    ContentDisposition.fileName(response.headers().first("Content-Disposition")),
                    response.headers().first("Transfer-Encoding") != null);
        }

        /** {@return whether a file of which bytes are missing looks complete: only the end of the connection ends it} */
        boolean mayBeCut() {
            return total < 0 && !endMarked;
        }

        /** {@return where {@code bytes 100-199/200} begins; -1 if the text is none such} */
        private static long start(String range) {
            int dash = range.indexOf('-');
            return range.startsWith(BYTES) && dash > 0 ? number(range.substring(BYTES.length(), dash)) : -1;
        }

        private static long number(@Nullable String text) {
            boolean digits = text != null
                    && !text.isEmpty()
                    && text.length() <= MOST_DIGITS
                    && text.chars().allMatch(c -> c >= '0' && c <= '9');
            return digits ? Long.parseLong(text) : -1;
        }

        boolean beginsAt(long offset) {
            return start == offset;
        }

        /** {@return whether another response is for the same file, as far as can be determined} */
        boolean sameFile(FileHead other) {
            return total == other.total && Objects.equals(tag, other.tag) && (tag != null || total >= 0);
        }
    }
}
