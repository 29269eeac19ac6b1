package io.github.immichsdk;

import io.github.immichsdk.config.CallListener;
import io.github.immichsdk.config.CircuitBreakerOptions;
import io.github.immichsdk.config.ClientOptions;
import io.github.immichsdk.config.Credentials;
import io.github.immichsdk.config.ProxyOptions;
import io.github.immichsdk.config.RateLimit;
import io.github.immichsdk.config.RetryOptions;
import io.github.immichsdk.config.Timeouts;
import io.github.immichsdk.config.TlsOptions;
import io.github.immichsdk.internal.call.Ambient;
import io.github.immichsdk.internal.call.Calls;
import io.github.immichsdk.internal.call.Discovery;
import io.github.immichsdk.internal.call.ThroughProxy;
import io.github.immichsdk.internal.call.Urls;
import io.github.immichsdk.sessions.Session;
import io.github.immichsdk.transport.JdkTransport;
import io.github.immichsdk.transport.Transport;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Builds an {@link ImmichClient}. Every wrong option says which one it is, what was given and what is expected. Not thread-safe. */
public final class ImmichClientBuilder {

    private @Nullable String server;
    private Credentials credentials = Credentials.none();
    private ClientOptions options = ClientOptions.defaults();
    private @Nullable HttpClient httpClient;
    private @Nullable Transport transport;
    private @Nullable ProxyOptions proxy;
    private @Nullable TlsOptions tls;
    private boolean discover;
    private Ambient ambient = Ambient.real();

    ImmichClientBuilder() {}

    /**
     * Sets the server's address, in any form that people paste: with or without {@code /api}, a slash at the end, blanks
     * around. A sub-path is kept.
     *
     * @param address such as {@code https://photos.example.org} or {@code http://nas:2283}
     * @return this builder
     */
    public ImmichClientBuilder server(String address) {
        if (address == null || address.isBlank()) {
            throw new IllegalArgumentException(
                    "server: expected the server's address such as https://photos.example.org, got "
                            + (address == null ? "null" : "a blank text")
                            + "; is the variable set from which it is read?");
        }
        server = address;
        return this;
    }

    /**
     * Asks the server where its API is ({@code /.well-known/immich}) when the client is built: one request. An address that
     * does not answer that is taken as given.
     *
     * @return this builder
     */
    public ImmichClientBuilder discover() {
        discover = true;
        return this;
    }

    /**
     * Uses an API key.
     *
     * @param key the key
     * @return this builder
     */
    public ImmichClientBuilder apiKey(String key) {
        return credentials(Credentials.apiKey(key));
    }

    /**
     * Uses the access token of a session.
     *
     * @param token the token
     * @return this builder
     */
    public ImmichClientBuilder accessToken(String token) {
        return credentials(Credentials.accessToken(token));
    }

    /**
     * Uses a session, and its server.
     *
     * @param session the session
     * @return this builder
     */
    public ImmichClientBuilder session(Session session) {
        given("session", session, "a session as a login or a SessionStore returns it");
        server = session.server().toString();
        return credentials(Credentials.accessToken(session.accessToken(), session.authType()));
    }

    /**
     * Uses any credential. The last one given counts: a client has one.
     *
     * @param any the credential
     * @return this builder
     */
    public ImmichClientBuilder credentials(Credentials any) {
        credentials = given("credentials", any, "Credentials.apiKey(...) or Credentials.none()");
        return this;
    }

    /**
     * Takes server and API key from the environment: {@code IMMICH_URL}, or else {@code IMMICH_INSTANCE_URL}, and
     * {@code IMMICH_API_KEY}. What is set in code before or after wins over neither: the last call counts.
     *
     * @return this builder
     * @throws IllegalArgumentException if one is missing
     */
    public ImmichClientBuilder fromEnvironment() {
        return fromEnvironment(System.getenv());
    }

