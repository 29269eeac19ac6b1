package io.github.immichsdk.testkit.internal.faults;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** One way in which an exchange goes wrong. Each door of the fake server knows how to play all of them. */
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
     * Another answer than the server's.
     *
     * @param status the HTTP status
     * @param headers the headers, without the length
     * @param body the bytes
     * @param handled whether the request reaches the server, so that it is done and only its answer is lost
     */
    record Answer(int status, Map<String, List<String>> headers, byte[] body, boolean handled) implements Fault {}

    /**
     * The request reaches the server late.
     *
     * @param time how much later
     */
    record Delay(Duration time) implements Fault {}

    /**
     * The connection ends instead of an answer.
     *
     * @param handled whether the request reaches the server first
     * @param end how it ends
     */
    record NoAnswer(boolean handled, End end) implements Fault {}

    /**
     * The connection is reset while the request's body comes in; the server sees nothing of it.
     *
     * @param after how many bytes of the body are taken first
     */
    record ResetUpload(long after) implements Fault {}

    /**
     * The server stops taking the request's body in, on an open connection, and sees nothing of it.
     *
     * @param after how many bytes of the body are taken first
     */
    record StallUpload(long after) implements Fault {}

    /**
     * The request's body is taken in slowly.
     *
     * @param bytes how many bytes are taken at once
     * @param every the time between them
     */
    record SlowUpload(int bytes, Duration every) implements Fault {}

    /**
     * The answer's body does not come whole.
     *
     * @param after how many of its bytes come
     * @param end what happens then
     */
    record BrokenBody(long after, End end) implements Fault {}

    /**
     * The answer's lines do not all come.
     *
     * @param after how many of them come
     * @param end what happens then
     */
    record BrokenLines(long after, End end) implements Fault {}

    /**
     * Among the answer's lines is one that the server did not write. Only for an answer whose length is not told beforehand.
     *
     * @param after how many lines come before it
     * @param line the line, with its end
     */
    record ExtraLine(long after, byte[] line) implements Fault {}

    /**
     * The answer's body comes slowly.
     *
     * @param bytes how many bytes come at once
     * @param every the time between them
     */
    record Drip(int bytes, Duration every) implements Fault {}

    /** The connection ends after the answer, without a word of it: as a server does that finds it idle. */
    record HangUp() implements Fault {}
}
