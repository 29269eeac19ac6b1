package io.github.immichsdk.internal.call;

import io.github.immichsdk.transport.HostNames;
import io.github.immichsdk.transport.RequestBody;
import io.github.immichsdk.transport.Transport;
import io.github.immichsdk.transport.TransportRequest;
import io.github.immichsdk.transport.TransportResponse;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Follows redirects itself, to the same scheme, host and port only: the JDK's client would send the API key to any
 * host. A redirect elsewhere is returned as the response, for the error that names both addresses.
 */
final class Redirects extends ForwardingTransport {

    private static final int MOST = 5;

    Redirects(Transport next) {
        super(next);
    }

    @Override
    public TransportResponse send(TransportRequest request) throws IOException {
        TransportRequest current = request;
        for (int followed = 0; ; followed++) {
            TransportResponse response = next.send(current);
            URI target = followed < MOST ? target(current, response) : null;
            if (target == null) {
                return response;
            }
            response.close();
            current = current.withUri(target);
        }
    }

    private static @Nullable URI target(TransportRequest request, TransportResponse response) {
        if (!isRedirect(response.status()) || !sameAgain(request, response.status())) {
            return null;
        }
        String location = response.headers().first("Location");
        URI parsed = location == null ? null : UrlEncoding.parse(location);
        if (parsed == null) {
            return null;
        }
        URI target = request.uri().resolve(parsed);
        return HostNames.host(target) != null && UrlEncoding.sameOrigin(request.uri(), target) ? target : null;
    }

    /** A redirect of a write is followed only if it keeps method and body, and the body can be sent again. */
    private static boolean sameAgain(TransportRequest request, int status) {
        boolean reading = request.method().equals("GET") || request.method().equals("HEAD");
        RequestBody body = request.body();
        return reading || ((status == 307 || status == 308) && (body == null || body.repeatable()));
    }

    static boolean isRedirect(int status) {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }
}
