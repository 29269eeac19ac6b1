package io.github.immichsdk.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a user's library by plain requests, without anything of the SDK: what proofs are compared with. */
final class PlainHttp {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String api;
    private final String apiKey;

    PlainHttp(ContractServer server, ContractUser user) {
        this.api = server.url() + "/api";
        this.apiKey = user.apiKey();
    }

    /** {@return the ids of all assets of the timeline, month by month: no pages, so no ties can be cut} */
    List<String> timeline() {
        List<String> ids = new ArrayList<>();
        for (JsonNode month : get("/timeline/buckets?visibility=timeline")) {
            String day = month.path("timeBucket").asString();
            JsonNode bucket = get("/timeline/bucket?visibility=timeline&timeBucket=" + day);
            bucket.path("id").forEach(id -> ids.add(id.asString()));
        }
        return ids;
    }

    /** {@return the members of all stacks by their primary} */
    Map<String, Set<String>> stacks() {
        Map<String, Set<String>> stacks = new HashMap<>();
        for (JsonNode stack : get("/stacks")) {
            Set<String> members = new TreeSet<>();
            stack.path("assets").forEach(asset -> members.add(asset.path("id").asString()));
            stacks.put(stack.path("primaryAssetId").asString(), members);
        }
        return stacks;
    }

    private JsonNode get(String path) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(api + path))
                    .header("x-api-key", apiKey)
                    .build();
            HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            assertThat(response.statusCode()).as(path).isEqualTo(200);
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new AssertionError(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(path, e);
        }
    }
}
