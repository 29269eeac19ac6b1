package io.github.immichsdk.conformance;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A request and its response, as far as an OpenAPI file speaks of them.
 *
 * @param target the path and query as sent
 * @param json the request's JSON; null if it has none
 * @param form the texts of the request's form by name; empty for a file; null if it is no form
 * @param status the response's status
 * @param response the response's JSON; null if it has none
 */
record Exchange(
        String method,
        String target,
        @Nullable JsonNode json,
        @Nullable Map<String, List<String>> form,
        int status,
        @Nullable JsonNode response) {

    private static final Pattern PART =
            Pattern.compile("name=\"([^\"]*)\"(; filename)?.*?\r\n\r\n(.*)\r\n", Pattern.DOTALL);

    /** {@return the path below {@code /api}; null for a path elsewhere} */
    @Nullable
    String path() {
        String path = target.contains("?") ? target.substring(0, target.indexOf('?')) : target;
        return path.startsWith("/api/") ? path.substring("/api".length()) : null;
    }

    /** {@return the decoded query} */
    Map<String, List<String>> query() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        if (target.contains("?")) {
            for (String pair : target.substring(target.indexOf('?') + 1).split("&")) {
                String[] parts = (pair + "=").split("=", -1);
                all.computeIfAbsent(decoded(parts[0]), name -> new ArrayList<>())
                        .add(decoded(parts[1]));
            }
        }
        return all;
    }

    /** {@return the texts of a multipart body by name; empty for a file} */
    static Map<String, List<String>> form(byte[] body, String type) {
        String boundary = type.replaceFirst(".*boundary=\"?([^\";]+).*", "$1");
        Map<String, List<String>> all = new LinkedHashMap<>();
        for (String part : new String(body, StandardCharsets.ISO_8859_1).split(Pattern.quote("--" + boundary))) {
            Matcher found = PART.matcher(part);
            if (found.find()) {
                List<String> texts = all.computeIfAbsent(found.group(1), name -> new ArrayList<>());
                if (found.group(2) == null) {
                    texts.add(new String(found.group(3).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
                }
            }
        }
        return all;
    }

    /** {@return a recorded exchange} */
    static Exchange recorded(JsonNode recording) {
        JsonNode request = recording.path("request");
        JsonNode response = recording.path("response");
        JsonNode body = request.path("body");
        boolean isForm =
                request.path("headers").path("Content-Type").asString("").startsWith("multipart/");
        Map<String, List<String>> form = new LinkedHashMap<>();
        if (isForm) {
            body.forEach(part -> form.computeIfAbsent(part.path("name").asString(), name -> new ArrayList<>())
                    .addAll(part.has("value") ? List.of(part.path("value").asString()) : List.of()));
        }
        boolean json = response.path("contentType").asString("").startsWith("application/json");
        return new Exchange(
                request.path("method").asString(),
                request.path("path").asString(),
                body.isNull() || isForm ? null : body,
                isForm ? form : null,
                response.path("status").asInt(),
                json ? response.path("body") : null);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
