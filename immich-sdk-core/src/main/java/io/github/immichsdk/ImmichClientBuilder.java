package io.github.immichsdk;

import io.github.immichsdk.config.CallInterceptor;
import io.github.immichsdk.config.CircuitBreakerOptions;
import io.github.immichsdk.config.ClientOptions;
import io.github.immichsdk.config.Compression;
import io.github.immichsdk.config.Credentials;
import io.github.immichsdk.config.ProxyOptions;
import io.github.immichsdk.config.RateLimit;
import io.github.immichsdk.config.RetryOptions;
import io.github.immichsdk.config.Timeouts;
import io.github.immichsdk.config.TlsOptions;
import io.github.immichsdk.internal.call.CallExecutor;
import io.github.immichsdk.internal.call.ClosableTransport;
import io.github.immichsdk.internal.call.Discovery;
import io.github.immichsdk.internal.call.ProxyAuthorization;
import io.github.immichsdk.internal.call.Timing;
import io.github.immichsdk.internal.call.UrlEncoding;
import io.github.immichsdk.sessions.Session;
import io.github.immichsdk.transport.JdkTransport;
import io.github.immichsdk.transport.Transport;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Builds an {@link ImmichClient}. The message for an invalid option names the option, the value found and the value
 * expected. Not thread-safe.
 */
public final class ImmichClientBuilder {

    private @Nullable String server;
    private Credentials credentials = Credentials.none();
    private ClientOptions options = ClientOptions.defaults();
    private @Nullable HttpClient httpClient;
    private @Nullable Transport transport;
    private @Nullable ProxyOptions proxy;
    private @Nullable TlsOptions tls;
    private boolean discover;
    private Timing ambient = Timing.real();

    ImmichClientBuilder() {}

    /**
     * Sets the server's URL. It may end with {@code /api} or a slash, and may have surrounding spaces. A sub-path is kept.
     *
     * @param address such as {@code https://photos.example.org} or {@code http://nas:2283}
     * @return this builder
     */
    public ImmichClientBuilder server(String address) {
        if (address == null || address.isBlank()) {
            throw new IllegalArgumentException(
                    "server: expected the server's address such as https://photos.example.org, got "
                            + (address == null ? "null" : "a blank text")
                            + "; is the environment variable set?");
        }
        server = address;
        return this;
    }

    /**
     * Discovers the URL of the API ({@code /.well-known/immich}) when the client is built. Costs one request. If the server
     * does not support discovery, the given URL is used.
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
     * Uses a shared link as {@link io.github.immichsdk.sharedlinks.SharedLinks#url} returns it, like {@link #sharedLink(String)}.
     *
     * @param url the URL of the link
     * @return this builder
     * @throws IllegalArgumentException if it is no such URL
     */
    public ImmichClientBuilder sharedLink(URI url) {
        return sharedLink(Objects.requireNonNull(url, "url").toString());
    }

    /**
     * Uses a shared link, and its server. Such a client can read, download and, if the link allows it, upload what the link
     * shows; start with {@link ImmichClient#sharedLinks()}.
     *
     * @param url the URL of the link, such as {@code https://photos.example.org/share/KEY} or
     *     {@code https://photos.example.org/s/SLUG}
     * @return this builder
     * @throws IllegalArgumentException if it is no such URL
     */
    public ImmichClientBuilder sharedLink(String url) {
        String address = given("sharedLink", url, "the URL of a shared link").strip();
        int end = (address + "?").split("[?#]", 2)[0].length();
        int key = address.lastIndexOf("/share/", end);
        int slug = address.lastIndexOf("/s/", end);
        int from = slug > key ? slug + "/s/".length() : key + "/share/".length();
        if (Math.max(key, slug) > 0 && from < end) {
            int slash = address.indexOf('/', from);
            String part = address.substring(from, slash < 0 ? end : Math.min(slash, end));
            String secret = URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
            return server(address.substring(0, Math.max(key, slug)))
                    .credentials(slug > key ? Credentials.sharedLinkSlug(secret) : Credentials.sharedLinkKey(secret));
        }
        throw new IllegalArgumentException("sharedLink: expected an address such as"
                + " https://photos.example.org/share/KEY or .../s/SLUG, got one without /share/ and /s/");
    }

    /**
     * Uses credentials of any kind. A client has one set of credentials: later calls override earlier ones.
     *
     * @param any the credentials
     * @return this builder
     */
    public ImmichClientBuilder credentials(Credentials any) {
        credentials = given("credentials", any, "Credentials.apiKey(...) or Credentials.none()");
        return this;
    }

    /**
     * Reads the server and the API key from environment variables: {@code IMMICH_URL}, or else {@code IMMICH_INSTANCE_URL},
     * and {@code IMMICH_API_KEY}. Later calls of the builder override earlier ones.
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
        return options(now -> now.timeouts(given("timeouts", limits, "Timeouts.defaults() or a change of it")));
    }

    /**
     * Sets how often and when a failed request is retried.
     *
     * @param retry the retry options
     * @return this builder
     */
    public ImmichClientBuilder retry(RetryOptions retry) {
        return options(now -> now.retry(given("retry", retry, "RetryOptions.defaults() or RetryOptions.none()")));
    }

    /**
     * Sets the maximum number of concurrent requests; 100 by default.
     *
     * @param limit 1 or more
     * @return this builder
     */
    public ImmichClientBuilder maxInFlight(int limit) {
        return options(now -> now.maxInFlight(limit));
    }

