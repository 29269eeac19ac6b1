package io.github.immichsdk.search;

import io.github.immichsdk.api.JsonField;
import io.github.immichsdk.assets.Asset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Assets to explore a library by one field: one asset for each value.
 *
 * @param fieldName the field: {@code exifInfo.city}, and from 3.0 on {@code createdAt} for the newest uploads
 * @param items the values; may be empty
 * @param additionalProperties additional fields that this SDK does not know, by name
 */
public record ExploreGroup(String fieldName, List<Item> items, Map<String, @Nullable Object> additionalProperties) {
    /** Checks that nothing is missing. */
    public ExploreGroup {
        Objects.requireNonNull(fieldName, "fieldName");
        Objects.requireNonNull(items, "items");
        Objects.requireNonNull(additionalProperties, "additionalProperties");
    }

    /**
     * A value with an asset.
     *
     * @param value the value, such as the name of a city
     * @param asset an asset with this value
     * @param additionalProperties additional fields that this SDK does not know, by name
     */
    public record Item(
            String value, @JsonField("data") Asset asset, Map<String, @Nullable Object> additionalProperties) {
        /** Checks that nothing is missing. */
        public Item {
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(asset, "asset");
            Objects.requireNonNull(additionalProperties, "additionalProperties");
        }
    }
}
