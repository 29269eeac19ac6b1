package io.github.immichsdk.examples.browse;

import io.github.immichsdk.stacking.StackPlan;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The plans that were shown last. They are kept in memory, so that exactly what was shown is applied. */
final class StackPlans {

    private static final int KEPT = 8;

    private final Supplier<String> names;
    private final Map<String, ShownPlan> plans = new LinkedHashMap<>();

    StackPlans(Supplier<String> names) {
        this.names = names;
    }

    /**
     * Keeps a plan; the oldest one is forgotten.
     *
     * @return its name
     */
    synchronized String keep(StackRequest request, StackPlan plan) {
        String name = names.get();
        plans.put(name, new ShownPlan(name, request, plan));
        if (plans.size() > KEPT) {
            plans.remove(plans.keySet().iterator().next());
        }
        return name;
    }

    synchronized Optional<ShownPlan> find(String name) {
        return Optional.ofNullable(plans.get(name));
    }
}
