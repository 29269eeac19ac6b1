package io.github.immichsdk.benchmarks.stub;

import io.github.immichsdk.benchmarks.data.OriginalId;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One connection: reads a request, writes the response, and so on until the client closes it. */
final class Connection implements Runnable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Socket socket;
    private final Content content;

    Connection(Socket socket, Content content) {
        this.socket = socket;
        this.content = content;
    }

    @Override
    public void run() {
        try (socket;
                InputStream in = new BufferedInputStream(socket.getInputStream(), 64 * 1024)) {
            Output out = new Output(socket.getOutputStream());
            for (Request request = Request.read(in); request != null; request = Request.read(in)) {
                RequestBody body = new RequestBody(in, request);
                respond(request, body, out);
                out.flush();
                body.skip(Long.MAX_VALUE);
            }
        } catch (IOException closed) {
            // the client ended the connection, as programs do when they have what they want
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void respond(Request request, RequestBody body, Output out) throws IOException, InterruptedException {
        Scenario scenario = content.scenario(request.scenario());
        out.over(scenario.link());
        String route = request.method() + " " + request.path();
        switch (route) {
            case "POST /search/metadata" -> {
                Search search = Search.of(body.text(), scenario.times());
                TimeUnit.MILLISECONDS.sleep(scenario.delay());
                content.pages().write(search, scenario, scenario.compresses() && request.acceptsGzip(), out);
            }
            case "POST /search/statistics" -> {
                Search search = Search.of(body.text(), scenario.times());
                TimeUnit.MILLISECONDS.sleep(scenario.delay());
                out.write(Response.json("{\"total\":" + search.count() + "}"));
            }
            case "GET /timeline/buckets" -> {
                TimeUnit.MILLISECONDS.sleep(scenario.delay());
                out.write(Response.json(scenario.times().buckets().stream()
                        .map(each -> "{\"timeBucket\":\"" + each.day() + "\",\"count\":" + each.count() + "}")
                        .collect(Collectors.joining(",", "[", "]"))));
            }
            case "GET /stacks" -> content.stacks().write(scenario, out);
            case "POST /sync/stream" -> {
                body.text();
                content.events().write(scenario, out);
            }
            case "GET /sync/ack" -> out.write(Response.json(scenario.acks().json()));
            case "POST /sync/ack" -> {
                for (JsonNode ack : JSON.readTree(body.text()).get("acks")) {
                    scenario.acks().put(ack.asString());
                }
                out.write(Response.empty(204));
            }
            case "DELETE /sync/ack" -> {
                scenario.acks().clear();
                out.write(Response.empty(204));
            }
            case "POST /assets/bulk-upload-check" -> out.write(UploadSink.check(body.text(), scenario.uploads()));
            case "POST /assets" -> out.write(UploadSink.upload(request, body, scenario.uploads()));
            case "GET /stub/uploads" ->
                out.write(Response.json(scenario.uploads().json()));
            default -> other(request, route, out);
        }
    }

    private void other(Request request, String route, Output out) throws IOException {
        String small = SmallResponses.BODIES.get(route);
        String path = request.path();
        if (small != null) {
            out.write(Response.json(route.startsWith("POST") ? 201 : 200, small));
        } else if (request.method().equals("GET") && path.startsWith("/assets/")) {
            String[] parts = path.split("/");
            OriginalId id = OriginalId.parse(parts[2]);
            if (parts.length == 3) {
                out.write(Response.json(content.originals().asset(id)));
            } else {
                content.originals().write(id, out);
            }
        } else {
            out.write(Response.json(404, "{\"message\":\"Cannot " + route + "\",\"statusCode\":404}"));
        }
    }
}
