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
 * How a log in is made. Immutable; each {@code with…} gives a changed copy.
 *
 * <pre>{@code
 * OAuthOptions options = OAuthOptions.defaults().withClient(client -> client.extraHeaders(() -> whatTheProxyWants));
 * }</pre>
 *
 * @param client sets up the client that asks the Immich server: time limits, proxy headers, an HTTP client or a
 *     {@link io.github.immichsdk.transport.Transport} of one's own. Server and credential are set after it
 * @param lifetime how long the user may take at the provider
 * @param random where state and code verifier come from; unguessable, or the log in can be stolen
 * @param clock tells the time, for the end of a context and the date of a session
 */
public record OAuthOptions(
        UnaryOperator<ImmichClientBuilder> client, Duration lifetime, RandomGenerator random, Clock clock) {

    private static final OAuthOptions DEFAULTS =
            new OAuthOptions(UnaryOperator.identity(), Duration.ofMinutes(10), new SecureRandom(), Clock.systemUTC());

    /** Checks the values. */
    public OAuthOptions {
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
     * Sets up the client that asks the Immich server.
     *
     * @param setUp gets a builder and returns it
     * @return new options
     */
    public OAuthOptions withClient(UnaryOperator<ImmichClientBuilder> setUp) {
        return new OAuthOptions(setUp, lifetime, random, clock);
    }

    /**
     * Changes how long the user may take at the provider.
     *
     * @param time longer than zero
     * @return new options
     */
    public OAuthOptions withLifetime(Duration time) {
        return new OAuthOptions(client, time, random, clock);
    }

    /**
     * Changes where state and code verifier come from: for tests, and for hardware sources.
     *
     * @param source an unguessable one, such as a {@link SecureRandom}
     * @return new options
     */
    public OAuthOptions withRandom(RandomGenerator source) {
        return new OAuthOptions(client, lifetime, source, clock);
    }

    /**
     * Changes the clock.
     *
     * @param watched tells the time
     * @return new options
     */
    public OAuthOptions withClock(Clock watched) {
        return new OAuthOptions(client, lifetime, random, watched);
    }

    /** {@return a client without credential, which sends what it is given to send: a log in is no part of a dry run} */
    ImmichClient anonymous(String server) {
        return client.apply(ImmichClient.builder())
                .server(server)
                .credentials(Credentials.none())
                .options(options -> options.withWrites(Writes.SEND))
                .build();
    }
}
