package io.github.immichsdk.benchmarks.stub;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The checkpoints of a session. Thread-safe. */
final class Acks {

    private final Map<String, String> byType = new LinkedHashMap<>();

    synchronized void put(String ack) {
        byType.put(ack.substring(0, Math.max(0, ack.indexOf('|'))), ack);
    }

    synchronized void clear() {
        byType.clear();
    }

    synchronized String json() {
        return byType.entrySet().stream()
                .map(each -> "{\"type\":\"" + each.getKey() + "\",\"ack\":\"" + each.getValue() + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
    }
}
