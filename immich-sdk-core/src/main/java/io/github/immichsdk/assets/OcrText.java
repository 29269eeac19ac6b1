package io.github.immichsdk.assets;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A text that the server found on a picture. Its corners are fractions of the picture's width and height, 0 to 1, clockwise from the
 * top left of the text.
 *
 * @param id the ID of the text
 * @param assetId the asset's ID
 * @param text the text
 * @param boxScore how sure the server is of the place, 0 to 1
 * @param textScore how sure the server is of the text, 0 to 1
 * @param x1 the first corner
 * @param y1 the first corner
 * @param x2 the second corner
 * @param y2 the second corner
 * @param x3 the third corner
 * @param y3 the third corner
 * @param x4 the fourth corner
 * @param y4 the fourth corner
 * @param additionalProperties additional fields that this SDK does not know, by name
 */
public record OcrText(
        String id,
        String assetId,
        String text,
        double boxScore,
        double textScore,
        double x1,
        double y1,
        double x2,
        double y2,
        double x3,
        double y3,
        double x4,
        double y4,
        Map<String, @Nullable Object> additionalProperties) {
    /** Checks that nothing is missing. */
    public OcrText {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(assetId, "assetId");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(additionalProperties, "additionalProperties");
    }
}
