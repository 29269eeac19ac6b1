package io.github.immichsdk.uploads;

import io.github.immichsdk.api.Operations;
import io.github.immichsdk.internal.call.Call;
import io.github.immichsdk.internal.call.Calls;
import io.github.immichsdk.internal.checks.Sha1;
import io.github.immichsdk.internal.json.JsonFields;
import io.github.immichsdk.internal.json.JsonIn;
import io.github.immichsdk.internal.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks which files the server has. */
final class UploadChecks {

    /** The batch size; the server fails on 65 533 and more. */
    static final int BATCH = 5000;

    private final Calls calls;

    UploadChecks(Calls calls) {
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

    private List<UploadCheck> batch(List<String> checksums) {
        List<Map<String, @Nullable Object>> items = new ArrayList<>(checksums.size());
        for (int i = 0; i < checksums.size(); i++) {
            items.add(new JsonFields()
                    .put("id", Integer.toString(i))
                    .put("checksum", checksums.get(i))
                    .map());
        }
        return calls.execute(Call.<List<UploadCheck>>to(Operations.CHECK_BULK_UPLOAD)
                .json(new JsonFields().put("assets", items))
                .reading(in -> read(in, checksums)));
    }

    private static List<UploadCheck> read(JsonIn in, List<String> checksums) {
        @Nullable UploadCheck[] found = new UploadCheck[checksums.size()];
        JsonObject answer = in.object();
        answer.objects("results", result -> {
            String id = result.string("id");
            if (!id.matches("\\d{1,5}") || Integer.parseInt(id) >= found.length) {
                throw result.wrong("id", "an id that was asked about", id);
            }
            int at = Integer.parseInt(id);
            found[at] = check(checksums.get(at), result);
            return id;
        });
        List<UploadCheck> results = new ArrayList<>(found.length);
        for (int i = 0; i < found.length; i++) {
            UploadCheck result = found[i];
            if (result == null) {
                throw answer.wrong("results", "a result for each checksum", "none for " + checksums.get(i));
            }
            results.add(result);
        }
        return results;
    }

    private static UploadCheck check(String checksum, JsonObject result) {
        return new UploadCheck(
                checksum,
                result.string("action"),
                result.stringOrNull("reason"),
                result.stringOrNull("assetId"),
                result.boolOrFalse("isTrashed"),
                result.rest());
    }
}
