package io.github.immichsdk.benchmarks.stub;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What the server sends; made once, before the first request. Thread-safe. */
final class Content {

    private final Map<String, Scenario> scenarios = new ConcurrentHashMap<>();
    private final Pages pages = new Pages();
    private final Stacks stacks = new Stacks();
    private final Events events = new Events();
    private final Originals originals = new Originals();

    Scenario scenario(String segment) {
        return scenarios.computeIfAbsent(segment.startsWith("/") ? segment.substring(1) : segment, Scenario::new);
    }

    Pages pages() {
        return pages;
    }

    Stacks stacks() {
        return stacks;
    }

    Events events() {
        return events;
    }

    Originals originals() {
        return originals;
    }
}
