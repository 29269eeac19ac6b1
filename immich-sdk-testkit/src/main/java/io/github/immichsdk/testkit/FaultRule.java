package io.github.immichsdk.testkit;

import io.github.immichsdk.testkit.internal.faults.Fault;
import io.github.immichsdk.testkit.internal.faults.Fault.End;
import io.github.immichsdk.testkit.internal.faults.FaultScript;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Selects the requests that a fault affects and how often; the last call selects the fault. Not thread-safe.
 */
public final class FaultRule {

    private static final Duration LONGEST = Duration.ofDays(365);
    private static final int MAX_LINE = 1 << 30;

    private final FaultScript script;
    private final @Nullable String operationId;
    private int skip;
    private int times = 1;
    private BooleanSupplier chance = () -> true;

    FaultRule(FaultScript script, @Nullable String operationId) {
        this.script = script;
        this.operationId = operationId;
    }

    /**
     * Sets how often the fault happens; once by default.
     *
     * @param count at least 1
     * @return this
     */
    public FaultRule times(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("A fault that happens " + count + " times is none");
        }
        times = count;
        return this;
    }

    /**
     * Repeats the fault for as long as the server runs, or until {@link Faults#clear()}.
     *
     * @return this
     */
    public FaultRule always() {
        times = Integer.MAX_VALUE;
        return this;
    }

    /**
     * Lets some requests succeed first.
     *
     * @param count the number of matching requests to skip
     * @return this
     */
    public FaultRule skip(int count) {
        skip = count;
        return this;
    }

    /**
     * Lets a random part of the requests fail, and passes the others to the faults that are queued behind this one. The same
     * seed selects the same requests, if they arrive in the same order.
     *
     * @param probability the part of the requests to fail, between 0 and 1, for instance 0.02
     * @param seed any number
     * @return this
     */
    public FaultRule chance(double probability, long seed) {
        if (!(probability > 0 && probability <= 1)) {
            throw new IllegalArgumentException(
                    "chance: expected a probability above 0 and up to 1, got " + probability);
        }
        Random random = new Random(seed);
        chance = () -> random.nextDouble() < probability;
        return this;
    }

    private void add(String name, Fault fault) {
        script.add(selection(), name, () -> fault);
    }

    private FaultResponse respond(String name, FaultResponse response) {
        script.add(selection(), name, response::fault);
        return response;
    }

    private FaultScript.Selection selection() {
        return new FaultScript.Selection(operationId, skip, times, chance);
    }

    /**
     * Responds instead of the server; the request does not reach it.
     *
     * @param status the HTTP status, for instance 503
     * @return the response, to add headers and a body
     */
    public FaultResponse respond(int status) {
        return respond("response " + status, new FaultResponse(status, false));
    }

    /**
     * Lets the server process the request, and then replaces its response: the client gets an error although the request was
     * processed.
     *
     * @param status the HTTP status, for instance 502
     * @return the response, to add headers and a body
     */
    public FaultResponse respondAfterHandling(int status) {
        return respond("response " + status + " after handling", new FaultResponse(status, true));
    }

    /** Responds with the login page of a proxy in front of the server: 200, HTML. The request does not reach the server. */
    public void loginPage() {
        respond("login page", new FaultResponse(200, false))
                .body("text/html; charset=utf-8", "<!doctype html><html><title>Sign in</title><form>…</form></html>");
    }

    /** Responds as nginx does if a body is larger than it allows: 413, HTML, and the connection ends. */
    public void bodyTooLarge() {
        respond("413 of a proxy", new FaultResponse(413, false))
                .header("Server", "nginx")
                .header("Connection", "close")
                .body(
                        "text/html",
                        "<html><head><title>413 Request Entity Too Large</title></head>"
                                + "<body><center><h1>413 Request Entity Too Large</h1></center></body></html>");
    }

    /** Responds as a proxy does if the server behind it does not run: 502, HTML. The request does not reach the server. */
    public void badGateway() {
        respond("502 of a proxy", new FaultResponse(502, false))
                .header("Server", "nginx")
                .body(
                        "text/html",
                        "<html><head><title>502 Bad Gateway</title></head>"
                                + "<body><center><h1>502 Bad Gateway</h1></center></body></html>");
    }

    /**
     * Responds with a redirect (307). The request does not reach the server.
     *
     * @param location the target: another host, another scheme, or a path
     */
    public void redirectTo(String location) {
        Objects.requireNonNull(location, "location");
        respond("redirect", new FaultResponse(307, false)).header("Location", location);
    }

    /**
     * Sends bytes instead of a response, and closes the connection. The request does not reach the server.
     *
     * @param bytes the bytes, one for each character (ISO 8859-1), for instance {@code "SSH-2.0-x\r\n"}
     */
    public void garbage(String bytes) {
        Objects.requireNonNull(bytes, "bytes");
        add("garbage", new Fault.Garbage(bytes.getBytes(StandardCharsets.ISO_8859_1)));
    }

    /**
     * Delays the request.
     *
     * @param time the delay
     */
    public void delay(Duration time) {
        add("delay of " + millis("time", time) + " ms", new Fault.Delay(time));
    }

    /** Resets the connection when the head of the request arrives; the request does not reach the server. */
    public void resetBeforeHandling() {
        add("reset before handling", new Fault.NoResponse(false, End.RESET));
    }

    /** Lets the server process the request, and resets the connection instead of responding. */
    public void resetAfterHandling() {
        add("reset after handling", new Fault.NoResponse(true, End.RESET));
    }

    /** Closes the connection when the request arrives, as a server does with an idle connection; the request is not processed. */
    public void closeBeforeHandling() {
        add("close before handling", new Fault.NoResponse(false, End.CUT));
    }

    /** Lets the server process the request, and closes the connection instead of responding. */
    public void closeAfterHandling() {
        add("close after handling", new Fault.NoResponse(true, End.CUT));
    }

    /** Reads the request and stays silent; the request does not reach the server. */
    public void stallBeforeHandling() {
        add("stall before handling", new Fault.NoResponse(false, End.STALL));
    }

    /** Lets the server process the request, and stays silent. */
    public void stallAfterHandling() {
        add("stall after handling", new Fault.NoResponse(true, End.STALL));
    }

    /**
     * Resets the connection while the request's body arrives; the request does not reach the server.
     *
     * @param bytes the number of bytes of the body to read first; all of them, if there are fewer
     */
    public void resetUploadAfter(long bytes) {
        add("reset of the upload after " + bytes + " bytes", new Fault.ResetUpload(bytes));
    }

    /**
     * Stops reading the request's body, on an open connection; the request does not reach the server. A client notices when the
     * network buffers are full, some megabytes later.
     *
     * @param bytes the number of bytes of the body to read first
     */
    public void stallUploadAfter(long bytes) {
        add("stall of the upload after " + bytes + " bytes", new Fault.StallUpload(bytes));
    }

    /**
     * Reads the request's body slowly.
     *
     * @param bytes the number of bytes to read at once
     * @param every the time between them
     */
    public void slowUpload(int bytes, Duration every) {
        if (bytes < 1) {
            throw new IllegalArgumentException(
                    "An upload of " + bytes + " bytes at once never ends: use stallUploadAfter(0)");
        }
        add(
                "upload of " + bytes + " bytes every " + millis("every", every) + " ms",
                new Fault.SlowUpload(bytes, every));
    }

    /**
     * Closes the connection in the middle of the response body, cleanly but too early.
     *
     * @param bytes the number of bytes to send; all but one, if there are fewer. A response without a body is not sent at all
     */
    public void cutBodyAfter(long bytes) {
        add("body cut after " + bytes + " bytes", new Fault.BrokenBody(bytes, End.CUT));
    }

    /**
     * Resets the connection in the middle of the response body.
     *
     * @param bytes the number of bytes to send; all but one, if there are fewer. A response without a body is not sent at all
     */
    public void resetBodyAfter(long bytes) {
        add("reset after " + bytes + " bytes of the body", new Fault.BrokenBody(bytes, End.RESET));
    }

    /**
     * Sends the beginning of the response body and then nothing more, on an open connection.
     *
     * @param bytes the number of bytes to send; all but one, if there are fewer. A response without a body is not sent at all
     */
    public void stallBodyAfter(long bytes) {
        add("stall after " + bytes + " bytes of the body", new Fault.BrokenBody(bytes, End.STALL));
    }

    /**
     * Closes the connection after some lines of the response, cleanly but too early.
     *
     * @param lines the number of lines to send; all, if there are fewer, but without the end of the response
     */
    public void cutAfterLines(long lines) {
        add("cut after " + lines + " lines", new Fault.BrokenLines(lines, End.CUT));
    }

    /**
     * Resets the connection after some lines of the response.
     *
     * @param lines the number of lines to send; all, if there are fewer, but without the end of the response
     */
    public void resetAfterLines(long lines) {
        add("reset after " + lines + " lines", new Fault.BrokenLines(lines, End.RESET));
    }

    /**
     * Sends some lines of the response and then nothing more, on an open connection, as the genuine server does with an event
     * stream that fails in the middle.
     *
     * @param lines the number of lines to send; all, if there are fewer, but without the end of the response
     */
    public void stallAfterLines(long lines) {
        add("stall after " + lines + " lines", new Fault.BrokenLines(lines, End.STALL));
    }

    /**
     * Inserts a line into the response. A response with a {@code Content-Length} is not changed.
     *
     * @param lines the number of lines before it
     * @param text the line, without its end
     */
    public void insertLineAfter(long lines, String text) {
        Objects.requireNonNull(text, "text");
        byte[] line = (text + "\n").getBytes(StandardCharsets.UTF_8);
        add("a line of " + (line.length - 1) + " bytes after " + lines + " lines", new Fault.ExtraLine(lines, line));
    }

    /**
     * Inserts a very long line into the response: an event with one long string. A response with a {@code Content-Length} is
     * not changed.
     *
     * @param lines the number of lines before it
     * @param bytes its approximate length
     */
    public void insertLongLineAfter(long lines, int bytes) {
        if (bytes < 0 || bytes > MAX_LINE) {
            throw new IllegalArgumentException("bytes: expected 0 to " + MAX_LINE + ", got " + bytes);
        }
        insertLineAfter(
                lines, "{\"type\":\"AssetV2\",\"data\":{\"id\":\"" + "x".repeat(bytes) + "\"},\"ack\":\"AssetV2|x\"}");
    }

    /**
     * Sends the response body slowly.
     *
     * @param bytes the number of bytes to send at once
     * @param every the time between them
     */
    public void drip(int bytes, Duration every) {
        if (bytes < 1) {
            throw new IllegalArgumentException("A drip of " + bytes + " bytes never ends: use stallBodyAfter(0)");
        }
        add("drip of " + bytes + " bytes every " + millis("every", every) + " ms", new Fault.Drip(bytes, every));
    }

    /**
     * Sends the head of the response slowly, and then its body.
     *
     * @param bytes the number of bytes to send at once
     * @param every the time between them
     */
    public void dripHead(int bytes, Duration every) {
        if (bytes < 1) {
            throw new IllegalArgumentException("A drip of " + bytes + " bytes never ends: use stallResponseAfter(0)");
        }
        add(
                "drip of " + bytes + " bytes of the head every " + millis("every", every) + " ms",
                new Fault.DripHead(bytes, every));
    }

    /**
     * Closes the connection in the middle of the response, cleanly but too early.
     *
     * @param bytes the number of bytes to send, of the head and the body as they are on the wire
     */
    public void cutResponseAfter(long bytes) {
        add("response cut after " + bytes + " bytes", new Fault.BrokenResponse(bytes, End.CUT));
    }

    /**
     * Resets the connection in the middle of the response.
     *
     * @param bytes the number of bytes to send, of the head and the body as they are on the wire
     */
    public void resetResponseAfter(long bytes) {
        add("reset after " + bytes + " bytes of the response", new Fault.BrokenResponse(bytes, End.RESET));
    }

    /**
     * Sends the beginning of the response and then nothing more, on an open connection.
     *
     * @param bytes the number of bytes to send, of the head and the body as they are on the wire
     */
    public void stallResponseAfter(long bytes) {
        add("stall after " + bytes + " bytes of the response", new Fault.BrokenResponse(bytes, End.STALL));
    }

    /**
     * Announces a wrong {@code Content-Length}, sends the whole body, and closes the connection. The proxy holds the body in
     * memory.
     *
     * @param difference the number of bytes to announce more than the body has; below zero for fewer
     */
    public void wrongContentLength(long difference) {
        if (difference == 0) {
            throw new IllegalArgumentException("A difference of 0 bytes is the right Content-Length");
        }
        add("Content-Length wrong by " + difference, new Fault.WrongLength(difference));
    }

    /**
     * Sends the response in chunks, one of which has an invalid length, and closes the connection. The proxy holds the body in
     * memory.
     *
     * @param bytes the number of bytes of the body to send before
     */
    public void garbageChunkAfter(long bytes) {
        add("garbage chunk after " + bytes + " bytes", new Fault.GarbageChunk(bytes));
    }

    /** Responds as usual and closes the connection after the response, as a server does with an idle connection. */
    public void closeWhenIdle() {
        add("close when idle", new Fault.HangUp());
    }

    private static long millis(String name, Duration time) {
        if (Objects.requireNonNull(time, name).isNegative() || time.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(name + ": expected a time from 0 to " + LONGEST + ", got " + time);
        }
        return time.toMillis();
    }
}
