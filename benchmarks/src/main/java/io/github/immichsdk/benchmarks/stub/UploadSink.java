package io.github.immichsdk.benchmarks.stub;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** Takes uploads: reads the form to its end, and checks that it is whole. Thread-safe. */
final class UploadSink {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int TAIL = 256;

    private UploadSink() {}

    static byte[] upload(Request request, RequestBody body, UploadedFiles files) throws IOException {
        byte[] buffer = new byte[256 * 1024];
        byte[] tail = new byte[TAIL];
        int start = body.readNBytes(buffer, 0, 8 * 1024);
        int fileAt = fileStart(buffer, start);
        keepTail(tail, buffer, start);
        long length = start;
        for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
            length += read;
            keepTail(tail, buffer, read);
        }
        String boundary = boundary(request);
        String end = new String(tail, StandardCharsets.ISO_8859_1);
        String ending = "\r\n--" + boundary + "--";
        int endAt = end.lastIndexOf(ending);
        if (fileAt < 0 || boundary.isEmpty() || endAt < 0) {
            return Response.json(400, "{\"message\":\"the form is not whole\",\"statusCode\":400}");
        }
        long size = length - fileAt - (TAIL - endAt);
        String id = files.add(size, request.header("x-immich-checksum"));
        return Response.json(201, "{\"id\":\"" + id + "\",\"status\":\"created\"}");
    }

    static byte[] check(String body, UploadedFiles files) {
        ArrayNode results = JSON.createArrayNode();
        for (JsonNode asset : JSON.readTree(body).get("assets")) {
            String known = files.find(asset.get("checksum").asString());
            var result = results.addObject().put("id", asset.get("id").asString());
            if (known == null) {
                result.put("action", "accept");
            } else {
                result.put("action", "reject")
                        .put("reason", "duplicate")
                        .put("assetId", known)
                        .put("isTrashed", false);
            }
        }
        return Response.json("{\"results\":" + results + "}");
    }

    /** {@return where the bytes of the file begin; -1 if they do not begin here} */
    private static int fileStart(byte[] bytes, int length) {
        String text = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        int part = text.indexOf("name=\"assetData\"");
        int head = part < 0 ? -1 : text.indexOf("\r\n\r\n", part);
        return head < 0 ? -1 : head + 4;
    }

    private static void keepTail(byte[] tail, byte[] bytes, int length) {
        int kept = Math.min(TAIL, length);
        System.arraycopy(tail, kept, tail, 0, TAIL - kept);
        System.arraycopy(bytes, length - kept, tail, TAIL - kept, kept);
    }

    private static String boundary(Request request) {
        @Nullable String type = request.header("content-type");
        int at = type == null ? -1 : type.indexOf("boundary=");
        if (type == null || at < 0) {
            return "";
        }
        String value = type.substring(at + "boundary=".length());
        int end = value.indexOf(';');
        return (end < 0 ? value : value.substring(0, end)).replace("\"", "").strip();
    }
}
