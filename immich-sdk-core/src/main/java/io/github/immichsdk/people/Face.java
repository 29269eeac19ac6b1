package io.github.immichsdk.people;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A face on an asset: a bounding box in pixels, relative to a picture of the given size.
 *
 * @param id the face's ID
 * @param imageWidth the width of the picture that the box refers to
 * @param imageHeight the height of that picture
 * @param boundingBoxX1 the left edge of the box
 * @param boundingBoxY1 the upper edge of the box
 * @param boundingBoxX2 the right edge of the box
 * @param boundingBoxY2 the lower edge of the box
 * @param sourceType how it was found, such as {@code machine-learning}; null if the server does not report it
 * @param person whose face it is; null if unknown, and for faces that are returned with an asset
 * @param additionalProperties additional fields that this SDK does not know, by name
 */
public record Face(
        String id,
        int imageWidth,
        int imageHeight,
        int boundingBoxX1,
        int boundingBoxY1,
        int boundingBoxX2,
        int boundingBoxY2,
        @Nullable String sourceType,
        @Nullable Person person,
        Map<String, @Nullable Object> additionalProperties) {
    /** Checks that nothing is missing. */
    public Face {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(additionalProperties, "additionalProperties");
    }
}
