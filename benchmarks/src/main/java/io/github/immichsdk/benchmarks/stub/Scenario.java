package io.github.immichsdk.benchmarks.stub;

import io.github.immichsdk.benchmarks.data.CaptureTimes;
import java.util.HashMap;
import java.util.Map;

/**
 * What a client is to find, which it says with the first segment of its address, such as
 * {@code /assets-200000_delay-30_run-7}. So one server, without state of its own, serves all programs.
 */
final class Scenario {

    private final Map<String, Long> values = new HashMap<>();
    private final CaptureTimes times;
    private final Link link;
    private final UploadedFiles uploads = new UploadedFiles();
    private final Acks acks = new Acks();

    Scenario(String segment) {
        for (String part : segment.split("_")) {
            int dash = part.indexOf('-');
            if (dash > 0) {
                values.put(part.substring(0, dash), Long.parseLong(part.substring(dash + 1)));
            }
        }
        times = new CaptureTimes(value("assets"));
        link = new Link(value("mbit"));
    }

    /** {@return the number of events of the stream; without it, an asset and its EXIF values for each asset} */
    long events() {
        return value("events");
    }

    /** {@return the number of stacks} */
    long stacks() {
        return value("stacks");
    }

    /** {@return the milliseconds before each response of a search or count} */
    long delay() {
        return value("delay");
    }

    /** {@return whether the server compresses pages on request} */
    boolean compresses() {
        return value("gzip") == 1;
    }

    CaptureTimes times() {
        return times;
    }

    Link link() {
        return link;
    }

    UploadedFiles uploads() {
        return uploads;
    }

    Acks acks() {
        return acks;
    }

    private long value(String name) {
        return values.getOrDefault(name, 0L);
    }
}
