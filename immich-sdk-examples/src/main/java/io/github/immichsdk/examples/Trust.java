package io.github.immichsdk.examples;

import io.github.immichsdk.ImmichClientBuilder;
import io.github.immichsdk.config.TlsOptions;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which certificates a client trusts, beyond those that the JVM does. */
final class Trust {

    @Option(
            names = "--ca",
            paramLabel = "FILE",
            description = "A PEM file with the certificate of a private authority that issued the server's certificate."
                    + " Or set IMMICH_CA in the environment.")
    private @Nullable Path authority;

    /** Fails if the file does not exist. */
    void check() {
        if (authority != null) {
            InputFile.existing("--ca", authority);
        }
    }

    /** {@return the same builder, with the configured trust} */
    ImmichClientBuilder setUp(ImmichClientBuilder builder) {
        check();
        return authority == null ? builder : builder.tls(TlsOptions.defaults().trust(authority));
    }
}
