package io.github.immichsdk.testkit;

import io.github.immichsdk.testkit.internal.faults.Fault;
import io.github.immichsdk.testkit.internal.faults.Fault.End;
import io.github.immichsdk.testkit.internal.faults.FaultScript;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Which requests run into a fault, and how often; then, by its last word, into which one. Not safe for use by several threads.
 */
public final class FaultRule {

    private final FaultScript script;
    private final @Nullable String operationId;
    private int skip;
    private int times = 1;

    FaultRule(FaultScript script, @Nullable String operationId) {
        this.script = script;
        this.operationId = operationId;
    }

    /**
     * Sets how often it goes wrong. Without it that is once.
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
     * Lets it go wrong for as long as the server runs, or until {@link Faults#clear()}.
     *
     * @return this
     */
    public FaultRule always() {
        times = Integer.MAX_VALUE;
        return this;
    }

    /**
     * Lets some requests go well first.
     *
     * @param count how many of those that it concerns
     * @return this
     */
    public FaultRule skip(int count) {
        skip = count;
        return this;
    }

    private void add(String name, Fault fault) {
        script.add(operationId, skip, times, name, () -> fault);
    }

    private FaultAnswer answer(String name, FaultAnswer answer) {
        script.add(operationId, skip, times, name, answer::fault);
        return answer;
    }

    /**
     * Answers in the server's place; the request does not reach it.
     *
     * @param status the HTTP status, for instance 503
     * @return the answer, to add headers and a body
     */
    public FaultAnswer answer(int status) {
        return answer("answer " + status, new FaultAnswer(status, false));
    }

    /**
     * Lets the server do what is asked, and then replaces its answer: the client is told of a failure of what was done.
     *
     * @param status the HTTP status, for instance 502
     * @return the answer, to add headers and a body
     */
    public FaultAnswer answerAfterHandling(int status) {
        return answer("answer " + status + " after handling", new FaultAnswer(status, true));
    }

    /** Answers with the login page of a proxy in front of the server: 200, HTML. The request does not reach the server. */
    public void loginPage() {
        answer("login page", new FaultAnswer(200, false))
                .body("text/html; charset=utf-8", "<!doctype html><html><title>Sign in</title><form>…</form></html>");
    }

    /** Answers as nginx does when a body is larger than it allows: 413, HTML, and the connection ends. */
    public void bodyTooLarge() {
        answer("413 of a proxy", new FaultAnswer(413, false))
                .header("Server", "nginx")
                .header("Connection", "close")
                .body(
                        "text/html",
                        "<html><head><title>413 Request Entity Too Large</title></head>"
                                + "<body><center><h1>413 Request Entity Too Large</h1></center></body></html>");
    }

    /**
     * Lets the request reach the server late.
     *
     * @param time how much later
     */
    public void delay(Duration time) {
        add("delay of " + time.toMillis() + " ms", new Fault.Delay(time));
    }

    /** Resets the connection once the head of the request is there; the request does not reach the server. */
    public void resetBeforeHandling() {
        add("reset before handling", new Fault.NoAnswer(false, End.RESET));
    }

    /** Lets the server do what is asked, and resets the connection instead of its answer. */
    public void resetAfterHandling() {
        add("reset after handling", new Fault.NoAnswer(true, End.RESET));
    }

    /** Ends the connection once the request is there, as a server does that takes it for idle; nothing is done. */
    public void closeBeforeHandling() {
        add("close before handling", new Fault.NoAnswer(false, End.CUT));
    }

    /** Lets the server do what is asked, and ends the connection instead of its answer. */
    public void closeAfterHandling() {
        add("close after handling", new Fault.NoAnswer(true, End.CUT));
    }

    /** Takes the request and stays silent; the request does not reach the server. */
    public void stallBeforeHandling() {
        add("stall before handling", new Fault.NoAnswer(false, End.STALL));
    }

    /** Lets the server do what is asked, and stays silent. */
    public void stallAfterHandling() {
        add("stall after handling", new Fault.NoAnswer(true, End.STALL));
    }

    /**
     * Resets the connection while the request's body comes in; the request does not reach the server.
     *
     * @param bytes how many bytes of the body are taken first; all of them, if there are fewer
     */
    public void resetUploadAfter(long bytes) {
        add("reset of the upload after " + bytes + " bytes", new Fault.ResetUpload(bytes));
    }

