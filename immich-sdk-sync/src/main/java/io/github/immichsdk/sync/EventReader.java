package io.github.immichsdk.sync;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.errors.FailedCall;
import io.github.immichsdk.errors.ImmichCancelledException;
import io.github.immichsdk.errors.ImmichDataException;
import io.github.immichsdk.errors.ImmichInterruptedException;
import io.github.immichsdk.internal.call.ClosedClient;
import io.github.immichsdk.internal.json.Json;
import io.github.immichsdk.internal.json.JsonShapeException;
import io.github.immichsdk.sync.internal.ControlTypes;
import io.github.immichsdk.transport.CancelHandle;
import io.github.immichsdk.transport.TransportClosedException;
import io.github.immichsdk.transport.TransportResponse;
import io.github.immichsdk.transport.TransportTimeoutException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the events of one response, and detects whether it is complete. One thread reads; any thread may close.
 *
 * <p>A last line without a line end counts if two things hold: the response ended cleanly, and the line is a whole JSON object.
 * An object ends with its own brace, so one that parses is never the beginning of a longer one; this is true even where only
 * the end of the connection ends the response, which looks like a cut. Anything else at the end is a cut.
 */
final class EventReader implements AutoCloseable {

    static final FailedCall CALL = FailedCall.of(Operations.GET_SYNC_STREAM, 1);

    private final TransportResponse response;
    private final StreamOptions options;
    private final CancelHandle cancel;
    private final InputStream bytes;
    private final LineSplitter lines;
    private final Duration limit;
    private long asked;
    private boolean waits;
    private long completeLines;
    private @Nullable String lastType;
    private boolean skipped;
    private volatile boolean closed;

