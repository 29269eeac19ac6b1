package io.github.immichsdk.contract;

import io.github.immichsdk.proof.PlainHttp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads a user's library by plain requests, without anything of the SDK: what proofs are compared with. */
final class PlainLibrary {

    private final PlainHttp http;

    PlainLibrary(ContractServer server, ContractUser user) {
        this.http = new PlainHttp(server.url(), user.apiKey());
    }

    /** {@return the ids of all assets of the timeline, month by month: no pages, so no ties can be cut} */
    List<String> timeline() {
        List<String> ids = new ArrayList<>();
        for (Map<?, ?> month : PlainHttp.maps(http.get("/timeline/buckets?visibility=timeline"))) {
            Map<?, ?> bucket = PlainHttp.map(
                    http.get("/timeline/bucket?visibility=timeline&timeBucket=" + month.get("timeBucket")));
            ((List<?>) bucket.get("id")).forEach(id -> ids.add(id.toString()));
        }
        return ids;
    }

    /** {@return the members of all stacks by their primary} */
    Map<String, Set<String>> stacks() {
        Map<String, Set<String>> stacks = new HashMap<>();
        for (Map<?, ?> stack : PlainHttp.maps(http.get("/stacks"))) {
            Set<String> members = new TreeSet<>();
            PlainHttp.maps(stack.get("assets"))
                    .forEach(asset -> members.add(asset.get("id").toString()));
            stacks.put(stack.get("primaryAssetId").toString(), members);
        }
        return stacks;
    }
}
