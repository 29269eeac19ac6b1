package io.github.immichsdk.sync.mirror;

import io.github.immichsdk.sync.internal.MirrorRule.Effect;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The effect of a line on a mirror.
 *
 * @param effect the effect
 * @param table the table of the affected row; {@link MirrorTable#DOUBT} if there is none
 * @param key the key of the affected row; empty if there is none
 * @param data the fields of the row, unmodifiable
 */
record Change(Effect effect, MirrorTable table, String key, Map<String, @Nullable Object> data) {

    void applyTo(MirrorRows rows) {
        switch (effect) {
            case UPSERT -> rows.upsert(table, key, data);
            case DELETE -> rows.delete(table, key);
            case DELETE_ALL_OF_ASSET -> rows.deleteAllOfAsset(table, key);
            case COMPLETE -> rows.settleDoubts();
            case NONE -> {}
        }
    }
}