    /**
     * Stops taking in the request's body, on an open connection; the request does not reach the server. A client notices once
     * the buffers of the network are full, some megabytes later.
     *
     * @param bytes how many bytes of the body are taken first
     */
    public void stallUploadAfter(long bytes) {
        add("stall of the upload after " + bytes + " bytes", new Fault.StallUpload(bytes));
    }

    /**
     * Takes in the request's body slowly.
     *
     * @param bytes how many bytes are taken at once
     * @param every the time between them
     */
    public void slowUpload(int bytes, Duration every) {
        if (bytes < 1) {
            throw new IllegalArgumentException(
                    "An upload of " + bytes + " bytes at once never ends: use stallUploadAfter(0)");
        }
        add("upload of " + bytes + " bytes every " + every.toMillis() + " ms", new Fault.SlowUpload(bytes, every));
    }

    /**
     * Ends the connection in the middle of the answer's body, in order but too early.
     *
     * @param bytes how many bytes come; one less than all, if there are fewer. An answer without body does not come at all
     */
    public void cutBodyAfter(long bytes) {
        add("body cut after " + bytes + " bytes", new Fault.BrokenBody(bytes, End.CUT));
    }

    /**
     * Resets the connection in the middle of the answer's body.
     *
     * @param bytes how many bytes come; one less than all, if there are fewer. An answer without body does not come at all
     */
    public void resetBodyAfter(long bytes) {
        add("reset after " + bytes + " bytes of the body", new Fault.BrokenBody(bytes, End.RESET));
    }

    /**
     * Sends the beginning of the answer's body and then nothing more, on an open connection.
     *
     * @param bytes how many bytes come; one less than all, if there are fewer. An answer without body does not come at all
     */
    public void stallBodyAfter(long bytes) {
        add("stall after " + bytes + " bytes of the body", new Fault.BrokenBody(bytes, End.STALL));
    }

    /**
     * Ends the connection after some lines of the answer, in order but too early.
     *
     * @param lines how many lines come; all, if there are fewer, but then the end of the answer does not
     */
    public void cutAfterLines(long lines) {
        add("cut after " + lines + " lines", new Fault.BrokenLines(lines, End.CUT));
    }

    /**
     * Resets the connection after some lines of the answer.
     *
     * @param lines how many lines come; all, if there are fewer, but then the end of the answer does not
     */
    public void resetAfterLines(long lines) {
        add("reset after " + lines + " lines", new Fault.BrokenLines(lines, End.RESET));
    }

    /**
     * Sends some lines of the answer and then nothing more, on an open connection: what the genuine server does with an event
     * stream that fails in the middle.
     *
     * @param lines how many lines come; all, if there are fewer, but then the end of the answer does not
     */
    public void stallAfterLines(long lines) {
        add("stall after " + lines + " lines", new Fault.BrokenLines(lines, End.STALL));
    }

    /**
     * Puts a line among those of the answer. An answer whose length is told beforehand comes as it is.
     *
     * @param lines how many lines come before it
     * @param text the line, without its end
     */
    public void insertLineAfter(long lines, String text) {
        byte[] line = (text + "\n").getBytes(StandardCharsets.UTF_8);
        add("a line of " + (line.length - 1) + " bytes after " + lines + " lines", new Fault.ExtraLine(lines, line));
    }

    /**
     * Puts a very long line among those of the answer: an event with one long text. An answer whose length is told beforehand
     * comes as it is.
     *
     * @param lines how many lines come before it
     * @param bytes how long it is, about
     */
    public void insertLongLineAfter(long lines, int bytes) {
        insertLineAfter(
                lines, "{\"type\":\"AssetV2\",\"data\":{\"id\":\"" + "x".repeat(bytes) + "\"},\"ack\":\"AssetV2|x\"}");
    }

    /**
     * Sends the answer's body slowly.
     *
     * @param bytes how many bytes come at once
     * @param every the time between them
     */
    public void drip(int bytes, Duration every) {
        if (bytes < 1) {
            throw new IllegalArgumentException("A drip of " + bytes + " bytes never ends: use stallBodyAfter(0)");
        }
        add("drip of " + bytes + " bytes every " + every.toMillis() + " ms", new Fault.Drip(bytes, every));
    }

    /** Answers as usual and ends the connection behind the answer, as a server does with an idle one. */
    public void closeWhenIdle() {
        add("close when idle", new Fault.HangUp());
    }
}
