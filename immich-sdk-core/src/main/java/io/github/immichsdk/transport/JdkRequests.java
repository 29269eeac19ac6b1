package io.github.immichsdk.transport;

import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;

/** Turns a request into the JDK's form of it. */
final class JdkRequests {

    private JdkRequests() {}

    static HttpRequest of(TransportRequest request, HttpRequest.BodyPublisher upload) throws UnknownHostException {
        return builder(request, upload).build();
    }

    static HttpRequest.Builder builder(TransportRequest request, HttpRequest.BodyPublisher upload)
            throws UnknownHostException {
        HttpRequest.Builder builder = HttpRequest.newBuilder(checked(request)).method(request.method(), upload);
        if ("http".equalsIgnoreCase(request.uri().getScheme())) {
            builder.version(HttpClient.Version.HTTP_1_1);
        }
        request.headers().forEach((name, value) -> {
            try {
                builder.header(name, value);
            } catch (IllegalArgumentException refused) {
                // The JDK's own text holds the value, which may be a key: neither it nor the exception is passed on.
                throw new IllegalArgumentException("The header '" + name + "' cannot be sent: either Java's HTTP client"
                        + " sets it by itself, or its value has characters that a header must not have");
            }
        });
        if (request.body() != null) {
            builder.setHeader("Content-Type", request.body().contentType());
        }
        return builder;
    }

    private static URI checked(TransportRequest request) throws UnknownHostException {
        URI uri = request.uri();
        String scheme = uri.getScheme();
        if (!"http".equalsIgnoreCase(scheme) && !"https".equalsIgnoreCase(scheme)) {
            throw new IllegalArgumentException("Not an http or https address: " + request);
        }
        if (HostNames.host(uri) == null) {
            throw new IllegalArgumentException("The host of " + request + " is not one that Java's HTTP client accepts;"
                    + " use another name or the IP address");
        }
        return HostNames.reachable(uri);
    }
}
