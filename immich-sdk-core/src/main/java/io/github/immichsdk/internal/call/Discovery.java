package io.github.immichsdk.internal.call;

import io.github.immichsdk.config.ClientOptions;
import io.github.immichsdk.internal.json.Json;
import io.github.immichsdk.internal.json.JsonShapeException;
import io.github.immichsdk.internal.time.Durations;
import io.github.immichsdk.transport.CancelHandle;
import io.github.immichsdk.transport.Headers;
import io.github.immichsdk.transport.HostNames;
import io.github.immichsdk.transport.Transport;
import io.github.immichsdk.transport.TransportRequest;
import io.github.immichsdk.transport.TransportResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks a server where its API is. Sends no credential, since the response may name another host. */
public final class Discovery {

    private static final Logger LOG = LoggerFactory.getLogger(Discovery.class);

    private Discovery() {}

    /**
     * Asks {@code /.well-known/immich} below the server's address.
     *
     * @param api the address of the API as given
     * @param transport how to ask
     * @param options the time limits and extra headers
     * @return the address that the server names, or the one given if it names none of the same host
     */
    public static URI of(URI api, Transport transport, ClientOptions options) {
        // a wrong option is reported, a wrong response is not
        Map<String, String> extra = RequestHeaders.extra(options);
        RequestHeaders.withExtra(Headers.none(), extra);
        try {
            return named(api, transport, options, extra);
        } catch (IllegalArgumentException e) {
            LOG.debug("discovery at {} names no valid address", UrlEncoding.serverOf(api), e);
            return api;
        }
    }

    private static URI named(URI api, Transport transport, ClientOptions options, Map<String, String> extra) {
        URI wellKnown = URI.create(UrlEncoding.serverOf(api) + "/.well-known/immich");
        Headers headers = RequestHeaders.withExtra(Headers.none().with("Accept", "application/json"), extra);
        TransportRequest.Limits limits = new TransportRequest.Limits(
                options.timeouts().connect(),
                options.timeouts().response(),
                options.timeouts().idle(),
                System.nanoTime() + Durations.nanos(options.timeouts().response()));
        TransportRequest request = new TransportRequest("GET", wellKnown, headers, null, limits, new CancelHandle());
        try (TransportResponse response = new Redirects(transport).send(request)) {
            String endpoint =
                    response.status() == 200 && response.headers().mediaType().endsWith("json")
                            ? endpoint(response)
                            : null;
            URI found = endpoint == null || endpoint.isBlank() ? null : UrlEncoding.parse(endpoint);
            URI resolved = found == null ? null : wellKnown.resolve(found);
            // an endpoint on another host would be sent the credential: only the user may name such a one
            return resolved != null && HostNames.host(resolved) != null && UrlEncoding.sameOrigin(api, resolved)
                    ? UrlEncoding.apiBase(resolved.toString())
                    : api;
        } catch (IOException e) {
            LOG.debug("no discovery at {}", UrlEncoding.serverOf(api), e);
            return api;
        }
    }

    private static @Nullable String endpoint(TransportResponse response) throws IOException {
        byte[] body = response.body().readNBytes(ErrorBody.MOST);
        try {
            WellKnown.Api api = Json.read(body, WellKnown.class).api();
            return api == null ? null : api.endpoint();
        } catch (JsonShapeException e) {
            return null;
        }
    }

    private record WellKnown(@Nullable Api api) {
        record Api(@Nullable String endpoint) {}
    }
}
