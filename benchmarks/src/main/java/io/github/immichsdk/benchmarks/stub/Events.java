package io.github.immichsdk.benchmarks.stub;

import io.github.immichsdk.benchmarks.data.CaptureTimes;
import io.github.immichsdk.benchmarks.data.EventLines;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Writes the event stream, one HTTP chunk for each line, as the genuine server does. Thread-safe. */
final class Events {

    private static final String COMPLETE =
            "{\"type\":\"SyncCompleteV1\",\"data\":{},\"ack\":\"SyncCompleteV1|01a203df-1426-7103-86a8-3aee4cd04e82\"}\n";

    private final EventLines lines = new EventLines();

    void write(Scenario scenario, Output out) throws IOException {
        out.write(Response.head(200, "Content-Type: application/jsonlines+json", "Transfer-Encoding: chunked"));
        long events = scenario.events();
        CaptureTimes times = events > 0 ? new CaptureTimes(events) : scenario.times();
        for (long index = 0; index < times.count(); index++) {
            lines.asset(index, times.of(index), out);
        }
        for (long index = 0; events == 0 && index < times.count(); index++) {
            lines.exif(index, times.of(index), out);
        }
        out.write((Integer.toHexString(COMPLETE.length()) + "\r\n" + COMPLETE + "\r\n0\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
    }
}
