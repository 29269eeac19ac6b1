package io.github.immichsdk.benchmarks.sdk;

import io.github.immichsdk.ImmichClientBuilder;
import io.github.immichsdk.config.TlsOptions;
import io.github.immichsdk.transport.apache.ApacheTransport;
import io.github.immichsdk.transport.apache.ApacheTransportOptions;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The transports that are measured, by name. */
public final class Transports {

    /** The name of the transport that a client has without any setting. */
    public static final String DEFAULT = "default";

    private static final Map<String, BiFunction<ImmichClientBuilder, @Nullable TlsOptions, ImmichClientBuilder>>
            BY_NAME = new TreeMap<>(Map.of(
            DEFAULT,
            (builder, tls) -> tls == null ? builder : builder.tls(tls),
            "fast",
            (builder, tls) -> builder.transport(ApacheTransport.of(apache(tls)))));

    private Transports() {}

    private static ApacheTransportOptions apache(@Nullable TlsOptions tls) {
        ApacheTransportOptions options = ApacheTransportOptions.defaults();
        return tls == null ? options : options.tls(tls);
    }

    /**
     * {@return a setting that selects a transport}
     *
     * @param name the name of the transport
     * @param tls how it checks the server's certificate; null for the default
     */
    public static UnaryOperator<ImmichClientBuilder> named(String name, @Nullable TlsOptions tls) {
        var found = BY_NAME.get(name);
        if (found == null) {
            throw new IllegalArgumentException(
                    "transport: expected one of " + BY_NAME.keySet() + ", got '" + name + "'");
        }
        return builder -> found.apply(builder, tls);
    }
}
