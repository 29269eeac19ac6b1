package io.github.immichsdk.examples;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The part of Micrometer that docs/observability.md uses, with the same signatures. */
final class MetricsStandIn {

    private MetricsStandIn() {}

    /** Stands for {@code io.micrometer.core.instrument.MeterRegistry}. */
    static final class MeterRegistry {

        final Map<String, List<Object>> recorded = new ConcurrentHashMap<>();

        Timer timer(String name, String... tags) {
            return time -> values(name, tags).add(time);
        }

        DistributionSummary summary(String name, String... tags) {
            return amount -> values(name, tags).add(amount);
        }

        private List<Object> values(String name, String... tags) {
            return recorded.computeIfAbsent(name + List.of(tags), key -> new CopyOnWriteArrayList<>());
        }
    }

    /** Stands for {@code io.micrometer.core.instrument.Timer}. */
    @FunctionalInterface
    interface Timer {
        void record(Duration time);
    }

    /** Stands for {@code io.micrometer.core.instrument.DistributionSummary}. */
    @FunctionalInterface
    interface DistributionSummary {
        void record(double amount);
    }
}