    /**
     * Begins to read.
     *
     * @param limit how long the next event may take once it is asked for: a line that never ends, or blank lines without end, must
     *     not hold the reader
     */
    EventReader(TransportResponse response, StreamOptions options, CancelHandle cancel, Duration limit) {
        this.response = response;
        this.options = options;
        this.cancel = cancel;
        this.bytes = ReadAhead.of(response.body());
        this.lines = new LineSplitter(bytes, options.maxLineBytes(), this::checkTime);
        this.limit = limit;
        String encoding = response.headers().first("Content-Encoding");
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            response.close();
            throw new ImmichDataException(
                    "the event stream is encoded as " + encoding
                            + ", although the request asked for no encoding. A proxy in front of the server does this: turn off"
                            + " its compression for /api/sync/stream",
                    CALL,
                    "$",
                    null);
        }
        cancel.onCancel(this::stop);
    }

    /**
     * Reads the next event.
     *
     * @param decoder converts a line to an event; fails for a line that is not an event
     * @return the event; null when the stream is complete
     * @throws SyncTruncatedException if it ended before that
     * @throws SyncLineException if a line is not an event, and no listener for invalid lines is set
     */
    <T> @Nullable ReceivedEvent<T> next(LineDecoder<T> decoder) {
        waits = false;
        while (advance()) {
            if (lines.endless()) {
                throw endless();
            }
            if (lines.tooLong()) {
                invalid("it is longer than " + options.maxLineBytes() + " bytes", null);
                continue;
            }
            if (blank()) {
                continue;
            }
            try {
                ReceivedEvent<T> event = decoder.decode(lines.buffer(), begin(), lines.to());
                completeLines++;
                lastType = event.type();
                return event;
            } catch (JsonShapeException e) {
                invalid((e.path().equals("$") ? "" : "at " + e.path() + ": ") + e.getMessage(), e);
            } catch (IllegalArgumentException e) {
                invalid(String.valueOf(e.getMessage()), e);
            }
        }
        return null;
    }

    /** The time counts from the first read on: an event whose bytes are here needs no look at the clock. */
    private void checkTime() throws TransportTimeoutException {
        if (!waits) {
            waits = true;
            asked = System.nanoTime();
        } else if (Duration.ofNanos(System.nanoTime() - asked).compareTo(limit) >= 0) {
            throw new TransportTimeoutException(TransportTimeoutException.Limit.TOTAL, limit);
        }
    }

    /** Not skipped, whatever the options: there is no line after it. */
    private SyncLineException endless() {
        return new SyncLineException(
                new InvalidLine(
                        lines.number(),
                        lines.offset(),
                        "it has no end after " + lines.length() + " bytes",
                        lines.excerpt()),
                CALL,
                null);
    }

    /** {@return whether an invalid line was skipped: then nothing after it may be acknowledged} */
    boolean skipped() {
        return skipped;
    }

    /** {@return the offset at which the text of the line begins: after a byte order mark, if the response begins with one} */
    private int begin() {
        byte[] bytes = lines.buffer();
        int from = lines.from();
        boolean mark = lines.number() == 1
                && lines.to() - from >= 3
                && bytes[from] == (byte) 0xEF
                && bytes[from + 1] == (byte) 0xBB
                && bytes[from + 2] == (byte) 0xBF;
        return mark ? from + 3 : from;
    }

    /** {@return whether the line has only white space, such as an empty line that a proxy ends with CR LF} */
    private boolean blank() {
        for (int i = begin(); i < lines.to(); i++) {
            if (lines.buffer()[i] > ' ' || lines.buffer()[i] < 0) {
                return false;
            }
        }
        return true;
    }

    /** {@return whether the bytes without a line end are a complete JSON object, from the first brace to the last} */
    private boolean wholeObject() {
        try {
            return !lines.tooLong() && Json.value(lines.buffer(), begin(), lines.to()) instanceof Map<?, ?>;
        } catch (JsonShapeException cut) {
            return false;
        }
    }

    private void invalid(String problem, @Nullable Throwable cause) {
        InvalidLine line = new InvalidLine(lines.number(), lines.offset(), problem, lines.excerpt());
        lastType = null;
        if (options.invalidLines() == null) {
            throw new SyncLineException(line, CALL, cause);
        }
        skipped = true;
        options.invalidLines().accept(line);
    }

    private boolean advance() {
        boolean hasLine;
        try {
            hasLine = lines.next();
        } catch (IOException e) {
            if (complete()) {
                return false;
            }
            throw broken(e);
        }
        if (hasLine) {
            return true;
        }
        if (!complete() && (closed || cancel.cancelled())) {
            throw cancelled(null);
        }
        if (lines.tooLong() || !blank()) {
            if (wholeObject()) {
                return true;
            }
            throw truncated(SyncTruncatedException.End.MID_LINE, null);
        }
        if (!complete()) {
            throw truncated(SyncTruncatedException.End.UNFINISHED, null);
        }
        return false;
    }

    private boolean complete() {
        return ControlTypes.COMPLETE.equals(lastType) || ControlTypes.RESET.equals(lastType);
    }

    private RuntimeException broken(IOException e) {
        if (closed || cancel.cancelled()) {
            return cancelled(e);
        }
        if (e instanceof TransportClosedException ending) {
            return ClosedClient.failure(ending, CALL);
        }
        if (e instanceof TransportTimeoutException timeout) {
            return truncated(
                    timeout.limit() == TransportTimeoutException.Limit.IDLE
                            ? SyncTruncatedException.End.SILENT
                            : SyncTruncatedException.End.CUT,
                    e);
        }
        if (e instanceof InterruptedIOException) {
            Thread.currentThread().interrupt();
            return new ImmichInterruptedException("interrupted while reading the event stream", CALL, e);
        }
        return truncated(SyncTruncatedException.End.CUT, e);
    }

    private static ImmichCancelledException cancelled(@Nullable Throwable cause) {
        return new ImmichCancelledException("the event stream was closed while it was read", CALL, cause);
    }

    private SyncTruncatedException truncated(SyncTruncatedException.End end, @Nullable Throwable cause) {
        return new SyncTruncatedException(end, completeLines, lastType, CALL, cause);
    }

    @Override
    public void close() {
        closed = true;
        stop();
    }

    private void stop() {
        try {
            bytes.close();
        } catch (IOException e) {
            // closing is best effort, as that of a response
        } finally {
            response.close();
        }
    }
}
