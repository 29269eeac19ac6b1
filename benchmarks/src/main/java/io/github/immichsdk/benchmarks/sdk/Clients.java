package io.github.immichsdk.benchmarks.sdk;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.ImmichClientBuilder;
import io.github.immichsdk.benchmarks.program.Arguments;
import io.github.immichsdk.config.Compression;
import io.github.immichsdk.config.TlsOptions;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Builds the clients of the measured programs: the defaults, except for what a work needs. */
final class Clients {

    private Clients() {}

    /** {@return a client with an API key} */
    static ImmichClient withKey(Arguments args) {
        return builder(args).apiKey("key").build();
    }

    /** {@return a client with a session, which the event stream needs} */
    static ImmichClient withSession(Arguments args) {
        return builder(args)
                .session(builder(args).login("ada@example.org", "password"))
                .build();
    }

    private static ImmichClientBuilder builder(Arguments args) {
        @Nullable Path authority = args.authority();
        TlsOptions tls = authority == null ? null : TlsOptions.defaults().trust(authority);
        ImmichClientBuilder builder = Transports.named(args.transport(), tls)
                .apply(ImmichClient.builder().server(args.url()));
        if (args.url().contains("_gzip-1")) {
            builder.compression(Compression.ALWAYS); // as with a server that is far away, which this one plays
        }
        // with the default of 100, a thousand threads would wait for each other, and those of the plain program would
        // not
        return args.threads() > 100 ? builder.maxInFlight(args.threads()) : builder;
    }
}
