package io.github.immichsdk.admin.workflows;

import io.github.immichsdk.internal.json.JsonFields;
import io.github.immichsdk.internal.json.RecordWriter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns steps into plain values to send. */
final class RecordLists {

    private RecordLists() {}

    static List<Map<String, @Nullable Object>> plain(List<WorkflowStep> steps) {
        return steps.stream().map(RecordLists::plain).toList();
    }

    /** Servers require the settings, which may be null. */
    private static Map<String, @Nullable Object> plain(WorkflowStep step) {
        JsonFields fields = RecordWriter.fields(step);
        return (step.config() == null ? fields.putNull("config") : fields).map();
    }
}
