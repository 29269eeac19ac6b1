package io.github.immichsdk.stacking;

import io.github.immichsdk.internal.json.Json;
import io.github.immichsdk.internal.json.JsonShapeException;
import java.util.List;

/** A stack plan as it is saved. */
record StackPlanFile(int format, List<StackChange> changes, List<SkippedGroup> skipped) {

    private static final int FORMAT = 2;

    /** What is read first, since another format may have other fields. */
    private record Format(int format) {}

    static String write(StackPlan plan) {
        return Json.text(new StackPlanFile(FORMAT, plan.changes(), plan.skipped()));
    }

    static StackPlan read(String json) {
        try {
            int format = Json.read(json, Format.class).format();
            if (format != FORMAT) {
                throw new IllegalArgumentException(
                        "stack plan: expected format " + FORMAT + ", got " + format + "; make the plan again");
            }
            StackPlanFile file = Json.read(json, StackPlanFile.class);
            file.check();
            return new StackPlan(file.changes, file.skipped);
        } catch (JsonShapeException e) {
            throw new IllegalArgumentException(
                    "stack plan: expected what toJson() wrote: " + e.path() + ": " + e.getMessage(), e);
        }
    }

    private void check() {
        for (int i = 0; i < changes.size(); i++) {
            check("$.changes[" + i + "].members", changes.get(i).members(), 2);
        }
        for (int i = 0; i < skipped.size(); i++) {
            check("$.skipped[" + i + "].assets", skipped.get(i).assets(), 1);
        }
    }

    private static void check(String path, List<PlannedAsset> assets, int least) {
        if (assets.size() < least) {
            throw JsonShapeException.wrong(path, least + " assets or more", assets.size());
        }
    }
}
