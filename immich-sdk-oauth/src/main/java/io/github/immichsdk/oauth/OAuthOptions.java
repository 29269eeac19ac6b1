package io.github.immichsdk.oauth;

import io.github.immichsdk.ImmichClient;
import io.github.immichsdk.ImmichClientBuilder;
import io.github.immichsdk.config.ClientOptions.Writes;
import io.github.immichsdk.config.Credentials;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/**
 * Options of a login. Immutable; each {@code with…} method returns a changed copy.
 *
 * <pre>{@code
 * OAuthOptions options = OAuthOptions.defaults().client(client -> client.extraHeaders(() -> proxyHeaders));
 * AuthorizationRequest request = OAuth.authorize(url, "https://app.example.org/back", options);
 * }</pre>
 *
 * @param client configures the client for the Immich server: time limits, proxy headers, your own HTTP client or
 *     {@link io.github.immichsdk.transport.Transport}. The SDK sets server and credentials afterwards
 * @param lifetime the time limit for the user at the provider
 * @param random the source of state and code verifier; it must be unpredictable, or the login can be stolen
 * @param clock the clock, for the expiry of a context and the date of a session
 */
public record OAuthOptions(
        UnaryOperator<ImmichClientBuilder> client, Duration lifetime, RandomGenerator random, Clock clock) {

    private static final OAuthOptions DEFAULTS =
            new OAuthOptions(UnaryOperator.identity(), Duration.ofMinutes(10), new SecureRandom(), Clock.systemUTC());

    /** Checks the values. */
    public OAuthOptions {
        Objects.requireNonNull(lifetime, "lifetime");
        Objects.requireNonNull(client, "client");
        Objects.requireNonNull(random, "random");
        Objects.requireNonNull(clock, "clock");
        if (lifetime.isNegative() || lifetime.isZero()) {
            throw new IllegalArgumentException("lifetime: expected a time longer than zero, got " + lifetime);
        }
    }

    /** {@return the defaults: ten minutes, a secure random source, the client's defaults} */
    public static OAuthOptions defaults() {
        return DEFAULTS;
    }

    /**
     * Configures the client for the Immich server.
     *
     * @param setUp receives a builder and returns it
     * @return new options
     */
    public OAuthOptions client(UnaryOperator<ImmichClientBuilder> setUp) {
        return new OAuthOptions(setUp, lifetime, random, clock);
    }

    /**
     * Changes the time limit for the user at the provider.
     *
     * @param time longer than zero
     * @return new options
     */
    public OAuthOptions lifetime(Duration time) {
        Objects.requireNonNull(time, "time");
        return new OAuthOptions(client, time, random, clock);
    }

    /**
     * Changes the source of state and code verifier, for tests and for hardware sources.
     *
     * @param source an unpredictable source, such as a {@link SecureRandom}
     * @return new options
     */
    public OAuthOptions random(RandomGenerator source) {
        return new OAuthOptions(client, lifetime, source, clock);
    }

    /**
     * Changes the clock.
     *
     * @param watched the clock
     * @return new options
     */
    public OAuthOptions clock(Clock watched) {
        return new OAuthOptions(client, lifetime, random, watched);
    }

    /** {@return a client without credentials that sends all requests: a login is not part of a dry run} */
    ImmichClient anonymous(String server) {
        return client.apply(ImmichClient.builder())
                .server(server)
                .credentials(Credentials.none())
                .options(options -> options.writes(Writes.SEND))
                .build();
    }
}