    ImmichClientBuilder fromEnvironment(Map<String, String> environment) {
        String address = environment.getOrDefault("IMMICH_URL", environment.getOrDefault("IMMICH_INSTANCE_URL", ""));
        if (address.isBlank()) {
            throw new IllegalArgumentException(
                    "IMMICH_URL: expected the server's address in the environment (or in IMMICH_INSTANCE_URL), found none");
        }
        String key = environment.getOrDefault("IMMICH_API_KEY", "");
        if (key.isBlank()) {
            throw new IllegalArgumentException("IMMICH_API_KEY: expected an API key in the environment, found none;"
                    + " make one in Immich under Account Settings > API Keys");
        }
        return server(address).apiKey(key);
    }

    /**
     * Sets the time limits.
     *
     * @param limits the limits
     * @return this builder
     */
    public ImmichClientBuilder timeouts(Timeouts limits) {
        return options(now -> now.withTimeouts(given("timeouts", limits, "Timeouts.defaults() or a change of it")));
    }

    /**
     * Sets how often and when a request is sent again.
     *
     * @param retry the numbers
     * @return this builder
     */
    public ImmichClientBuilder retry(RetryOptions retry) {
        return options(now -> now.withRetry(given("retry", retry, "RetryOptions.defaults() or RetryOptions.none()")));
    }

    /**
     * Sets how many requests may be under way at once; 100 by default.
     *
     * @param most 1 or more
     * @return this builder
     */
    public ImmichClientBuilder maxInFlight(int most) {
        return options(now -> now.withMaxInFlight(most));
    }

    /**
     * Sets what is asked before each attempt for headers to send along, such as what a proxy before the server wants.
     *
     * @param headers gives names and values
     * @return this builder
     */
    public ImmichClientBuilder extraHeaders(Supplier<Map<String, String>> headers) {
        return options(now -> now.withExtraHeaders(given("extraHeaders", headers, "a supplier of names and values")));
    }

    /**
     * Adds a name to the {@code User-Agent}.
     *
     * @param agent such as {@code my-tool/1.2}
     * @return this builder
     */
    public ImmichClientBuilder userAgent(String agent) {
        return options(now -> now.withUserAgent(given("userAgent", agent, "a name such as my-tool/1.2")));
    }

    /**
     * Sets the circuit breaker; off by default.
     *
     * @param breaker when to stop asking a failing server
     * @return this builder
     */
    public ImmichClientBuilder circuitBreaker(CircuitBreakerOptions breaker) {
        return options(
                now -> now.withCircuitBreaker(given("circuitBreaker", breaker, "CircuitBreakerOptions.defaults()")));
    }

    /**
     * Sets how many requests are sent in a time; no limit by default.
     *
     * @param limit the limit
     * @return this builder
     */
    public ImmichClientBuilder rateLimit(RateLimit limit) {
        return options(now -> now.withRateLimit(given("rateLimit", limit, "a limit such as RateLimit.perSecond(20)")));
    }

    /**
     * Sets who is told of each attempt.
     *
     * @param listener the listener
     * @return this builder
     */
    public ImmichClientBuilder listener(CallListener listener) {
        return options(now -> now.withListener(given("listener", listener, "a CallListener")));
    }

    /**
     * Makes it a dry run: reads go out, writes do not but answer what success would answer. See
     * {@link ImmichClient#dryRunReport()}.
     *
     * @return this builder
     */
    public ImmichClientBuilder dryRun() {
        return options(now -> now.withWrites(ClientOptions.Writes.HOLD_BACK));
    }

    /**
     * Changes the options.
     *
     * @param change gives the options wanted from those so far
     * @return this builder
     */
    public ImmichClientBuilder options(UnaryOperator<ClientOptions> change) {
        options = given(
                "options", given("options", change, "a change of the options").apply(options), "the changed options");
        return this;
    }

