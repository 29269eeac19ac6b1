package io.github.immichsdk.uploads;

import io.github.immichsdk.api.JsonField;
import io.github.immichsdk.api.Operations;
import io.github.immichsdk.internal.call.Call;
import io.github.immichsdk.internal.call.CallExecutor;
import io.github.immichsdk.internal.checks.Sha1;
import io.github.immichsdk.internal.json.JsonShapeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks which files the server has. */
final class UploadChecks {

    /** The batch size; the server fails on 65 533 and more. */
    static final int BATCH = 5000;

    private final CallExecutor calls;

    UploadChecks(CallExecutor calls) {
        this.calls = calls;
    }

    List<UploadCheck> check(List<String> checksums) {
        checksums.forEach(checksum -> Sha1.checked("checksums", checksum));
        List<UploadCheck> results = new ArrayList<>(checksums.size());
        for (int from = 0; from < checksums.size(); from += BATCH) {
            results.addAll(batch(checksums.subList(from, Math.min(checksums.size(), from + BATCH))));
        }
        return List.copyOf(results);
    }

    /** The files to check; the number of each is its ID. */
    private record Request(List<Item> assets) {
        record Item(String id, String checksum) {}
    }

    private record Response(List<Result> results) {
        record Result(
                String id,
                String action,
                @Nullable String reason,
                @Nullable String assetId,
                @JsonField(absent = "false") boolean isTrashed,
                Map<String, @Nullable Object> additionalProperties) {}
    }

    private List<UploadCheck> batch(List<String> checksums) {
        List<Request.Item> items = new ArrayList<>(checksums.size());
        for (int i = 0; i < checksums.size(); i++) {
            items.add(new Request.Item(Integer.toString(i), checksums.get(i)));
        }
        return calls.execute(Call.<List<UploadCheck>>to(Operations.CHECK_BULK_UPLOAD)
                .json(new Request(items))
                .object(Response.class, response -> inOrder(response.results(), checksums)));
    }

    private static List<UploadCheck> inOrder(List<Response.Result> results, List<String> checksums) {
        Map<String, Integer> open = new HashMap<>();
        for (int i = 0; i < checksums.size(); i++) {
            open.put(Integer.toString(i), i);
        }
        @Nullable UploadCheck[] checks = new UploadCheck[checksums.size()];
        for (int i = 0; i < results.size(); i++) {
            Response.Result result = results.get(i);
            Integer at = open.remove(result.id());
            if (at == null) {
                // two results for one file may contradict each other, and neither is known to be right
                throw JsonShapeException.wrong("$.results[" + i + "].id", "each ID of the request once", result.id());
            }
            checks[at] = new UploadCheck(
                    checksums.get(at),
                    result.action(),
                    result.reason(),
                    result.assetId(),
                    result.isTrashed(),
                    result.additionalProperties());
        }
        List<UploadCheck> all = new ArrayList<>(checks.length);
        for (int i = 0; i < checks.length; i++) {
            UploadCheck check = checks[i];
            if (check == null) {
                throw JsonShapeException.wrong(
                        "$.results", "a result for each checksum", "none for " + checksums.get(i));
            }
            all.add(check);
        }
        return all;
    }
}
