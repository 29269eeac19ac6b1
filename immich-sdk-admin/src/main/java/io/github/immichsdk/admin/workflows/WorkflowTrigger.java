package io.github.immichsdk.admin.workflows;

import io.github.immichsdk.internal.json.RecordCompletion;
import io.github.immichsdk.internal.json.RecordValues;

/** Fills in the trigger of a workflow from servers before 3.0, where the field is {@code triggerType} or {@code type}. */
final class WorkflowTrigger implements RecordCompletion {

    @Override
    public void complete(RecordValues values) {
        for (String older : new String[] {"triggerType", "type"}) {
            Object trigger = values.takeUnknown(older);
            if (trigger != null) {
                values.set("trigger", trigger);
            }
        }
    }
}
