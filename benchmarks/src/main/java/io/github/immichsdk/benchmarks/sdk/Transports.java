package io.github.immichsdk.benchmarks.sdk;

import io.github.immichsdk.ImmichClientBuilder;
import io.github.immichsdk.transport.apache.ApacheTransport;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The transports that are measured, by name. */
public final class Transports {

    /** The name of the transport that a client has without any setting. */
    public static final String DEFAULT = "default";

    private static final Map<String, UnaryOperator<ImmichClientBuilder>> BY_NAME = new TreeMap<>(
            Map.of(DEFAULT, builder -> builder, "fast", builder -> builder.transport(ApacheTransport.create())));

    private Transports() {}

    /**
     * {@return a setting that selects a transport}
     *
     * @param name the name of the transport
     */
    public static UnaryOperator<ImmichClientBuilder> named(String name) {
        UnaryOperator<ImmichClientBuilder> found = BY_NAME.get(name);
        if (found == null) {
            throw new IllegalArgumentException(
                    "transport: expected one of " + BY_NAME.keySet() + ", got '" + name + "'");
        }
        return found;
    }
}
