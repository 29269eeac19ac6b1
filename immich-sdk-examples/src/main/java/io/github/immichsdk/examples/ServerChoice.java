package io.github.immichsdk.examples;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.ImmichClientBuilder;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/** The server that an example runs on: the named one, or FakeImmich on request. */
final class ServerChoice {

    @Option(names = "--url", description = "The server. Or set IMMICH_URL (or IMMICH_INSTANCE_URL) in the environment.")
    private @Nullable String url;

    @Option(names = "--fake", description = "Run on FakeImmich, an Immich in memory, in place of a server.")
    private boolean fake;

    @Mixin
    private final Trust trust = new Trust();

    /**
     * Returns whether FakeImmich is requested.
     *
     * @param example the example that asks
     */
    boolean fake(CommandSpec example) {
        if (fake) {
            ParseResult given = example.commandLine().getParseResult();
            for (String other : new String[] {"--url", "--session"}) {
                if (given.hasMatchedOption(other)) {
                    throw new WrongArguments("--fake: expected without " + other + ", found both");
                }
            }
        }
        return fake;
    }

    /** {@return whether a server is named} */
    boolean named() {
        return url != null;
    }

    /**
     * Gives the server's address.
     *
     * @param example the example that asks
     */
    String address(CommandSpec example) {
        if (url == null) {
            throw new WrongArguments("no server given: expected --url, or IMMICH_URL in the environment; --fake runs on"
                    + " FakeImmich, an Immich in memory"
                    + EnvironmentDefaults.of(example).hint("IMMICH_URL"));
        }
        check(url);
        trust.check();
        return url;
    }

    /** {@return a builder of clients with the configured trust} */
    ImmichClientBuilder client() {
        return setUp(ImmichClient.builder());
    }

    /** {@return the same builder, with the configured trust} */
    ImmichClientBuilder setUp(ImmichClientBuilder builder) {
        return trust.setUp(builder);
    }

    private static void check(String url) {
        URI address;
        try (ImmichClient client = ImmichClient.builder().server(url).build()) {
            address = client.address();
        } catch (IllegalArgumentException e) {
            throw new WrongArguments(
                    "--url, or IMMICH_URL in the environment: expected the address of a server, such as"
                            + " https://photos.example.com, without a user or password in it; found something else, which is not"
                            + " shown since it may be secret");
        }
        resolve(address);
    }

    /**
     * Looks up the host once, so that a misspelled host is reported at once; a client would retry, since a lookup can fail
     * temporarily. Behind a proxy, only the proxy resolves the host.
     */
    static void resolve(URI address) {
        try {
            ProxySelector proxies = ProxySelector.getDefault();
            if (address.getHost() != null
                    && (proxies == null
                            || proxies.select(address).stream().allMatch(proxy -> proxy.type() == Proxy.Type.DIRECT))) {
                InetAddress.getByName(address.getHost());
            }
        } catch (UnknownHostException e) {
            throw new UncheckedIOException(
                    "there is no host '" + address.getHost()
                            + "': check --url or IMMICH_URL, and whether this machine can look up names",
                    e);
        }
    }
}