    /**
     * Uses an HTTP client of one's own, for a pool that is shared, for example; for proxies and certificates {@link #proxy} and
     * {@link #tls} are simpler. It is never closed,
     * and refused if it follows redirects or keeps cookies.
     *
     * @param client the client
     * @return this builder
     */
    public ImmichClientBuilder httpClient(HttpClient client) {
        httpClient = given("httpClient", client, "an HttpClient");
        return this;
    }

    /**
     * Uses a transport of one's own in place of HTTP. It is never closed by the client.
     *
     * @param own the transport
     * @return this builder
     */
    public ImmichClientBuilder transport(Transport own) {
        transport = given("transport", own, "a Transport");
        return this;
    }

    /**
     * Logs in with a password, with the options set so far, and lets go of the connection. Costs one request; see
     * {@link io.github.immichsdk.auth.Authentication#login}.
     *
     * @param email the user's e-mail address
     * @param password the user's password
     * @return the session, for {@link #session} and to be stored
     */
    public Session login(String email, String password) {
        Credentials before = credentials;
        try (ImmichClient client = credentials(Credentials.none()).build()) {
            return client.auth().login(email, password);
        } finally {
            credentials = before;
        }
    }

    /**
     * Sends all requests through an HTTP proxy. Without this, the JVM's system properties decide ({@code https.proxyHost},
     * {@code http.proxyHost}, {@code http.nonProxyHosts}).
     *
     * @param through the proxy, with or without credentials
     * @return this builder
     */
    public ImmichClientBuilder proxy(ProxyOptions through) {
        proxy = given("proxy", through, "a proxy such as ProxyOptions.of(\"proxy.example.org\", 3128)");
        return this;
    }

    /**
     * Sets what is trusted over TLS beyond the JVM's trust store, and how the client identifies itself.
     *
     * @param options a private certificate authority, a client certificate, pinned keys
     * @return this builder
     */
    public ImmichClientBuilder tls(TlsOptions options) {
        tls = given("tls", options, "options such as TlsOptions.trusting(pemFile)");
        return this;
    }

    private static <T> T given(String option, @Nullable T value, String expected) {
        if (value == null) {
            throw new IllegalArgumentException(option + ": expected " + expected + ", got null");
        }
        return value;
    }

    ImmichClientBuilder ambient(Ambient given) {
        ambient = given;
        return this;
    }

    /**
     * Builds the client.
     *
     * @return the client; sends nothing, unless discovery was asked for
     * @throws IllegalArgumentException if the server is missing, or both an HTTP client and a transport were given
     */
    public ImmichClient build() {
        if (server == null) {
            throw new IllegalArgumentException(
                    "server: expected an address such as https://photos.example.org, got none; call server(...)");
        }
        if (httpClient != null && transport != null) {
            throw new IllegalArgumentException("httpClient and transport: expected one of them, got both");
        }
        if ((proxy != null || tls != null) && (httpClient != null || transport != null)) {
            throw new IllegalArgumentException(
                    "proxy and tls: expected no httpClient or transport beside them, got both; set"
                            + " them on your own client instead, with ProxyOptions.selector() and TlsOptions.sslContext()");
        }
        URI api = Urls.apiBase(server);
        Transport wire = wire();
        if (discover) {
            api = Discovery.of(api, wire, options);
        }
        if (options.dryRun()) {
            ImmichClient.sayDryRun(api);
        }
        return new ImmichClient(Calls.over(wire, api, credentials, options, ambient), wire, transport == null);
    }

    private Transport wire() {
        if (transport != null) {
            return transport;
        }
        if (httpClient != null) {
            return JdkTransport.using(httpClient);
        }
        ProxyOptions through = proxy;
        TlsOptions secured = tls;
        Transport own = JdkTransport.create(options.timeouts().connect(), client -> {
            HttpClient.Builder proxied = through == null ? client : client.proxy(through.selector());
            return secured == null ? proxied : proxied.sslContext(secured.sslContext());
        });
        return through == null ? own : new ThroughProxy(own, through);
    }
}
