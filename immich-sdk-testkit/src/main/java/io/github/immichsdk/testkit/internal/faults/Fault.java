package io.github.immichsdk.testkit.internal.faults;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A fault of an exchange. Each door of the fake server, and the proxy, can inject all of them. */
public sealed interface Fault {

    /** How a body ends that does not come whole. */
    enum End {
        /** An orderly end of the connection, too early. */
        CUT,
        /** A reset of the connection. */
        RESET,
        /** Silence on an open connection. */
        STALL
    }

    /**
     * A response that replaces the server's.
     *
     * @param status the HTTP status
     * @param headers the headers, without the length
     * @param body the bytes
     * @param handled whether the request reaches the server, so that it is processed and only its response is lost
     */
    record Response(int status, Map<String, List<String>> headers, byte[] body, boolean handled) implements Fault {}

    /**
     * The request reaches the server late.
     *
     * @param time the delay
     */
    record Delay(Duration time) implements Fault {}

    /**
     * The connection ends instead of a response.
     *
     * @param handled whether the request reaches the server first
     * @param end how it ends
     */
    record NoResponse(boolean handled, End end) implements Fault {}

    /**
     * The connection is reset while the request's body comes in; the server sees nothing of it.
     *
     * @param after the number of bytes of the body to read first
     */
    record ResetUpload(long after) implements Fault {}

    /**
     * The server stops taking the request's body in, on an open connection, and sees nothing of it.
     *
     * @param after the number of bytes of the body to read first
     */
    record StallUpload(long after) implements Fault {}

    /**
     * The request's body is taken in slowly.
     *
     * @param bytes the number of bytes to read at once
     * @param every the time between them
     */
    record SlowUpload(int bytes, Duration every) implements Fault {}

    /**
     * The response body is incomplete.
     *
     * @param after how many of its bytes come
     * @param end what happens then
     */
    record BrokenBody(long after, End end) implements Fault {}

    /**
     * The response is cut after some lines.
     *
     * @param after how many of them come
     * @param end what happens then
     */
    record BrokenLines(long after, End end) implements Fault {}

    /**
     * The response contains a line that the server did not write. Only for a response without a {@code Content-Length}.
     *
     * @param after the number of lines before it
     * @param line the line, with its end
     */
    record ExtraLine(long after, byte[] line) implements Fault {}

    /**
     * The response body arrives slowly.
     *
     * @param bytes the number of bytes to send at once
     * @param every the time between them
     */
    record Drip(int bytes, Duration every) implements Fault {}

    /**
     * The response, head and body as they are on the wire, is incomplete.
     *
     * @param after how many of its bytes come
     * @param end what happens then
     */
    record BrokenResponse(long after, End end) implements Fault {}

    /**
     * The head of the response arrives slowly.
     *
     * @param bytes the number of bytes to send at once
     * @param every the time between them
     */
    record DripHead(int bytes, Duration every) implements Fault {}

    /**
     * The response announces another length than its body has.
     *
     * @param difference how many bytes more it announces; less than zero for fewer
     */
    record WrongLength(long difference) implements Fault {}

    /**
     * The response is chunked, and one chunk begins with what is no length.
     *
     * @param after how many bytes of the body come before it
     */
    record GarbageChunk(long after) implements Fault {}

    /**
     * Other bytes come instead of a response, and the connection ends.
     *
     * @param bytes the bytes
     */
    record Garbage(byte[] bytes) implements Fault {}

    /** The connection is closed after the response without notice, as a server does with an idle connection. */
    record HangUp() implements Fault {}
}
