package io.github.immichsdk.testkit.internal.wire;

import io.github.immichsdk.testkit.internal.state.Tag;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tags as the server writes them. */
public final class TagJson {
    private TagJson() {}

    /** {@return the tag; nested ones have other times} */
    public static Map<String, @Nullable Object> of(Tag tag, boolean nested) {
        Map<String, @Nullable Object> json = Json.object("id", tag.id);
        if (tag.parent != null) {
            json.put("parentId", tag.parent.id);
        }
        json.put("name", tag.name);
        json.put("value", tag.value());
        json.put("createdAt", nested ? Times.micros(tag.createdAt) : Times.millis(tag.createdAt));
        json.put("updatedAt", nested ? Times.micros(tag.updatedAt) : Times.millis(tag.updatedAt));
        if (tag.color != null) {
            json.put("color", tag.color);
        }
        return json;
    }
}
