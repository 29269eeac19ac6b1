package io.github.immichsdk.assets;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A step of the edit of a picture.
 *
 * @param id the ID of the step; each edit gives new IDs
 * @param action what the step does
 * @param parameters how it does that
 * @param additionalProperties additional fields that this SDK does not know, by name
 */
public record AssetEdit(
        String id, EditAction action, Parameters parameters, Map<String, @Nullable Object> additionalProperties) {
    /** Checks that nothing is missing. */
    public AssetEdit {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(parameters, "parameters");
        Objects.requireNonNull(additionalProperties, "additionalProperties");
    }

    /**
     * The parameters of a step; null if the action has no such parameter.
     *
     * @param x the left edge of the part that remains, in pixels of the original picture
     * @param y the upper edge of the part that remains
     * @param width the width of the part that remains
     * @param height the height of the part that remains
     * @param angle the angle in degrees, clockwise
     * @param axis {@code horizontal} if left and right are swapped, {@code vertical} if top and bottom are
     * @param additionalProperties additional fields that this SDK does not know, by name
     */
    public record Parameters(
            @Nullable Integer x,
            @Nullable Integer y,
            @Nullable Integer width,
            @Nullable Integer height,
            @Nullable Double angle,
            @Nullable String axis,
            Map<String, @Nullable Object> additionalProperties) {
        /** Checks that nothing is missing. */
        public Parameters {
            Objects.requireNonNull(additionalProperties, "additionalProperties");
        }
    }
}
