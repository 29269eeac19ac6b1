package io.github.immichsdk.assets;

import io.github.immichsdk.internal.json.RecordCompletion;
import io.github.immichsdk.internal.json.RecordValues;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Fills in the capture time of assets that a shared link returns without metadata: they have only the wall-clock time. */
final class StrippedTime implements RecordCompletion {

    @Override
    public void complete(RecordValues values) {
        if (values.get("fileCreatedAt") == null && values.get("localDateTime") instanceof LocalDateTime time) {
            values.set("fileCreatedAt", time.toInstant(ZoneOffset.UTC));
        }
    }
}
