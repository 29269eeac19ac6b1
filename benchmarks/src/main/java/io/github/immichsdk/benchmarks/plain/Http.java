package io.github.immichsdk.benchmarks.plain;

import io.github.immichsdk.benchmarks.program.Arguments;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** The JDK's client, as a plain program uses it. */
final class Http {

    private final HttpClient client;
    private final String base;
    private final boolean urlConnection;
    private @Nullable SSLContext trust;

    Http(Arguments args) throws IOException, GeneralSecurityException {
        this.base = args.url() + "/api";
        this.urlConnection = args.urlConnection();
        HttpClient.Builder builder = HttpClient.newBuilder();
        if (base.startsWith("http:")) {
            builder.version(HttpClient.Version.HTTP_1_1);
        }
        @Nullable Path authority = args.authority();
        if (authority != null) {
            trust = trusting(authority);
            builder.sslContext(trust);
        }
        this.client = builder.build();
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("x-api-key", "key")
                .header("Accept", "application/json");
    }

    InputStream get(String path) throws IOException, InterruptedException {
        return urlConnection ? connected(path, null) : send(request(path));
    }

    InputStream post(String path, String json) throws IOException, InterruptedException {
        return urlConnection
                ? connected(path, json)
                : send(request(path)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    private InputStream connected(String path, @Nullable String json) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(base + path).toURL().openConnection();
        if (trust != null && connection instanceof HttpsURLConnection https) {
            https.setSSLSocketFactory(trust.getSocketFactory());
        }
        connection.setRequestProperty("x-api-key", "key");
        connection.setRequestProperty("Accept", "application/json");
        if (json != null) {
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            connection.setRequestProperty("Content-Type", "application/json");
            connection.setDoOutput(true);
            connection.setFixedLengthStreamingMode(body.length);
            try (OutputStream out = connection.getOutputStream()) {
                out.write(body);
            }
        }
        return connection.getInputStream();
    }

    InputStream send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var response = client.send(request.build(), BodyHandlers.ofInputStream());
        if (response.statusCode() >= 300) {
            throw new IOException(response + ": " + new String(response.body().readAllBytes()));
        }
        return response.body();
    }

    private static SSLContext trusting(Path authority) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        try (InputStream pem = Files.newInputStream(authority)) {
            store.setCertificateEntry(
                    "benchmarks", CertificateFactory.getInstance("X.509").generateCertificate(pem));
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