    /**
     * Sets the maximum size of one JSON response; by default 256 MB, but at most a quarter of the maximum heap.
     *
     * @param bytes the size in bytes, uncompressed
     * @return this builder
     */
    public ImmichClientBuilder maxResponseBytes(long bytes) {
        return options(now -> now.maxResponseBytes(bytes));
    }

    /**
     * Sets whether the server may compress JSON responses; by default {@link Compression#AUTOMATIC}.
     *
     * @param when when to accept compressed responses
     * @return this builder
     */
    public ImmichClientBuilder compression(Compression when) {
        return options(now -> now.compression(given("compression", when, "a value such as Compression.ALWAYS")));
    }

    /**
     * Sets a supplier of extra request headers, such as those that a reverse proxy requires. It is called before each
     * attempt.
     *
     * @param headers returns names and values
     * @return this builder
     */
    public ImmichClientBuilder extraHeaders(Supplier<Map<String, String>> headers) {
        return options(now -> now.extraHeaders(given("extraHeaders", headers, "a supplier of names and values")));
    }

    /**
     * Adds a name to the {@code User-Agent}.
     *
     * @param agent such as {@code my-tool/1.2}
     * @return this builder
     */
    public ImmichClientBuilder userAgent(String agent) {
        return options(now -> now.userAgent(given("userAgent", agent, "a name such as my-tool/1.2")));
    }

    /**
     * Sets the circuit breaker; off by default.
     *
     * @param breaker when to stop sending requests to a failing server
     * @return this builder
     */
    public ImmichClientBuilder circuitBreaker(CircuitBreakerOptions breaker) {
        return options(now -> now.circuitBreaker(given("circuitBreaker", breaker, "CircuitBreakerOptions.defaults()")));
    }

    /**
     * Sets how many requests are sent per period; no limit by default.
     *
     * @param limit the limit
     * @return this builder
     */
    public ImmichClientBuilder rateLimit(RateLimit limit) {
        return options(now -> now.rateLimit(given("rateLimit", limit, "a limit such as RateLimit.perSecond(20)")));
    }

    /**
     * Adds an interceptor, which observes each attempt and can add headers. Several are called in the order in which they are
     * added.
     *
     * @param interceptor for metrics, tracing or logging
     * @return this builder
     */
    public ImmichClientBuilder interceptor(CallInterceptor interceptor) {
        return options(now -> now.interceptor(given("interceptor", interceptor, "a CallInterceptor")));
    }

    /**
     * Enables the dry run: reads are sent, writes are not, and return what a successful call would return. See
     * {@link ImmichClient#dryRunReport()}.
     *
     * <pre>{@code
     * try (ImmichClient immich =
     *         ImmichClient.builder().server(url).apiKey(key).dryRun().build()) {
     *     immich.albums().create("Never made");
     *     System.out.println(immich.dryRunReport()); // createAlbum  POST /albums  {"albumName":"Never made"}
     * }
     * }</pre>
     *
     * @return this builder
     */
    public ImmichClientBuilder dryRun() {
        return options(now -> now.writes(ClientOptions.Writes.DRY_RUN));
    }

    /**
     * Changes the options.
     *
     * @param change returns the new options, given the current ones
     * @return this builder
     */
    public ImmichClientBuilder options(UnaryOperator<ClientOptions> change) {
        options = given(
                "options", given("options", change, "a change of the options").apply(options), "the changed options");
        return this;
    }

    /**
     * Uses your own HTTP client, for example to share a connection pool; for proxies and certificates, {@link #proxy} and
     * {@link #tls} are simpler. The SDK never closes it, and rejects one that follows redirects or keeps cookies.
     *
     * @param client the client
     * @return this builder
     */
    public ImmichClientBuilder httpClient(HttpClient client) {
        httpClient = given("httpClient", client, "an HttpClient");
        return this;
    }

    /**
     * Uses another transport, such as a faster one or one for tests. It has its own TLS and proxy options. The client never closes it.
     *
     * @param own the transport
     * @return this builder
     */
    public ImmichClientBuilder transport(Transport own) {
        transport = given("transport", own, "a Transport");
        return this;
    }

    /**
     * Logs in with a password, using the options set so far, and closes the connection. Costs one request; see
     * {@link io.github.immichsdk.auth.Authentication#login}.
     *
     * @param email the user's e-mail address
     * @param password the user's password
     * @return the session; pass it to {@link #session} or store it
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
     * Sets what the client trusts over TLS in addition to the JVM's trust store, and how it identifies itself.
     *
     * @param options a private certificate authority, a client certificate, pinned keys
     * @return this builder
     */
    public ImmichClientBuilder tls(TlsOptions options) {
        tls = given("tls", options, "options such as TlsOptions.defaults().trust(pemFile)");
        return this;
    }

    private static <T> T given(String option, @Nullable T value, String expected) {
        if (value == null) {
            throw new IllegalArgumentException(option + ": expected " + expected + ", got null");
        }
        return value;
    }

    ImmichClientBuilder ambient(Timing given) {
        ambient = given;
        return this;
    }

    /**
     * Builds the client.
     *
     * @return the client; no request is sent, unless discovery is enabled
     * @throws IllegalArgumentException if the server is missing, or both an HTTP client and a transport are set
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
        URI api = UrlEncoding.apiBase(server);
        Transport wire = wire();
        if (discover) {
            api = Discovery.of(api, wire, options);
        }
        if (options.dryRun()) {
            ImmichClient.sayDryRun(api);
        }
        return new ImmichClient(CallExecutor.over(wire, api, credentials, options, ambient), wire, true);
    }

    private Transport wire() {
        if (transport != null) {
            return new ClosableTransport(transport);
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
        return through == null ? own : new ProxyAuthorization(own, through);
    }
}
