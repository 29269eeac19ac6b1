package io.github.immichsdk.recordings;

import io.github.immichsdk.api.ServerVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One exchange with a genuine server: what was asked and what came. Secrets in it are masked. */
record Recording(ServerVersion version, String name, JsonNode request, JsonNode response) {

    private static final JsonMapper MAPPER = new JsonMapper();

    /** {@return all that were recorded, of all versions, in the order of recording} */
    static List<Recording> all() {
        Path folder = Path.of(System.getProperty("immich.shared"), "recordings");
        try (Stream<Path> versions = Files.list(folder).sorted()) {
            return versions.flatMap(Recording::ofVersion).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Recording> ofVersion(Path folder) {
        ServerVersion version = ServerVersion.of(folder.getFileName().toString());
        try (Stream<Path> files = Files.list(folder).sorted()) {
            return files.map(file -> read(version, file)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Recording read(ServerVersion version, Path file) {
        JsonNode exchange = MAPPER.readTree(file.toFile());
        String name = file.getFileName().toString().replace(".json", "");
        return new Recording(version, name, exchange.get("request"), exchange.get("response"));
    }

    String method() {
        return request.get("method").asString();
    }

    /** {@return the path as asked, with {@code /api}, without query} */
    String path() {
        return request.get("path").asString().split("\\?")[0];
    }

    /** {@return the path below {@code /api}, each id in it replaced, such as {@code /albums/{id}}} */
    String template() {
        return path().replaceFirst("^/api", "").replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "{id}");
    }

    boolean below(List<String> areas) {
        return path().startsWith("/api/") && areas.contains(path().split("/")[2]);
    }

    /** {@return the n-th id of the path, from 0} */
    String id(int n) {
        return Stream.of(path().split("/"))
                .filter(part -> part.matches("[0-9a-f]{8}-[0-9a-f-]{27}"))
                .toList()
                .get(n);
    }

    /** {@return the ids of a list of the request's body} */
    List<String> ids(String field) {
        return request.get("body")
                .get(field)
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    int status() {
        return response.get("status").asInt();
    }

    JsonNode body() {
        return response.get("body");
    }

    String header(String name) {
        JsonNode value = response.get("headers").get(name);
        return value == null ? null : value.asString();
    }

    String contentType() {
        JsonNode type = response.get("contentType");
        return type == null || type.isNull() ? "" : type.asString();
    }

    boolean json() {
        return contentType().startsWith("application/json");
    }

    /** {@return the bytes of the response's body} */
    byte[] bytes() {
        JsonNode body = body();
        if (body.has("binaryBytes")) {
            return restored();
        }
        return body.isString() ? body.asString().getBytes(StandardCharsets.UTF_8) : MAPPER.writeValueAsBytes(body);
    }

    /** An error under an image's type was recorded by its hash only; its words are known from its likes. */
    private byte[] restored() {
        List<String> likes = List.of(
                "{\"message\":\"Not Found\"}",
                "{\"message\":\"Internal server error\",\"statusCode\":500,\"correlationId\":\""
                        + header("x-immich-cid") + "\"}");
        for (String like : likes) {
            byte[] bytes = like.getBytes(StandardCharsets.UTF_8);
            if (sha1(bytes).equals(body().get("sha1").asString())) {
                return bytes;
            }
        }
        throw new IllegalStateException(this + " was recorded by its hash only");
    }

    private static String sha1(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return version + " " + name;
    }
}
