package io.github.immichsdk.oauth.provider;

import io.github.immichsdk.transport.Headers;
import io.github.immichsdk.transport.Transport;
import io.github.immichsdk.transport.TransportRequest;
import io.github.immichsdk.transport.TransportResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an Immich server does between an SDK and a provider, and nothing else: it sends the browser to the provider with the
 * SDK's challenge, and takes the code there with the SDK's verifier. Whether these fit is for the provider to say.
 */
final class RelyingServer implements Transport {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonNode metadata;
    private final List<Integer> tokenStatuses = new CopyOnWriteArrayList<>();

    /** Reads where the provider has its pages. */
    RelyingServer(URI wellKnown) throws IOException, InterruptedException {
        metadata = JSON.readTree(http.send(HttpRequest.newBuilder(wellKnown).build(), BodyHandlers.ofString())
                .body());
    }

    /** {@return what the provider says of itself} */
    JsonNode metadata() {
        return metadata;
    }

    /** {@return how the provider responded to each code, by HTTP status} */
    List<Integer> tokenStatuses() {
        return List.copyOf(tokenStatuses);
    }

    @Override
    public TransportResponse send(TransportRequest request) throws IOException {
        JsonNode body;
        try (InputStream in = request.body().open()) {
            body = JSON.readTree(in);
        }
        return switch (request.uri().getPath()) {
            case "/api/oauth/authorize" -> json(201, Map.of("url", loginPage(body)));
            case "/api/oauth/callback" -> callback(body);
            default ->
                json(
                        404,
                        Map.of(
                                "message",
                                "Cannot " + request.method() + " "
                                        + request.uri().getPath()));
        };
    }

    private String loginPage(JsonNode body) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("redirect_uri", text(body, "redirectUri"));
        query.put("scope", "openid email profile");
        query.put("state", text(body, "state"));
        query.put("code_challenge", text(body, "codeChallenge"));
        query.put("code_challenge_method", "S256");
        query.put("client_id", "immich");
        query.put("response_type", "code");
        return text(metadata, "authorization_endpoint") + "?" + form(query);
    }

    private TransportResponse callback(JsonNode body) throws IOException {
        String url = text(body, "url");
        Map<String, String> query = query(url);
        if (!text(body, "state").equals(query.get("state"))) {
            return failed();
        }
        HttpResponse<String> tokens =
                tokens(query.getOrDefault("code", ""), url.substring(0, url.indexOf('?')), text(body, "codeVerifier"));
        tokenStatuses.add(tokens.statusCode());
        if (tokens.statusCode() != 200) {
            return failed();
        }
        String idToken = text(JSON.readTree(tokens.body()), "id_token");
        String subject = text(JSON.readTree(Base64.getUrlDecoder().decode(idToken.split("\\.")[1])), "sub");
        return json(
                201,
                Map.of(
                        "accessToken",
                        "token-of-" + subject,
                        "userId",
                        "6e3f0a58-4b1c-4e0e-9d43-0a51cf7c6d11",
                        "userEmail",
                        subject + "@id.test",
                        "name",
                        subject,
                        "isAdmin",
                        false,
                        "profileImagePath",
                        "",
                        "shouldChangePassword",
                        false,
                        "isOnboarded",
                        true));
    }

    private HttpResponse<String> tokens(String code, String redirectUri, String verifier) throws IOException {
        String form = form(Map.of(
                "grant_type",
                "authorization_code",
                "code",
                code,
                "redirect_uri",
                redirectUri,
                "code_verifier",
                verifier,
                "client_id",
                "immich",
                "client_secret",
                "secret"));
        try {
            return http.send(
                    HttpRequest.newBuilder(URI.create(text(metadata, "token_endpoint")))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(form))
                            .build(),
                    BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static TransportResponse failed() {
        return json(500, Map.of("message", "Failed to finish oauth"));
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString();
    }

    static Map<String, String> query(String url) {
        Map<String, String> query = new LinkedHashMap<>();
        for (String pair : url.substring(url.indexOf('?') + 1).split("&")) {
            String[] parts = pair.split("=", 2);
            query.put(parts[0], URLDecoder.decode(parts.length > 1 ? parts[1] : "", StandardCharsets.UTF_8));
        }
        return query;
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static TransportResponse json(int status, Object value) {
        return new TransportResponse(
                status,
                Headers.none().with("Content-Type", "application/json"),
                new ByteArrayInputStream(JSON.writeValueAsBytes(value)));
    }
}
